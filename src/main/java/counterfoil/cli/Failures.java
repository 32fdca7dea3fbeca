package counterfoil.cli;

import counterfoil.database.DatabaseInUse;
import counterfoil.nightly.DatabaseAway;
import counterfoil.nightly.ExitCode;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what ended a command into messages on stderr and an exit code. */
final class Failures implements IExecutionExceptionHandler {

	@Override
	public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ProblemsException problems) {
				problems.problems().forEach((problem) -> command.getErr().println(problem));
				return ((cause instanceof DatabaseInUse) ? ExitCode.LATER : ExitCode.INCOMPLETE).code();
			}
		}
		if (DatabaseAway.isCauseOf(failure)) {
			command.getErr().println(DatabaseAway.problem(SourcePosition.of(parsed.subcommand().commandSpec().name())));
			return ExitCode.LATER.code();
		}
		failure.printStackTrace(command.getErr());
		return ExitCode.BUG.code();
	}

}
