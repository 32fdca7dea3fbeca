package counterfoil.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import counterfoil.intake.Contracts;
import counterfoil.intake.Inspection;
import counterfoil.intake.ReturnReasons;
import counterfoil.nightly.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a night would make of files, without loading anything. */
@Command(name = "inspect", mixinStandardHelpOptions = true,
		description = "Tells what a night would make of files; loads nothing. Ends with 0 if all of them would load.")
final class InspectCommand implements Callable<Integer> {

	private static final Path JOBS = Path.of("jobs");

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "files, archives or folders of them")
	private List<Path> files;

	@Option(names = "--explain-contract", description = "tell, column by column, what the contract makes of each file")
	private boolean isExplained;

	@Override
	public Integer call() {
		Inspection inspection = Inspection.of(this.files, Contracts.load(JOBS), ReturnReasons.load(JOBS),
				this.isExplained);
		this.spec.commandLine().getOut().print(inspection.text());
		this.spec.commandLine().getOut().flush();
		return (inspection.wouldLoad() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE).code();
	}

}
