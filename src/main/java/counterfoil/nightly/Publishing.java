package counterfoil.nightly;

import counterfoil.ledger.Night;
import counterfoil.report.Published;
import counterfoil.report.Reports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the report of a night in place, from one view of the database. */
@Component
class Publishing {

	private final Reports reports;

	private final TransactionTemplate transaction;

	Publishing(Reports reports, TransactionTemplate transaction) {
		this.reports = reports;
		this.transaction = transaction;
	}

	/** Renders the report; one that is the same to the byte is left as it is. */
	Published publish(Night night, JobFile job) {
		return this.transaction.execute((status) -> this.reports.publish(night, job.folders().reports()));
	}

	/**
	 * Puts the report of an earlier night in its place again, as it was published.
	 */
	Published restore(Night night, JobFile job) {
		return this.transaction.execute((status) -> this.reports.restore(night, job.folders().reports()));
	}

}
