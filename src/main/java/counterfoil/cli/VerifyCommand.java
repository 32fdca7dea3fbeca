package counterfoil.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import counterfoil.nightly.ExitCode;
import counterfoil.report.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether reports are as they were published. */
@Command(name = "verify", mixinStandardHelpOptions = true,
		description = { "Tells whether a report and those before it are as they were published; needs no database.",
				"Ends with 0 if they are, with 2 if something is missing, changed or out of chain." })
final class VerifyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FOLDER", description = "the folder of a report, such as reports/2026-01-31")
	private Path folder;

	@Override
	public Integer call() {
		Verification verification = Verification.of(this.folder);
		verification.problems().forEach((problem) -> this.spec.commandLine().getErr().println(problem));
		this.spec.commandLine().getOut().println(verification.sentence());
		this.spec.commandLine().getOut().flush();
		return (verification.holds() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE).code();
	}

}
