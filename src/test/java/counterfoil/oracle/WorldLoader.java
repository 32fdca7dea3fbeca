package counterfoil.oracle;

import java.time.Instant;
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
 * Stages worlds as the loaded files of one night, one file for each record of each, so
 * that posting does the rest.
 */
final class WorldLoader {

	private static final String FILE = """
			insert into ledger.files (file_id, shop, path, sha256, bytes, modified_at, as_of, as_of_source, contract, state,
				business_date, revision, records_read)
			overriding system value
			values (?, ?, ?, 'x', 1, ?::timestamptz, ?::timestamptz, 'name', 'plain', 'loaded', '2026-01-31', 1, ?)""";

	private final JdbcTemplate jdbc;

	private final String job;

	private final Map<String, List<Map<String, Object>>> staged = new LinkedHashMap<>();

	private int files;

	WorldLoader(JdbcTemplate jdbc, String job) {
		this.jdbc = jdbc;
		this.job = job;
	}

	void load(List<World> worlds) {
		worlds.forEach(this::add);
		this.staged.forEach((record, rows) -> this.jdbc.update("""
				insert into staging.%1$s
				select r.* from jsonb_populate_recordset(null::staging.%1$s, ?::jsonb) r""".formatted(record),
				JsonMapper.shared().writeValueAsString(rows)));
	}

	private void add(World world) {
		this.jdbc.update("insert into ledger.shops values (?, ?, ?, ?, ?, ?)", world.shop, this.job, world.zone.getId(),
				world.taxIncluded, world.movementsComplete, World.LINK_DAYS);
		addPolicy(world, "refund-within", "", "", 14);
		addPolicy(world, "twin-within", "", "", World.TWIN_MINUTES);
		addPolicy(world, "pending-within", "", "", World.PENDING_DAYS);
		world.pendingWithin.forEach((gateway, days) -> addPolicy(world, "pending-within", "gateway", gateway, days));
		world.setByHand.forEach((currency, amount) -> addPolicy(world, "set-by-hand", "currency", currency, amount));
		world.rows.keySet().forEach((record) -> addFile(world, record));
	}

	private void addPolicy(World world, String key, String by, String name, Number value) {
		this.jdbc.update(
				"insert into ledger.policies (shop, key, by, name, valid, value) values (?, ?, ?, ?, '(,)', ?)",
				world.shop, key, by, name, value);
	}

	private void addFile(World world, String record) {
		int fileId = ++this.files;
		List<Row> rows = world.all(record);
		String asOf = world.asOf.get(record).toString();
		this.jdbc.update(FILE, fileId, world.shop, world.shop + "/" + record + ".csv", asOf, asOf, rows.size());
		boolean hasTime = LedgerRecord.named(record).orElseThrow().time().isPresent();
		List<Instant> times = rows.stream()
			.map((row) -> hasTime ? world.timeOf(record, row) : null)
			.filter(Objects::nonNull)
			.sorted(Comparator.naturalOrder())
			.toList();
		this.jdbc.update("""
				insert into ledger.file_records (file_id, record, staged, first_event, last_event)
				values (?, ?, ?, ?::timestamptz, ?::timestamptz)""", fileId, record, rows.size(),
				times.isEmpty() ? null : times.get(0).toString(),
				times.isEmpty() ? null : times.get(times.size() - 1).toString());
		this.jdbc.update("insert into ledger.covers values (?, ?, ?::timestamptz)", world.shop, record,
				world.coversFrom.get(record).toString());
		List<Map<String, Object>> all = this.staged.computeIfAbsent(record, (key) -> new ArrayList<>());
		for (int i = 0; i < rows.size(); i++) {
			Map<String, Object> values = new LinkedHashMap<>(rows.get(i).values());
			values.putAll(Map.of("shop", world.shop, "file_id", fileId, "line", i + 2));
			all.add(values);
		}
	}

}
