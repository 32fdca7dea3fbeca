package counterfoil.ledger;

import java.util.List;
import java.util.Map;

/**
 * When the records happened that have no time of their own: a file covers a record from
 * its first event.
 */
final class EventTimes {

	private final PostingSql sql;

	EventTimes(PostingSql sql) {
		this.sql = sql;
	}

	void date(List<LedgerRecord> delivered) {
		for (LedgerRecord record : LedgerRecord.values()) {
			RecordNames names = new RecordNames(record);
			if (names.isLineSet()) {
				date(names.all(), delivered.contains(record), delivered.contains(names.parent().orElseThrow()));
			}
		}
		this.sql.run("date-products.sql");
	}

	private void date(Map<String, String> names, boolean linesCame, boolean parentsCame) {
		if (linesCame) {
			this.sql.run("date-lines.sql", names);
		}
		if (parentsCame) {
			this.sql.run("date-earlier-lines.sql", names);
		}
	}

}
