package counterfoil.checking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

import counterfoil.database.SqlFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Carries the rows of a user's own check from its session into a table of ours. */
final class OwnRows {

	private static final SqlFile ROWS = SqlFile.beside(OwnRows.class, "own-rows.sql");

	private static final SqlFile CREATE = SqlFile.beside(OwnRows.class, "create-returned.sql");

	private static final SqlFile WRONG = SqlFile.beside(OwnRows.class, "returned-wrong.sql");

	private final Check check;

	private final Wrapped statement;

	private final OwnLimits limits;

	OwnRows(Check check, RowShape shape, OwnLimits limits) {
		this.check = check;
		this.limits = limits;
		Map<String, String> names = new TreeMap<>();
		for (RowColumn column : RowColumn.values()) {
			names.put(column.columnName(), shape.expression(column));
		}
		names.put("evidence", shape.evidenceExpression());
		// one more than allowed tells that there are too many
		names.put("rows", String.valueOf(limits.rowsMax() + 1));
		this.statement = Wrapped.verbatim(ROWS, names, check);
	}

	/** All of them or none; one statement there, so that one timeout holds for all. */
	void carry(Connection session, Connection destination) throws OwnCheckStopped, SQLException {
		try (Statement create = destination.createStatement()) {
			create.execute("drop table if exists pg_temp.returned");
			create.execute(CREATE.text());
		}
		CopyOut out = begin(session);
		CopyIn in = destination.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.returned from stdin");
		try {
			long rows = 0;
			long bytes = 0;
			for (byte[] row = next(out); row != null; row = next(out)) {
				bytes += row.length;
				if (++rows > this.limits.rowsMax()) {
					throw stopped("it returned more than %,d rows".formatted(this.limits.rowsMax()));
				}
				if (bytes > OwnLimits.BYTES_MAX) {
					throw stopped("it returned more than %,d bytes".formatted(OwnLimits.BYTES_MAX));
				}
				in.writeToCopy(row, 0, row.length);
			}
			in.endCopy();
		}
		finally {
			// only what did not end: our side goes back to its savepoint, the other
			// session
			// is closed
			if (in.isActive()) {
				cancel(in);
			}
		}
		requireSound(destination);
	}

	private CopyOut begin(Connection session) throws OwnCheckStopped {
		try {
			return session.unwrap(PGConnection.class).getCopyAPI().copyOut(this.statement.sql());
		}
		catch (SQLException ex) {
			throw stopped(ex);
		}
	}

	private byte[] next(CopyOut out) throws OwnCheckStopped {
		try {
			return out.readFromCopy();
		}
		catch (SQLException ex) {
			throw stopped(ex);
		}
	}

	private static void cancel(CopyIn in) {
		try {
			in.cancelCopy();
		}
		catch (SQLException ex) {
			// the server says that the copy was cancelled, which was asked of it
		}
	}

	private void requireSound(Connection destination) throws OwnCheckStopped, SQLException {
		try (Statement query = destination.createStatement(); ResultSet rows = query.executeQuery(WRONG.text())) {
			if (rows.next()) {
				throw stopped(rows.getString(1));
			}
		}
	}

	private OwnCheckStopped stopped(SQLException ex) {
		return new OwnCheckStopped(
				new ServerProblem(this.check, this.statement.charactersBefore()).running(ex, this.limits.timeout()));
	}

	private OwnCheckStopped stopped(String reason) {
		return new OwnCheckStopped(ServerProblem.couldNotRun(this.check, this.check.sql().firstLine(), reason));
	}

}
