package counterfoil.nightly;

import java.util.function.Consumer;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job of one night, step by step: intake, post, position, check, track, state,
 * report.
 */
@Component
class NightSteps {

	/**
	 * The name of the Batch job; its instances are told apart by job, business date and
	 * attempt.
	 */
	static final String JOB_NAME = "night";

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final Intake intake;

	private final Stages stages;

	private final GracefulStop gracefulStop;

	NightSteps(JobRepository repository, PlatformTransactionManager transactions, Intake intake, Stages stages,
			GracefulStop gracefulStop) {
		this.repository = repository;
		this.transactions = transactions;
		this.intake = intake;
		this.stages = stages;
		this.gracefulStop = gracefulStop;
	}

	/** The job that does what the plan says. */
	Job job(NightPlan plan, NightLock lock) {
		StepGuard guard = new StepGuard(lock);
		return new JobBuilder(JOB_NAME, this.repository).listener(this.gracefulStop)
			.start(this.intake.step(plan, guard))
			.next(step("post", guard, () -> this.stages.posting().post(plan.night())))
			.next(step("position", guard, () -> this.stages.positions().compute(plan.night())))
			.next(step("check", guard, () -> this.stages.checks().run(plan.night(), plan.checks())))
			.next(step("track", guard, () -> this.stages.tracking().track(plan.night())))
			.next(step("count", guard, () -> this.stages.returns().compute(plan.night())))
			.next(step("state", guard, () -> this.stages.statement().compute(plan.night())))
			.next(step("report", guard, (execution) -> KeptReport.keep(execution, this.stages.report(plan))))
			.build();
	}

	private Step step(String name, StepGuard guard, Runnable work) {
		return step(name, guard, (execution) -> work.run());
	}

	private Step step(String name, StepGuard guard, Consumer<JobExecution> work) {
		return new StepBuilder(name, this.repository).tasklet((contribution, context) -> {
			work.accept(contribution.getStepExecution().getJobExecution());
			return RepeatStatus.FINISHED;
		}, this.transactions).listener(guard).build();
	}

}
