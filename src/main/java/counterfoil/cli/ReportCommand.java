package counterfoil.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import counterfoil.nightly.EarlierReports;
import counterfoil.nightly.JobFile;
import counterfoil.nightly.NightResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The report of an earlier night, as it was published. */
@Command(name = "report", mixinStandardHelpOptions = true,
		description = "Renders what a night stored, byte for byte as it was published.")
final class ReportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "JOB.yml", defaultValue = "jobs/nightly.yml",
			description = "the job file (default: ${DEFAULT-VALUE})")
	private Path file;

	@Option(names = "--as-of", required = true, paramLabel = "DATE", description = "the business date of the night")
	private LocalDate asOf;

	@Override
	public Integer call() {
		JobFile job = Application.readJob(this.file);
		try (Application application = Application.start()) {
			NightResult result = application.get(EarlierReports.class).restore(job, this.asOf);
			result.problems().forEach((problem) -> this.spec.commandLine().getErr().println(problem));
			this.spec.commandLine().getOut().print(result.summary());
			this.spec.commandLine().getOut().flush();
			return result.exitCode().code();
		}
	}

}
