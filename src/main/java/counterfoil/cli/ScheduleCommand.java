package counterfoil.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import counterfoil.nightly.JobFile;
import counterfoil.nightly.NightResult;
import counterfoil.nightly.Schedule;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stays up and runs jobs at their schedule. */
@Command(name = "schedule", mixinStandardHelpOptions = true,
		description = "Stays up and runs each job at its schedule, once a day; catches up nights it missed.")
final class ScheduleCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..*", paramLabel = "JOB.yml", defaultValue = "jobs/nightly.yml",
			description = "the job files (default: ${DEFAULT-VALUE})")
	private List<Path> files;

	@Override
	public Integer call() {
		List<JobFile> jobs = this.files.stream().map(Application::readJob).toList();
		jobs.forEach(ScheduleCommand::requireSchedule);
		try (Application application = Application.start()) {
			application.get(Schedule.class).run(jobs, Clock.systemUTC(), this::print);
		}
		return 0;
	}

	static void requireSchedule(JobFile job) {
		if (job.schedule().isEmpty()) {
			throw new ProblemsException(Problem.error(SourcePosition.of(job.file()), "no-schedule",
					"key \"schedule\" is missing", "Add a cron expression, such as schedule: \"0 15 3 * * *\"."));
		}
		if (job.businessDate().isPresent()) {
			throw new ProblemsException(Problem.error(SourcePosition.of(job.file()), "fixed-business-date",
					"key \"business-date\" fixes one date for every night", "Remove it, or use the command run."));
		}
	}

	private void print(NightResult result) {
		result.problems().forEach((problem) -> this.spec.commandLine().getErr().println(problem));
		this.spec.commandLine().getOut().print(result.summary());
		this.spec.commandLine().getOut().flush();
	}

}
