package counterfoil.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the staged rows of one record into the ledger. */
final class RecordPosting {

	/**
	 * What rows name besides their order, and under which word it is noted: the subjects
	 * it leads to are in scope, before a change and after.
	 */
	private static final List<Reference> REFERENCES = List.of(
			new Reference(LedgerRecord.ORDERS, "order name", "order_name", "''"),
			new Reference(LedgerRecord.REFUNDS, "return", "return_id", "''"),
			new Reference(LedgerRecord.CREDITS, "refund", "refund_id", "''"),
			new Reference(LedgerRecord.CREDITS, "return", "return_id", "''"),
			new Reference(LedgerRecord.PAYOUT_ENTRIES, "payout", "payout_id", "''"),
			new Reference(LedgerRecord.PAYOUT_ENTRIES, "payout day", "payout_date", "l.currency"),
			new Reference(LedgerRecord.PAYOUTS, "payout day", "payout_date", "l.currency"),
			new Reference(LedgerRecord.STOCK_MOVEMENTS, "reference", "reference", "''"),
			new Reference(LedgerRecord.STOCK_MOVEMENTS, "sku", "sku", "l.location"),
			new Reference(LedgerRecord.STOCK_COUNTS, "sku", "sku", "l.location"));

	/**
	 * What is noted of rows while the ledger still holds those before them: which do not
	 * add up, and what a catalogue says otherwise.
	 */
	private static final Map<LedgerRecord, String> NOTES = Map.of(LedgerRecord.ORDERS, "broken-orders.sql",
			LedgerRecord.ORDER_TAXES, "broken-order-taxes.sql", LedgerRecord.PAYOUT_ENTRIES,
			"broken-payout-entries.sql", LedgerRecord.STOCK_COUNTS, "broken-stock-counts.sql", LedgerRecord.PRODUCTS,
			"note-products.sql");

	/**
	 * Statistics of a ledger table are made anew when one row in so many came tonight.
	 */
	private static final int ANALYZE_FROM_ONE_IN = 10;

	private final PostingSql sql;

	RecordPosting(PostingSql sql) {
		this.sql = sql;
	}

	void post(LedgerRecord record) {
		RecordNames names = new RecordNames(record);
		Map<String, String> all = names.all();
		this.sql.jdbc().sql("drop table if exists posting_row").update();
		this.sql.run(names.isLineSet() ? "place-lines.sql" : "place-rows.sql", all);
		this.sql.analyze("posting_row");
		this.sql.run("touch-rows.sql", all);
		this.sql.analyze("posting_touched");
		this.sql.run("note-contradictions.sql", all);
		if (NOTES.containsKey(record)) {
			this.sql.run(NOTES.get(record));
		}
		nameReferences(record, "changed");
		if (names.isLineSet()) {
			this.sql.run("remove-lines.sql", all);
		}
		int written = this.sql.run("insert-rows.sql", all) + this.sql.run("update-rows.sql", all);
		if (ANALYZE_FROM_ONE_IN * (long) written > rowsKnown(record)) {
			this.sql.analyze("ledger." + record.recordName());
		}
		nameReferences(record, "inserted,changed");
		this.sql.run("count-rows.sql", all);
	}

	private void nameReferences(LedgerRecord record, String verdicts) {
		for (Reference reference : REFERENCES) {
			if (reference.record() == record) {
				Map<String, String> names = new HashMap<>(new RecordNames(record).all());
				names.put("word", reference.word());
				names.put("value", reference.column());
				names.put("value part", reference.part());
				this.sql.run("name-references.sql", names, Map.of("verdicts", verdicts));
			}
		}
	}

	private long rowsKnown(LedgerRecord record) {
		return this.sql.jdbc()
			.sql("select reltuples::bigint from pg_class where oid = cast(:table as regclass)")
			.param("table", "ledger." + record.recordName())
			.query(Long.class)
			.single();
	}

	private record Reference(LedgerRecord record, String word, String column, String part) {

	}

}
