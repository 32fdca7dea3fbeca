package counterfoil.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.concurrent.Callable;

import counterfoil.nightly.ExitCode;
import counterfoil.nightly.JobFile;
import counterfoil.nightly.MonthEnd;
import counterfoil.tracking.Decided;
import counterfoil.tracking.Months;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Closes a month of a job. */
@Command(name = "close", mixinStandardHelpOptions = true,
		description = "Closes a month: nothing of it changes any more, and what comes later is listed as a late change.")
final class CloseCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "MONTH", description = "the month, such as 2026-01")
	private YearMonth month;

	@Parameters(index = "1", arity = "0..1", paramLabel = "JOB.yml", defaultValue = "jobs/nightly.yml",
			description = "the job file (default: ${DEFAULT-VALUE})")
	private Path file;

	@Option(names = "--by", required = true, paramLabel = "PREPARER", description = "who prepared it")
	private String by;

	@Option(names = "--reviewed-by", required = true, paramLabel = "REVIEWER",
			description = "who reviewed it; not the preparer")
	private String reviewedBy;

	@Override
	public Integer call() {
		JobFile job = Application.readJob(this.file);
		Months.Closing closing = new Months.Closing(new Decided(this.by.strip(), Clock.systemUTC().instant()),
				this.reviewedBy.strip());
		try (Application application = Application.start()) {
			String sha256 = application.get(MonthEnd.class).close(job, this.month, closing);
			this.spec.commandLine()
				.getOut()
				.println("%s of %s: closed by %s, reviewed by %s; manifest of %s: %s".formatted(this.month, job.name(),
						closing.preparedBy().by(), closing.reviewedBy(), this.month.atEndOfMonth(), sha256));
			this.spec.commandLine().getOut().flush();
		}
		return ExitCode.COMPLETE.code();
	}

}
