package counterfoil.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.database.ChecksLogin;
import counterfoil.database.TestDatabase;
import counterfoil.ledger.Night;
import counterfoil.problem.Problem;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with one shop, nights to run in it, and checks written where they are
 * needed.
 */
final class CheckingWorld implements AutoCloseable {

	private static final String FRONT_MATTER = """
			/*
			title:     Refunded more than was captured
			asserts:   accuracy
			subject:   %s
			expected:  money captured on the order
			actual:    money refunded on the order
			differs:   over
			tolerance: 0.01
			grace:     %d

			Why: the money went back, but this order never brought it in.
			Do: look in the order's timeline for a refund made twice or on the wrong order.
			*/
			""";

	private final TestDatabase.Fresh database = TestDatabase.fresh();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database.dataSource());

	private final TransactionTemplate transaction = new TransactionTemplate(
			new JdbcTransactionManager(this.database.dataSource()));

	private final CheckStore store = new CheckStore(JdbcClient.create(this.jdbc));

	CheckingWorld() {
		setDefaults();
		this.jdbc.update("""
				insert into ledger.shops
				values ('alder', 'test', 'America/New_York', 'no', true, 3)""");
		this.jdbc.update("insert into ledger.policies values ('alder', 'refund-within', '', '', '(,)', 14)");
	}

	// a test gives the columns that matter; others are null, or empty where null is no
	// answer
	private void setDefaults() {
		this.jdbc.queryForList("""
				select format('alter table %s.%s alter column %s set default %s', c.table_schema, c.table_name,
					c.column_name, case
						when c.column_name = 'shop' then '''alder'''
						when c.column_name = 'currency' then '''USD'''
						when c.data_type = 'text' then ''''''
						when c.data_type = 'boolean' then 'false'
						when c.data_type = 'daterange' then 'daterange ''(,)'''
						when c.data_type = 'date' then 'date ''2026-01-01'''
						when c.data_type like 'timestamp%' then 'timestamptz ''2026-01-01 12:00Z'''
						else '0'
					end)
				from information_schema.columns c
				where c.table_schema in ('position', 'ledger') and c.is_nullable = 'NO' and c.column_default is null
					and c.is_generated = 'NEVER' and c.is_identity = 'NO'
					and c.table_name not in ('coverage')""", String.class).forEach(this.jdbc::execute);
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	ChecksLogin login() {
		return this.database.checksLogin();
	}

	TransactionTemplate transaction() {
		return this.transaction;
	}

	Checks checks(Duration timeout) {
		return checks(Optional.of(this.database.checksLogin()), new Limits(timeout, Duration.ofSeconds(1), 1000));
	}

	/** Checks whose own ones log in so, or not at all. */
	Checks checks(Optional<ChecksLogin> login, Limits limits) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		login.ifPresent((given) -> beans.addBean("login", given));
		return new Checks(this.jdbc, this.store, beans.getBeanProvider(ChecksLogin.class), limits);
	}

	/** A new night of a date, the newest from now on. */
	Night night(String date) {
		return this.jdbc.queryForObject("""
				insert into ledger.nights (job, business_date, revision, program, check_set, settings, zone)
				select 'test', ?::date, count(*) + 1, '', '', '', 'America/New_York'
				from ledger.nights where business_date = ?::date
				returning night_id, revision""",
				(row, number) -> new Night(row.getLong(1), "test", LocalDate.parse(date), row.getInt(2)), date, date);
	}

	/** Puts orders into the scope of a night. */
	void scope(Night night, String... orderIds) {
		for (String orderId : orderIds) {
			this.jdbc.update("insert into ledger.scope values (?, 'alder', 'order', ?)", night.nightId(), orderId);
		}
	}

	/** Runs checks as a step does: in one transaction. */
	List<Problem> run(Night night, CheckSet checks) {
		return this.transaction.execute((status) -> checks(Duration.ofMinutes(1)).run(night, checks));
	}

	List<String> rows(String sql) {
		return this.jdbc.query(sql, (row, number) -> {
			StringBuilder line = new StringBuilder();
			for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
				line.append((i > 1) ? " " : "").append(row.getString(i));
			}
			return line.toString();
		});
	}

	/** Writes a check of orders with front matter that is in order. */
	static Path write(Path jobs, String id, String sql) {
		return write(jobs, id, 0, sql);
	}

	static Path write(Path jobs, String id, int graceNights, String sql) {
		return write(jobs, id, "order", graceNights, sql);
	}

	static Path write(Path jobs, String id, String subject, int graceNights, String sql) {
		return writeFile(jobs, id, FRONT_MATTER.formatted(subject, graceNights) + sql);
	}

	static Path writeFile(Path jobs, String id, String text) {
		try {
			Path file = jobs.resolve("checks").resolve(id + ".sql");
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static CheckSet read(Path jobs) {
		return read(jobs, Map.of());
	}

	/** What is written there, as if it had come with the program. */
	static CheckSet read(Path jobs, Map<String, Map<String, BigDecimal>> tolerances) {
		return CheckSet.of(CheckFiles.find(jobs).stream().map(CheckFile::asShipped).toList(), jobs, tolerances);
	}

	@Override
	public void close() {
		this.database.close();
	}

}
