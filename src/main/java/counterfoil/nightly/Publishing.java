package counterfoil.nightly;

import java.nio.file.Path;

import counterfoil.ledger.Night;
import counterfoil.report.Reports;
import counterfoil.report.Summary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the report of a night in place and tells its summary, each from one view of the
 * database.
 */
@Component
class Publishing {

	private final Reports reports;

	private final Summary summary;

	private final TransactionTemplate transaction;

	Publishing(Reports reports, Summary summary, TransactionTemplate transaction) {
		this.reports = reports;
		this.summary = summary;
		this.transaction = transaction;
	}

	/** Renders the report; one that is the same to the byte is left as it is. */
	void publish(Night night, JobFile job) {
		this.transaction.executeWithoutResult((status) -> this.reports.publish(night, job.folders().reports()));
	}

	/**
	 * Puts the report of an earlier night in its place again, as it was published.
	 */
	void restore(Night night, JobFile job) {
		this.transaction.executeWithoutResult((status) -> this.reports.restore(night, job.folders().reports()));
	}

	/** The text for stdout. */
	String summary(Night night, JobFile job) {
		Path report = job.folders().reports().resolve(night.businessDate().toString());
		return this.transaction.execute((status) -> this.summary.text(night, report));
	}

}
