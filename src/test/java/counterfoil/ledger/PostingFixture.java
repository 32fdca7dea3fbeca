package counterfoil.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import counterfoil.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of one job that files are delivered to as plain CSV text, past intake. */
public final class PostingFixture implements AutoCloseable {

	static final String JOB = "test";

	private final TestDatabase.Fresh database = TestDatabase.fresh();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new DataSourceTransactionManager(this.database.dataSource()));

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private final Posting posting = new Posting(this.jdbc);

	/** With one shop. */
	public PostingFixture() {
		shop("alder", "no");
	}

	void evict() {
		this.database.dataSource().getHikariPoolMXBean().softEvictConnections();
	}

	/** Its database. */
	public JdbcClient jdbc() {
		return this.jdbc;
	}

	Connection connection() throws SQLException {
		return this.database.dataSource().getConnection();
	}

	/** Its database, for what needs a connection. */
	public JdbcTemplate template() {
		return new JdbcTemplate(this.database.dataSource());
	}

	/** Computes the positions of what is in the scope of the night. */
	public void position(Night night) {
		inTransaction(() -> new Positions(this.jdbc).compute(night));
	}

	/** What posts. */
	public Posting posting() {
		return this.posting;
	}

	/** Does it in a transaction of its own. */
	public void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	/** One more shop of the job. */
	public void shop(String shop, String taxIncluded) {
		this.jdbc.sql("insert into ledger.shops values (?, ?, 'UTC', ?, false, 3)")
			.params(shop, JOB, taxIncluded)
			.update();
	}

	/** One row per line of CSV under the headers; an empty field is null. */
	record Part(LedgerRecord record, String csv) {

	}

	static Part part(LedgerRecord record, String csv) {
		return new Part(record, csv);
	}

	/** A file of one record. */
	long deliver(String path, String asOf, LedgerRecord record, String csv) {
		return deliver(path, asOf, part(record, csv));
	}

	long deliver(String path, String asOf, Part... parts) {
		return deliver(path, asOf, 0, parts);
	}

	long deliver(String path, String asOf, int rank, Part... parts) {
		String shop = path.substring(0, path.indexOf('/'));
		long fileId = this.jdbc.sql("""
				insert into ledger.files (shop, path, sha256, bytes, modified_at, as_of, as_of_source, contract, state,
					business_date, revision)
				values (?, ?, 'x', 1, ?::timestamptz, ?::timestamptz, 'name', 'plain', 'loaded', '2026-01-31', 1)
				returning file_id""").params(shop, path, asOf, asOf).query(Long.class).single();
		for (Part part : parts) {
			int rows = stage(shop, fileId, part);
			this.jdbc.sql("insert into ledger.file_records (file_id, record, rank, staged) values (?, ?, ?, ?)")
				.params(fileId, part.record().recordName(), rank, rows)
				.update();
			this.jdbc
				.sql("update ledger.files set records_read = records_read + ?, records_staged = records_staged + ? "
						+ "where file_id = ?")
				.params(rows, rows, fileId)
				.update();
			part.record()
				.time()
				.ifPresent((time) -> this.jdbc.sql("""
						update ledger.file_records set first_event = e.first_event, last_event = e.last_event
						from (select min(%1$s) as first_event, max(%1$s) as last_event
							from staging.%2$s where file_id = :file) e
						where file_id = :file and record = '%2$s'""".formatted(time, part.record().recordName()))
					.param("file", fileId)
					.update());
		}
		return fileId;
	}

	private int stage(String shop, long fileId, Part part) {
		List<String> lines = part.csv().strip().lines().toList();
		List<Column> columns = Arrays.stream(lines.get(0).split(","))
			.map((name) -> part.record().column(name).or(() -> part.record().stagingColumn(name)).orElseThrow())
			.toList();
		String sql = "insert into staging.%s (shop, file_id, line, %s) values (?, ?, ?, %s)".formatted(
				part.record().recordName(), columns.stream().map(Column::name).collect(Collectors.joining(", ")),
				columns.stream().map((column) -> "?::" + column.type().sqlType()).collect(Collectors.joining(", ")));
		List<Object[]> rows = new java.util.ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			Object[] row = new Object[columns.size() + 3];
			row[0] = shop;
			row[1] = fileId;
			row[2] = i + 1;
			String[] fields = lines.get(i).split(",", -1);
			for (int c = 0; c < columns.size(); c++) {
				row[c + 3] = fields[c].isEmpty() ? null : fields[c];
			}
			rows.add(row);
		}
		new JdbcTemplate(this.database.dataSource()).batchUpdate(sql, rows);
		return rows.size();
	}

	Night night(String businessDate) {
		return night(businessDate, false);
	}

	/** A night of that date, as the next revision, that begins now. */
	public Night night(String businessDate, boolean isFull) {
		return this.jdbc.sql("""
				insert into ledger.nights (job, business_date, revision, is_full, program, check_set, settings, zone)
				select :job, :date::date, count(*) + 1, :full, '', '', '', 'UTC'
				from ledger.nights where job = :job and business_date = :date::date
				returning night_id, revision""")
			.params(Map.of("job", JOB, "date", businessDate, "full", isFull))
			.query((row, number) -> new Night(row.getLong(1), JOB, LocalDate.parse(businessDate), row.getInt(2)))
			.single();
	}

	/** Posts what was delivered, in a night of its own. */
	Night post(String businessDate) {
		Night night = night(businessDate);
		post(night);
		return night;
	}

	void post(Night night) {
		inTransaction(() -> this.posting.post(night));
	}

	/** Rows of a query, their columns joined by blanks, nulls as dashes. */
	public List<String> rows(String sql, Object... values) {
		return this.jdbc.sql(sql).params(values).query((row, number) -> {
			StringBuilder text = new StringBuilder();
			for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
				String value = row.getString(i);
				text.append((i > 1) ? " " : "").append((value != null) ? value : "-");
			}
			return text.toString();
		}).list();
	}

	/**
	 * What stands in the scope of the night: subject and id. Exports are left out: they
	 * are looked at every night.
	 */
	List<String> scope(Night night) {
		return rows("""
				select subject, subject_id
				from ledger.scope
				where night_id = ? and subject <> 'export'
				order by subject collate "C", subject_id collate "C\"""", night.nightId());
	}

	/** How the rows of a file were judged: inserted, changed, identical, superseded. */
	String counts(long fileId) {
		return String.join("; ", rows("select inserted, changed, identical, superseded from ledger.file_records "
				+ "where file_id = ? order by record", fileId));
	}

	@Override
	public void close() {
		this.database.close();
	}

}
