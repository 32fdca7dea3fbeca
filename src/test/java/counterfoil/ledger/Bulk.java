package counterfoil.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

/** Delivers thousands of files at once, and compares shops that ought to be the same. */
public final class Bulk {

	private final PostingFixture ledger;

	private long files;

	/** Delivers to the fixture. */
	public Bulk(PostingFixture ledger) {
		this.ledger = ledger;
	}

	/** Delivers all of them to the next night. */
	public void deliver(List<RandomDeliveries.File> delivered) {
		StringBuilder manifest = new StringBuilder();
		StringBuilder counts = new StringBuilder();
		Map<Staged, StringBuilder> staged = new LinkedHashMap<>();
		for (RandomDeliveries.File file : delivered) {
			long id = ++this.files;
			String shop = file.path().substring(0, file.path().indexOf('/'));
			manifest.append("%d\t%s\t%s\t%d\t%s\n".formatted(id, shop, file.path(), file.rows().size(), file.asOf()));
			Map<LedgerRecord, Long> rows = file.rows()
				.stream()
				.collect(Collectors.groupingBy(RandomDeliveries.Row::record, Collectors.counting()));
			rows.forEach((record, count) -> counts
				.append("%d\t%s\t%d\t%d\n".formatted(id, record.recordName(), file.rank(), count)));
			int line = 1;
			for (RandomDeliveries.Row row : file.rows()) {
				staged.computeIfAbsent(new Staged(row.record(), row.head()), (added) -> new StringBuilder())
					.append("%s\t%d\t%d".formatted(shop, id, ++line));
				for (String value : row.values().split(",", -1)) {
					staged.get(new Staged(row.record(), row.head()))
						.append('\t')
						.append(value.isEmpty() ? "\\N" : value);
				}
				staged.get(new Staged(row.record(), row.head())).append('\n');
			}
		}
		run("create unlogged table public.delivered (id bigint, shop text, path text, rows bigint, as_of timestamptz)");
		copy("public.delivered", manifest);
		run("""
				insert into ledger.files (file_id, shop, path, sha256, bytes, modified_at, as_of, as_of_source, contract,
					state, business_date, revision, records_read)
				overriding system value
				select id, shop, path, path, 1, as_of, as_of, 'name', 'plain', 'loaded', '2026-01-31', 1, rows
				from public.delivered""");
		run("drop table public.delivered");
		copy("ledger.file_records (file_id, record, rank, staged)", counts);
		staged.forEach((rows, text) -> copy(
				"staging.%s (shop, file_id, line, %s)".formatted(rows.record().recordName(), rows.head()), text));
		staged.keySet().forEach((rows) -> rows.record().time().ifPresent((time) -> run("""
				update ledger.file_records r set first_event = e.first_event, last_event = e.last_event
				from (select file_id, min(%1$s) as first_event, max(%1$s) as last_event
					from staging.%2$s group by file_id) e
				where r.file_id = e.file_id and r.record = '%2$s'""".formatted(time, rows.record().recordName()))));
	}

	/** All tables of positions. */
	public List<String> positions() {
		return this.ledger.jdbc()
			.sql("select 'position.' || tablename from pg_tables where schemaname = 'position' order by 1")
			.query(String.class)
			.list();
	}

	/** How many rows a table has. */
	public long count(String table) {
		return this.ledger.jdbc().sql("select count(*) from " + table).query(Long.class).single();
	}

	/**
	 * Rows that not every shop of a world has, the first few of them. A shop is named for
	 * its world and its way.
	 */
	public List<String> differences(String table, int ways, String... except) {
		List<String> columns = this.ledger.jdbc().sql("""
				select column_name from information_schema.columns
				where table_schema || '.' || table_name = ? and column_name <> all (?)
				order by ordinal_position""").params(table, except).query(String.class).list();
		return differences(table, String.join(", ", columns), ways);
	}

	/** The same of some columns of a table, or of a query in brackets. */
	public List<String> differences(String table, String columns, int ways) {
		return this.ledger.rows("""
				select split_part(shop, ' ', 1) as world, string_agg(split_part(shop, ' ', 2), ','), told
				from (select shop, row(%s)::text as told from %s t) r
				group by 1, told
				having count(*) <> ?
				order by 1, told collate "C"
				limit 5""".formatted(columns, table), ways);
	}

	private void run(String sql) {
		this.ledger.jdbc().sql(sql).update();
	}

	private void copy(String table, StringBuilder rows) {
		try (Connection connection = this.ledger.connection()) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy %s from stdin".formatted(table), new StringReader(rows.toString()));
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(table, ex);
		}
	}

	/**
	 * Rows of one record that fill the same columns.
	 *
	 * @param head the columns
	 */
	private record Staged(LedgerRecord record, String head) {

	}

}
