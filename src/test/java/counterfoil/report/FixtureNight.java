package counterfoil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import counterfoil.database.TestDatabase;
import counterfoil.ledger.Night;
import counterfoil.statement.StoredStatement;
import counterfoil.tracking.ManifestChain;
import counterfoil.statistics.StoredReturns;
import counterfoil.tracking.StoredNight;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night as the database stores it, and the ways to render it. */
record FixtureNight(TestDatabase.Fresh database, Night night) implements AutoCloseable {

	static final Path RESOURCES = Path.of("src/test/resources/report");

	private static final String MANY = """
			insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
				state, judged, opened_on, expected, actual, difference, evidence)
			select 2, 'birch', 'money/refund-exceeds-captured', 'order', n::text, 'EUR',
				tracking.discrepancy('birch', 'money/refund-exceeds-captured', n::text, 'EUR'), 'opened', 'evidence', 'open',
				true, '2026-01-31', n %% 500, n %% 500 + n %% 97 + 1, n %% 97 + 1,
				jsonb_build_object('order_name', '#B-' || n, 'refund_count', 2, 'last_refund_at', '2026-01-30T17:04:11+00:00')
			from generate_series(1, %d) as n""";

	/** The night of {@code night.sql}, 31 January. */
	static FixtureNight full() {
		FixtureNight night = with("night.sql");
		night.run("night-returns.sql");
		return night;
	}

	/** The same, of a job that asks for French. */
	static FixtureNight french() {
		FixtureNight night = full();
		night.execute("update ledger.nights set language = 'fr'");
		return night;
	}

	/** A first night without a shop's file, a check's row or a discrepancy. */
	static FixtureNight empty() {
		return with("empty-night.sql");
	}

	/** Opens so many discrepancies more. */
	void manyOpen(int number) {
		execute(MANY.formatted(number));
		execute("""
				update tracking.night_checks set evidence_columns = '{order_name, refund_count, last_refund_at}'
				where check_id = 'money/refund-exceeds-captured'""");
		execute("analyze tracking.events");
	}

	private static FixtureNight with(String script) {
		TestDatabase.Fresh database = TestDatabase.fresh();
		FixtureNight fixture = new FixtureNight(database, new Night(2, "sample", LocalDate.parse("2026-01-31"), 1));
		fixture.run(script);
		return fixture;
	}

	/** Runs a script beside the fixture. */
	void run(String script) {
		try {
			execute(Files.readString(RESOURCES.resolve(script)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Runs a statement on its database. */
	void execute(String sql) {
		jdbc().sql(sql).update();
	}

	Reports reports() {
		return new Reports(new StoredNight(jdbc()), new ManifestChain(jdbc()), new StoredStatement(jdbc()),
				new StoredReturns(jdbc()));
	}

	/** What it prints when its report stands in that folder. */
	String summary(Path report) {
		StoredNight stored = new StoredNight(jdbc());
		Tally tally = new Tally();
		stored.discrepancies(this.night, tally::add);
		return Summary.text(NightContents.of(this.night, stored), tally, report);
	}

	@Override
	public void close() {
		this.database.close();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.database.dataSource());
	}

}
