package counterfoil.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Completes staged rows by what other rows of their file tell, and numbers lines that
 * came without a number. It is done in SQL over whole files, so that it depends neither
 * on memory nor on where a restart went on.
 */
final class Completion {

	private static final Map<LedgerRecord, String> BY_OTHER_ROWS = Map.of(//
			LedgerRecord.TRANSACTIONS, "complete-transactions.sql", //
			LedgerRecord.REFUNDS, "complete-refunds.sql", //
			LedgerRecord.RETURN_LINES, "complete-return-lines.sql");

	private final PostingSql sql;

	Completion(PostingSql sql) {
		this.sql = sql;
	}

	void complete(LedgerRecord record) {
		String file = BY_OTHER_ROWS.get(record);
		if (file != null) {
			this.sql.run(file);
		}
		RecordNames names = new RecordNames(record);
		if (names.isLineSet()) {
			number(record, names);
		}
	}

	private void number(LedgerRecord record, RecordNames names) {
		boolean returned = record == LedgerRecord.RETURN_LINES;
		Map<String, String> all = new HashMap<>(names.all());
		all.put("apart from", returned ? " and s.reverse_order_id is null" : "");
		all.put("others in order",
				record.columns()
					.stream()
					.filter((column) -> !record.key().contains(column.name()))
					.map((column) -> DerivedIds.inOrder(column) + ", ")
					.collect(Collectors.joining()));
		this.sql.run("number-lines.sql", all);
		if (record == LedgerRecord.REFUND_ADJUSTMENTS) {
			this.sql.run("drop-shipping-adjustments.sql");
		}
	}

}
