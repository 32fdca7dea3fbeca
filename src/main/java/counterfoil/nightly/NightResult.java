package counterfoil.nightly;

import java.util.List;

import counterfoil.problem.Problem;
import counterfoil.problem.SourcePosition;

/**
 * How a run ended.
 *
 * @param exitCode what the process tells whoever started it
 * @param summary for a person to read; empty if the night is not complete
 * @param problems what stood in the way
 */
public record NightResult(ExitCode exitCode, String summary, List<Problem> problems) {

	/** Another process works in the same database. */
	static NightResult anotherRun(JobFile job) {
		return stopped(ExitCode.LATER, Problem.error(SourcePosition.of(job.file()), "another-run",
				"another run has the lock of this database", "Run again when that run has ended."));
	}

	static NightResult stopped(ExitCode exitCode, Problem problem) {
		return new NightResult(exitCode, "", List.of(problem));
	}

}
