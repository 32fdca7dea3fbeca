package counterfoil.nightly;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * One run at a time per database: a PostgreSQL session lock on a connection of its own.
 * It dies with the process, so that whoever holds it knows that nobody else runs and may
 * recover what a dead run left.
 */
final class NightLock implements AutoCloseable {

	private static final String TRY = "select pg_try_advisory_lock(hashtextextended('counterfoil night', 0))";

	private static final String RELEASE = "select pg_advisory_unlock(hashtextextended('counterfoil night', 0))";

	private final Connection connection;

	private NightLock(Connection connection) {
		this.connection = connection;
	}

	/** Takes the lock, or says at once that another run has it. */
	static Optional<NightLock> tryAcquire(DataSource dataSource) {
		try {
			Connection connection = dataSource.getConnection();
			if (yes(connection, TRY)) {
				return Optional.of(new NightLock(connection));
			}
			connection.close();
			return Optional.empty();
		}
		catch (SQLException ex) {
			throw new SQLExceptionSubclassTranslator().translate("take the lock", TRY, ex);
		}
	}

	/**
	 * Whether the session that holds the lock is still there; without it another run may
	 * have begun.
	 */
	boolean isHeld() {
		try {
			return yes(this.connection, "select true");
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		try {
			yes(this.connection, RELEASE);
		}
		catch (SQLException ex) {
			// the session is gone, and the lock with it
		}
		finally {
			JdbcUtils.closeConnection(this.connection);
		}
	}

	private static boolean yes(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			return rows.next() && rows.getBoolean(1);
		}
	}

}
