package counterfoil.nightly;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ends a running night cleanly when the process is asked to end: loading stops behind the
 * block it is at, a long statement is cancelled, and the same command goes on from there.
 */
@Component
class GracefulStop implements JobExecutionListener, SmartLifecycle {

	private static final int BLOCK_SECONDS_MAX = 5;

	private static final int CANCEL_SECONDS_MAX = 15;

	private static final String CANCEL = """
			select pg_cancel_backend(pid)
			from pg_stat_activity
			where datname = current_database() and application_name = current_setting('application_name')
				and usename = current_user and state = 'active' and pid <> pg_backend_pid()""";

	private final JdbcTemplate jdbc;

	private volatile @Nullable JobExecution execution;

	private volatile CountDownLatch ended = new CountDownLatch(0);

	private volatile boolean running;

	GracefulStop(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		this.ended = new CountDownLatch(1);
		this.execution = execution;
	}

	@Override
	public void afterJob(JobExecution execution) {
		this.execution = null;
		this.ended.countDown();
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		JobExecution current = this.execution;
		if (current != null) {
			current.getStepExecutions().forEach(StepExecution::setTerminateOnly);
			if (!await(BLOCK_SECONDS_MAX)) {
				this.jdbc.queryForList(CANCEL);
				await(CANCEL_SECONDS_MAX);
			}
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private boolean await(int seconds) {
		try {
			return this.ended.await(seconds, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
