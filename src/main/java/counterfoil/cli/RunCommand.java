package counterfoil.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import counterfoil.nightly.BusinessDate;
import counterfoil.nightly.FailOn;
import counterfoil.nightly.JobFile;
import counterfoil.nightly.NightRequest;
import counterfoil.nightly.NightResult;
import counterfoil.nightly.NightRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One night, once: what cron calls. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs one night: what cron calls.")
final class RunCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "JOB.yml", defaultValue = "jobs/nightly.yml",
			description = "the job file (default: ${DEFAULT-VALUE})")
	private Path file;

	@Option(names = "--as-of", paramLabel = "DATE", description = "the business date (default: the day that ended)")
	private LocalDate asOf;

	@Option(names = "--full", description = "look at every subject again, not only at what changed")
	private boolean full;

	@Option(names = "--fail-on", defaultValue = "never", paramLabel = "WHAT",
			description = "end with 1 if a discrepancy is open: material, any, or never (default: ${DEFAULT-VALUE})")
	private FailOn failOn;

	@Override
	public Integer call() {
		JobFile job = Application.readJob(this.file);
		LocalDate businessDate = (this.asOf != null) ? this.asOf : BusinessDate.of(job, Clock.systemUTC());
		try (Application application = Application.start()) {
			NightResult result = application.get(NightRunner.class)
				.run(new NightRequest(job, businessDate, this.full, this.failOn));
			result.problems().forEach((problem) -> this.spec.commandLine().getErr().println(problem));
			this.spec.commandLine().getOut().print(result.summary());
			this.spec.commandLine().getOut().flush();
			return result.exitCode().code();
		}
	}

}
