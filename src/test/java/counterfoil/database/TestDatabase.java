package counterfoil.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/**
 * Real PostgreSQL for tests: one server per test JVM, and as many fresh, migrated
 * databases on it as tests want, copied from a template. {@code COUNTERFOIL_TEST_URL}
 * names another server instead, such as
 * {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres}.
 */
public final class TestDatabase {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String PREFIX = "counterfoil_test_" + ProcessHandle.current().pid();

	private static String serverUrl;

	// of the embedded server; another one has to be told
	private static ChecksLogin checksLogin = new ChecksLogin("",
			System.getenv().getOrDefault("COUNTERFOIL_TEST_CHECKS_USERNAME", ""),
			System.getenv().getOrDefault("COUNTERFOIL_TEST_CHECKS_PASSWORD", ""));

	private TestDatabase() {
	}

	/** A database of its own with the whole schema and no rows; close it to drop it. */
	public static synchronized Fresh fresh() {
		if (serverUrl == null) {
			serverUrl = startServer();
			forgetTheDisk();
			execute("create database " + PREFIX);
			try (HikariDataSource template = pool(PREFIX)) {
				migrate(template);
			}
		}
		String name = PREFIX + "_" + NUMBER.incrementAndGet();
		execute("create database %s template %s".formatted(name, PREFIX));
		execute("alter database %s set synchronous_commit = off".formatted(name));
		return new Fresh(name, pool(name));
	}

	private static String startServer() {
		String given = System.getenv("COUNTERFOIL_TEST_URL");
		if (given != null) {
			return given;
		}
		EmbeddedDatabase database = EmbeddedDatabase
			.start(Path.of("target/test-database-" + System.getProperty("test.fork", "1")));
		checksLogin = database.checksLogin();
		return database.url() + "&password=" + database.password();
	}

	// nobody pulls the plug of a test's server: neither commits nor the end of a database
	// need to wait for the disk
	private static void forgetTheDisk() {
		if (System.getenv("COUNTERFOIL_TEST_URL") == null) {
			execute("alter system set fsync = off");
			execute("alter system set full_page_writes = off");
			execute("select pg_reload_conf()");
		}
	}

	private static void migrate(HikariDataSource template) {
		Flyway.configure()
			.dataSource(template)
			.defaultSchema("batch")
			.createSchemas(true)
			.locations("classpath:db/migration")
			.load()
			.migrate();
	}

	private static HikariDataSource pool(String database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(urlOf(database));
		if (System.getenv("COUNTERFOIL_TEST_URL") == null) {
			pool.setUsername("postgres");
		}
		pool.setMaximumPoolSize(6);
		pool.setMinimumIdle(0);
		return pool;
	}

	private static String urlOf(String database) {
		return serverUrl.replaceFirst("(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
	}

	private static void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(serverUrl);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	/** A database that lives as long as a test needs it. */
	public record Fresh(String name, HikariDataSource dataSource) implements AutoCloseable {

		/** Its JDBC URL, for a process of its own. */
		public String url() {
			return urlOf(this.name);
		}

		/** The login of users' own checks to it. */
		public ChecksLogin checksLogin() {
			return new ChecksLogin(url(), checksLogin.username(), checksLogin.password());
		}

		@Override
		public void close() {
			this.dataSource.close();
			execute("drop database %s with (force)".formatted(this.name));
		}

	}

}
