package counterfoil.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives an id to staged rows whose export carries none, so that two exports of the same
 * thing give it the same id.
 */
final class DerivedIds {

	/**
	 * What never changes later, by record. Of {@code order_name|order_id} the first that
	 * is there counts.
	 */
	private static final Map<LedgerRecord, String> UNCHANGING = Map.of(//
			LedgerRecord.TRANSACTIONS, "order_id, kind, gateway, occurred_at, amount, currency", //
			LedgerRecord.PAYOUT_ENTRIES, "order_name|order_id, kind, occurred_at, amount, currency", //
			LedgerRecord.PAYOUTS, "payout_date, total, currency", //
			LedgerRecord.STOCK_MOVEMENTS, "sku, location, occurred_at, quantity, reason, reference");

	private final PostingSql sql;

	DerivedIds(PostingSql sql) {
		this.sql = sql;
	}

	/** Whether exports of the record may come without its id. */
	static boolean areNeededFor(LedgerRecord record) {
		return record.key().stream().anyMatch((name) -> !record.column(name).orElseThrow().required());
	}

	void derive(LedgerRecord record) {
		List<String> unchanging = List.of(UNCHANGING.get(record).split(", "));
		List<Column> others = record.columns()
			.stream()
			.filter((column) -> !record.key().contains(column.name()) && !unchanging.contains(column.name()))
			.toList();
		Map<String, String> names = new HashMap<>(new RecordNames(record).all());
		names.put("unchanging",
				unchanging.stream().map((name) -> unambiguous(record, name)).collect(Collectors.joining(", ")));
		names.put("others", others.stream().map((column) -> "s." + column.name() + ", ").collect(Collectors.joining()));
		names.put("others in order",
				others.stream().map((column) -> inOrder(column) + ", ").collect(Collectors.joining()));
		this.sql.run("derive-ids.sql", names);
	}

	// the text of a moment, a day or 10.00 depends on the session or the export; these do
	// not
	private static String unambiguous(LedgerRecord record, String name) {
		if (name.contains("|")) {
			return Arrays.stream(name.split("\\|"))
				.map((one) -> "s." + one)
				.collect(Collectors.joining(", ", "coalesce(", ")"));
		}
		return switch (record.column(name).orElseThrow().type()) {
			case INSTANT -> "extract(epoch from s.%s)".formatted(name);
			case DATE -> "s.%s - date '2000-01-01'".formatted(name);
			case AMOUNT -> "trim_scale(s.%s)".formatted(name);
			default -> "s." + name;
		};
	}

	static String inOrder(Column column) {
		return "text".equals(column.type().sqlType()) ? column.name() + " collate \"C\"" : column.name();
	}

}
