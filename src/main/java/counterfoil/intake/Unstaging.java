package counterfoil.intake;

import counterfoil.ledger.LedgerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the staged rows of a file back. */
final class Unstaging {

	private final JdbcClient database;

	Unstaging(JdbcClient database) {
		this.database = database;
	}

	/** Deletes what a file staged, and the counts and sums of it. */
	void unstage(long fileId) {
		for (LedgerRecord record : LedgerRecord.values()) {
			delete("staging." + record.recordName(), fileId);
		}
		delete("ledger.file_records", fileId);
		delete("ledger.file_totals", fileId);
	}

	/** Deletes every trace of a file. */
	void forget(long fileId) {
		unstage(fileId);
		delete("ledger.rejects", fileId);
		delete("ledger.files", fileId);
	}

	private void delete(String table, long fileId) {
		this.database.sql("delete from %s where file_id = :fileId".formatted(table)).param("fileId", fileId).update();
	}

}
