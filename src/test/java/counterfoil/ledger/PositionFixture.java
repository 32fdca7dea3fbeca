package counterfoil.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import counterfoil.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the ledger as posting would, from small CSV files that hold only what matters to
 * a case: {@code <record>.csv}, {@code shops.csv}, and {@code coverage.csv} for records
 * that do not cover the whole of January 2026.
 */
public final class PositionFixture {

	/** The night whose scope is filled. */
	public static final Night NIGHT = new Night(1, "test", java.time.LocalDate.of(2026, 1, 31), 1);

	private static final String DAY_PAID = "2026-01-10T10:00:00Z";

	private static final String DAY_RETURNED = "2026-01-15T10:00:00Z";

	private static final String DAY_REFUNDED = "2026-01-20T10:00:00Z";

	private static final String DAY_EXPORTED = "2026-01-31T22:59:59Z";

	/** What holds where a job says nothing. */
	private static final List<Map<String, String>> POLICIES = List.of(Map.of("key", "pending-within", "value", "10"),
			Map.of("key", "twin-within", "value", "10"));

	private final JdbcClient jdbc;

	/** Fills the database of the client. */
	public PositionFixture(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Loads the folder, and puts every subject it holds into the scope of the night. */
	void load(Path folder) {
		insert("shops", rows(folder, "shops", List.of(Map.of("shop", "cedar"))));
		insert("policies", POLICIES);
		List<Map<String, String>> coverage = new ArrayList<>(rows(folder, "coverage", List.of()));
		List<String> told = coverage.stream().map((row) -> row.get("record")).toList();
		LedgerRecord.names()
			.stream()
			.filter((record) -> !told.contains(record))
			.forEach((record) -> coverage.add(Map.of("record", record)));
		coverage.forEach(this::cover);
		insert("policies", rows(folder, "policies", List.of()));
		insert("nightly_records", rows(folder, "nightly_records", List.of()));
		LedgerRecord.names().forEach((record) -> insert(record, rows(folder, record, List.of())));
		scope();
	}

	/** One shop, every record of which covers the month. */
	public void prepare() {
		prepare("2026-01-01T00:00:00Z", LedgerRecord.names());
	}

	/**
	 * One shop, and records of which it covers everything from then to the end of
	 * January.
	 */
	public void prepare(String coveredFrom, List<String> records) {
		insert("shops", List.of(Map.of("shop", "cedar")));
		insert("policies", POLICIES);
		records.forEach((record) -> cover(Map.of("record", record, "first_event", coveredFrom)));
	}

	/** Puts everything that is there into the scope of the night. */
	public void scope() {
		this.jdbc.sql(SqlFile.beside(PositionFixture.class, "fixture-scope.sql").text())
			.param("nightId", NIGHT.nightId())
			.update();
	}

	/** Computes the positions of everything that is there. */
	public void position() {
		this.jdbc.sql("delete from ledger.scope").update();
		scope();
		new Positions(this.jdbc).compute(NIGHT);
	}

	/** Rows of a ledger table, with what does not matter filled in. */
	public void insert(String table, List<Map<String, String>> given) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (Map<String, String> row : given) {
			Map<String, String> filled = new LinkedHashMap<>(defaults(table, row, rows.size() + 1));
			row.forEach((column, value) -> filled.put(column, value.isEmpty() ? null : value));
			filled.putIfAbsent("linked_order_id", filled.get("order_id"));
			filled.putIfAbsent("linked_exchange_order_id", filled.get("exchange_order_id"));
			filled.putIfAbsent("linked_refund_id", filled.get("refund_id"));
			rows.add(filled);
		}
		this.jdbc
			.sql("insert into ledger.%1$s select * from jsonb_populate_recordset(null::ledger.%1$s, :rows::jsonb)"
				.formatted(table))
			.param("rows", JsonMapper.shared().writeValueAsString(rows))
			.update();
	}

	private void cover(Map<String, String> row) {
		String firstEvent = row.getOrDefault("first_event", "2026-01-01T00:00:00Z");
		if (!firstEvent.isEmpty()) {
			this.jdbc.sql(SqlFile.beside(PositionFixture.class, "fixture-cover.sql").text())
				.param("shop", row.getOrDefault("shop", "cedar"))
				.param("record", row.get("record"))
				.param("firstEvent", firstEvent)
				.param("asOf", row.getOrDefault("as_of", DAY_EXPORTED))
				.update();
		}
	}

	private static Map<String, String> defaults(String table, Map<String, String> row, int number) {
		Map<String, String> values = new LinkedHashMap<>(
				Map.of("shop", "cedar", "rank", "0", "as_of", DAY_EXPORTED, "file_id", "1", "line", "" + number));
		values.putAll(switch (table) {
			case "shops" -> Map.of("job", "test", "zone", "America/New_York", "tax_included", "no",
					"movements_complete", "true", "link_within", "3");
			case "policies" -> Map.of("by", "", "name", "", "valid", "(,)", "source", "");
			case "orders" ->
				Map.of("order_name", "#" + row.get("order_id"), "currency", "USD", "placed_at", DAY_PAID, "tax", "0");
			case "order_lines" -> Map.of("line_no", "" + number, "quantity", "1");
			case "order_taxes" -> Map.of("tax_no", "" + number, "name", "VAT");
			case "transactions" ->
				Map.of("transaction_id", "%03d".formatted(number), "currency", "USD", "gateway", "shopify_payments",
						"status", "success", "occurred_at", "refund".equals(row.get("kind")) ? DAY_REFUNDED : DAY_PAID);
			case "refunds" -> Map.of("created_at", DAY_REFUNDED, "currency", "USD");
			case "refund_lines", "exchange_lines" -> Map.of("line_no", "" + number, "quantity", "1");
			case "refund_adjustments" -> Map.of("adjustment_no", "" + number);
			case "returns" -> Map.of("requested_at", DAY_RETURNED, "status", "closed");
			case "return_lines" -> Map.of("line_no", "" + number, "quantity", "1", "reason", "unwanted");
			case "credits" -> Map.of("credit_id", "c" + number, "currency", "USD", "issued_at", DAY_REFUNDED);
			case "payout_entries" ->
				Map.of("entry_id", "e" + number, "kind", "refund", "currency", "USD", "occurred_at", DAY_REFUNDED);
			case "payouts" -> Map.of("currency", "USD");
			case "stock_movements" -> Map.of("movement_id", "m" + number, "location", "Main", "reason", "restock");
			case "stock_counts" -> Map.of("location", "Main");
			default -> Map.of();
		});
		return values;
	}

	static List<Map<String, String>> rows(Path folder, String name, List<Map<String, String>> otherwise) {
		Path file = folder.resolve(name + ".csv");
		if (!Files.exists(file)) {
			return otherwise;
		}
		try {
			List<String> lines = Files.readAllLines(file);
			String[] columns = lines.get(0).split(",");
			return lines.stream().skip(1).map((line) -> row(columns, values(line), file)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// a range has a comma of its own and stands in quotes
	private static String[] values(String line) {
		return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
			.map((value) -> value.replace("\"", ""))
			.toArray(String[]::new);
	}

	private static Map<String, String> row(String[] columns, String[] values, Path file) {
		if (columns.length != values.length) {
			throw new IllegalStateException(
					"%s: %s has not %d values".formatted(file, List.of(values), columns.length));
		}
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < columns.length; i++) {
			row.put(columns[i], values[i]);
		}
		return row;
	}

}
