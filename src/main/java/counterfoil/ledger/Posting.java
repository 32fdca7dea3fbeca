package counterfoil.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings tonight's staged rows into the ledger, in the transaction of the caller: rows,
 * links, scope, counts and the mark that the files are posted stand or fall together.
 */
@Component
public final class Posting {

	private final PostingSql sql;

	Posting(JdbcClient jdbc) {
		this.sql = new PostingSql(jdbc);
	}

	/**
	 * Posts all loaded files of the job's shops and fills the scope of the night.
	 * @throws StagingLost if staging does not hold what the manifest counted; nothing is
	 * posted then
	 */
	public void post(Night night) {
		Staging staging = new Staging(this.sql);
		staging.open(night);
		List<LedgerRecord> delivered = staging.delivered();
		postRecords(staging, delivered);
		new EventTimes(this.sql).date(delivered);
		Links links = new Links(this.sql);
		links.absorb();
		Scope scope = new Scope(this.sql, night);
		scope.noteBefore();
		links.linkOrders();
		links.absorbTransactions();
		scope.noteAfter();
		links.linkRefundTransactions();
		staging.close(night);
		noteLateChanges(night);
		scope.noteUnsettled();
		scope.write();
	}

	/**
	 * Makes files whose staged rows were lost look as if nobody had begun to read them.
	 * @param fileIds what {@link StagingLost} named
	 */
	public void reset(Collection<Long> fileIds) {
		new Staging(this.sql).reset(fileIds);
	}

	private void noteLateChanges(Night night) {
		boolean isAnyMonthClosed = this.sql.jdbc()
			.sql("select exists (select from tracking.closed_months where job = ?)")
			.param(night.job())
			.query(Boolean.class)
			.single();
		if (isAnyMonthClosed) {
			this.sql.run("note-late-changes.sql", Map.of(), Map.of("nightId", night.nightId()));
		}
	}

	private void postRecords(Staging staging, List<LedgerRecord> delivered) {
		DerivedIds derivedIds = new DerivedIds(this.sql);
		Completion completion = new Completion(this.sql);
		RecordPosting recordPosting = new RecordPosting(this.sql);
		for (LedgerRecord record : delivered) {
			staging.analyze(record);
			completion.complete(record);
			if (DerivedIds.areNeededFor(record)) {
				derivedIds.derive(record);
				staging.analyze(record);
			}
			recordPosting.post(record);
		}
	}

}
