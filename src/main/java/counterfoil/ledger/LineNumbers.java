package counterfoil.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Completes staged rows by what other rows of their file tell, and numbers lines that
 * came without a number. It is done in SQL over whole files, so that it depends neither
 * on memory nor on where a restart went on.
 */
final class LineNumbers {

	private final PostingSql sql;

	LineNumbers(PostingSql sql) {
		this.sql = sql;
	}

	void number(LedgerRecord record) {
		if (record == LedgerRecord.TRANSACTIONS) {
			this.sql.run("complete-transactions.sql");
		}
		RecordNames names = new RecordNames(record);
		if (!names.isLineSet()) {
			return;
		}
		boolean returned = record == LedgerRecord.RETURN_LINES;
		if (returned) {
			this.sql.run("number-return-lines.sql");
		}
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
