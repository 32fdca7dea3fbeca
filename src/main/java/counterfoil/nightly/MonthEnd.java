package counterfoil.nightly;

import java.time.YearMonth;
import java.util.Optional;

import javax.sql.DataSource;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import counterfoil.tracking.Months;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a month of a job while no night runs. */
@Component
public class MonthEnd {

	private final DataSource dataSource;

	private final TransactionTemplate transaction;

	private final Months months;

	MonthEnd(DataSource dataSource, TransactionTemplate transaction, Months months) {
		this.dataSource = dataSource;
		this.transaction = transaction;
		this.months = months;
	}

	/**
	 * Closes it, all or nothing.
	 * @return the hash of its last report
	 * @throws ProblemsException if it cannot be closed
	 */
	public String close(JobFile job, YearMonth month, Months.Closing closing) {
		SourcePosition at = SourcePosition.of("close");
		Optional<NightLock> lock = NightLock.tryAcquire(this.dataSource);
		if (lock.isEmpty()) {
			throw new ProblemsException(Problem.error(at, "another-run", "another run has the lock of this database",
					"Close the month when that run has ended."));
		}
		try {
			return this.transaction.execute((status) -> this.months.close(at, job.name(), month, closing));
		}
		finally {
			lock.get().close();
		}
	}

}
