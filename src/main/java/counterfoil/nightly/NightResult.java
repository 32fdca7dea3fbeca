package counterfoil.nightly;

import java.util.List;

import counterfoil.problem.Problem;

/**
 * How a run ended.
 *
 * @param exitCode what the process tells whoever started it
 * @param summary for a person to read; empty if the night is not complete
 * @param problems what stood in the way
 */
public record NightResult(ExitCode exitCode, String summary, List<Problem> problems) {

	static NightResult stopped(ExitCode exitCode, Problem problem) {
		return new NightResult(exitCode, "", List.of(problem));
	}

}
