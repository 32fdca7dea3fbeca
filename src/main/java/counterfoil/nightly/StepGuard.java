package counterfoil.nightly;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Before each step: is the lock still ours? A database that dropped the session may have
 * let another run in.
 */
final class StepGuard implements StepExecutionListener {

	private static final Logger log = LoggerFactory.getLogger(StepGuard.class);

	private final NightLock lock;

	StepGuard(NightLock lock) {
		this.lock = lock;
	}

	@Override
	public void beforeStep(StepExecution step) {
		if (!this.lock.isHeld()) {
			throw new LockLostException();
		}
		log.info("{}", step.getStepName());
	}

	/** The session that held the lock is gone. */
	static final class LockLostException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		LockLostException() {
			super("the database ended the session that held the lock");
		}

	}

}
