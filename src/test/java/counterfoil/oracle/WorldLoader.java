package counterfoil.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import counterfoil.ledger.LedgerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stages worlds as the loaded files of a night, one file for each record of each, so that
 * posting does the rest.
 */
final class WorldLoader {

	private final JdbcTemplate jdbc;

	private final String job;

	// rows of each table that are still to be inserted
	private final Map<String, List<Map<String, Object>>> waiting = new LinkedHashMap<>();

	private int files;

	WorldLoader(JdbcTemplate jdbc, String job) {
		this.jdbc = jdbc;
		this.job = job;
	}

	/** Says what the job says of the shops. */
	void settle(List<World> worlds) {
		Reason.TABLE.forEach((source, reason) -> this.jdbc.update(
				"insert into ledger.return_reasons values (?, ledger.reason_key(?), ?, ?, ?)", this.job, source, source,
				reason.meaning(), reason.kind()));
		worlds.forEach(this::settle);
		insert();
	}

	/** Stages what worlds delivered for a night. */
	void load(List<World> worlds, LocalDate businessDate) {
		worlds.forEach((world) -> world.rows.keySet().forEach((record) -> addFiles(world, record, businessDate)));
		insert();
	}

	private void settle(World world) {
		add("ledger.shops", "shop", world.shop, "job", this.job, "zone", world.zone.getId(), "tax_included",
				world.taxIncluded, "movements_complete", world.movementsComplete, "link_within", World.LINK_DAYS);
		world.coversFrom.forEach((record, from) -> add("ledger.covers", "shop", world.shop, "record", record,
				"covers_from", from.toString()));
		if (world.isRefundsFull) {
			add("ledger.full_records", "shop", world.shop, "record", "refunds");
		}
		world.nightly.forEach((record) -> add("ledger.nightly_records", "shop", world.shop, "record", record));
		addPolicy(world, "refund-within", "", "", World.REFUND_DAYS);
		addPolicy(world, "twin-within", "", "", World.TWIN_MINUTES);
		addPolicy(world, "pending-within", "", "", World.PENDING_DAYS);
		world.pendingWithin.forEach((gateway, days) -> addPolicy(world, "pending-within", "gateway", gateway, days));
		world.setByHand.forEach((currency, amount) -> addPolicy(world, "set-by-hand", "currency", currency, amount));
		world.policies.forEach(
				(policy) -> addPolicy(world, policy.key(), policy.by(), policy.name(), policy.valid(), policy.value()));
	}

	private void addPolicy(World world, String key, String by, String name, Number value) {
		addPolicy(world, key, by, name, "(,)", value);
	}

	private void addPolicy(World world, String key, String by, String name, String valid, Number value) {
		add("ledger.policies", "shop", world.shop, "key", key, "by", by, "name", name, "valid", valid, "value", value,
				"source", "");
	}

	private void addFiles(World world, String record, LocalDate businessDate) {
		world.empty.getOrDefault(record, List.of())
			.forEach((asOf) -> addFile(world, record, asOf, List.of(), businessDate));
		List<Row> rows = world.all(record)
			.stream()
			.filter((row) -> !record.equals("refunds") || !world.vanished.contains(row.text("refund_id")))
			.toList();
		addFile(world, record, world.asOf.get(record), rows, businessDate);
	}

	private void addFile(World world, String record, Instant asOf, List<Row> rows, LocalDate businessDate) {
		int fileId = ++this.files;
		add("ledger.files", "file_id", fileId, "shop", world.shop, "path",
				"%s/%06d-%s.csv".formatted(world.shop, fileId, record), "sha256", "x", "bytes", 1, "modified_at",
				asOf.toString(), "as_of", asOf.toString(), "as_of_source", "name", "contract", "plain", "state",
				"loaded", "business_date", businessDate.toString(), "revision", 1, "records_read", rows.size());
		boolean hasTime = LedgerRecord.named(record).orElseThrow().time().isPresent();
		List<Instant> times = rows.stream()
			.map((row) -> hasTime ? world.timeOf(record, row) : null)
			.filter(Objects::nonNull)
			.sorted(Comparator.naturalOrder())
			.toList();
		add("ledger.file_records", "file_id", fileId, "record", record, "staged", rows.size(), "first_event",
				times.isEmpty() ? null : times.get(0).toString(), "last_event",
				times.isEmpty() ? null : times.get(times.size() - 1).toString());
		for (int i = 0; i < rows.size(); i++) {
			Map<String, Object> values = new LinkedHashMap<>(rows.get(i).values());
			values.putAll(Map.of("shop", world.shop, "file_id", fileId, "line", i + 2));
			table("staging." + record).add(values);
		}
	}

	private void add(String table, Object... columnsAndValues) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < columnsAndValues.length; i += 2) {
			values.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
		}
		table(table).add(values);
	}

	private List<Map<String, Object>> table(String name) {
		return this.waiting.computeIfAbsent(name, (key) -> new ArrayList<>());
	}

	private void insert() {
		this.waiting.forEach((table, rows) -> {
			String columns = table.startsWith("staging.") ? ""
					: "(" + String.join(", ", rows.get(0).keySet().stream().map((name) -> '"' + name + '"').toList())
							+ ") overriding system value";
			String selected = columns.isEmpty() ? "r.*" : columns.substring(1, columns.indexOf(')'));
			this.jdbc.update("""
					insert into %1$s %2$s
					select %3$s from jsonb_populate_recordset(null::%1$s, ?::jsonb) r""".formatted(table, columns,
					selected), JsonMapper.shared().writeValueAsString(rows));
		});
		this.waiting.clear();
	}

}
