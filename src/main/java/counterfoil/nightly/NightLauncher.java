package counterfoil.nightly;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import counterfoil.ledger.Night;
import counterfoil.ledger.Posting;
import counterfoil.ledger.StagingLost;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the Batch job of a night, or goes on with the attempt that did not end. Job,
 * business date and attempt identify an attempt; after one that completed, was abandoned,
 * or whose outcome nobody knows comes the next. Only whoever holds the lock may call it:
 * Batch itself lets two processes restart the same attempt at once.
 */
@Component
class NightLauncher {

	/** A second loss of staging within one run is no accident any more. */
	private static final int STAGING_LOST_MAX = 2;

	private static final Set<BatchStatus> OVER = Set.of(BatchStatus.COMPLETED, BatchStatus.UNKNOWN,
			BatchStatus.ABANDONED);

	private final JobOperator operator;

	private final JobRepository repository;

	private final NightSteps steps;

	private final Posting posting;

	private final Nights nights;

	private final TransactionTemplate transaction;

	NightLauncher(JobOperator operator, JobRepository repository, NightSteps steps, Posting posting, Nights nights,
			TransactionTemplate transaction) {
		this.operator = operator;
		this.repository = repository;
		this.steps = steps;
		this.posting = posting;
		this.nights = nights;
		this.transaction = transaction;
	}

	/** Marks as failed, and so as restartable, whatever a dead process left running. */
	void recover() {
		Set<JobExecution> running = new HashSet<>(this.repository.findRunningJobExecutions(NightSteps.JOB_NAME));
		Optional.ofNullable(this.repository.getLastJobInstance(NightSteps.JOB_NAME))
			.map(this.repository::getLastJobExecution)
			// a failed execution whose partition still looks running is not among them,
			// and blocks every restart
			.filter((last) -> last.getStepExecutions().stream().anyMatch((step) -> step.getStatus().isRunning()))
			.ifPresent(running::add);
		running.forEach(this.operator::recover);
	}

	/** Runs the plan to its end, in as many attempts as lost staging asks for. */
	JobExecution run(NightPlan plan, NightLock lock) throws JobExecutionException {
		JobExecution execution = attempt(plan, lock);
		for (int lost = 1; lost <= STAGING_LOST_MAX; lost++) {
			Optional<StagingLost> loss = cause(execution, StagingLost.class);
			if (loss.isEmpty()) {
				break;
			}
			this.transaction.executeWithoutResult((status) -> this.posting.reset(loss.get().fileIds()));
			this.operator.abandon(execution);
			execution = attempt(plan, lock);
		}
		return execution;
	}

	/**
	 * Gives up the attempt that did not end, because what it would go on with has
	 * changed.
	 */
	void abandonUnfinished(Night night) throws JobExecutionException {
		JobExecution last = this.repository.getLastJobExecution(NightSteps.JOB_NAME,
				parameters(night, nextAttempt(night)));
		if (last != null) {
			this.operator.abandon(last);
		}
	}

	/** The first cause of that type among what ended an execution. */
	static <T extends Throwable> Optional<T> cause(JobExecution execution, Class<T> type) {
		for (Throwable failure : execution.getAllFailureExceptions()) {
			for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
				if (type.isInstance(cause)) {
					return Optional.of(type.cast(cause));
				}
			}
		}
		return Optional.empty();
	}

	private JobExecution attempt(NightPlan plan, NightLock lock) throws JobExecutionException {
		JobParameters parameters = parameters(plan.night(), nextAttempt(plan.night()));
		if (this.repository.getLastJobExecution(NightSteps.JOB_NAME, parameters) == null) {
			// a new attempt has no positions to go on from: half-loaded files begin again
			this.transaction
				.executeWithoutResult((status) -> this.posting.reset(this.nights.unfinishedFiles(plan.night().job())));
		}
		return this.operator.start(this.steps.job(plan, lock), parameters);
	}

	private int nextAttempt(Night night) {
		int attempt = 1;
		while (true) {
			JobExecution last = this.repository.getLastJobExecution(NightSteps.JOB_NAME, parameters(night, attempt));
			if (last == null || !OVER.contains(last.getStatus())) {
				return attempt;
			}
			attempt++;
		}
	}

	private static JobParameters parameters(Night night, int attempt) {
		return new JobParametersBuilder().addString("job", night.job())
			.addLocalDate("businessDate", night.businessDate())
			.addLong("attempt", (long) attempt)
			.toJobParameters();
	}

}
