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

	Summary summary() {
		return new Summary(new StoredNight(jdbc()));
	}

	@Override
	public void close() {
		this.database.close();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.database.dataSource());
	}

}
