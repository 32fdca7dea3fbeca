package counterfoil.checking;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.database.ChecksLogin;
import counterfoil.database.SqlFile;
import counterfoil.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Users' own checks on their own side: each runs as one statement of a role that can only
 * read, in a session that begins and ends with it. Nothing of their text ever reaches
 * another connection; what they return is carried over row by row.
 */
final class OwnChecks {

	private static final SqlFile LOGIN = SqlFile.beside(OwnChecks.class, "own-login.sql");

	private static final SqlFile CHANGING = SqlFile.beside(OwnChecks.class, "changing-functions.sql");

	private final @Nullable ChecksLogin login;

	private final OwnLimits limits;

	private final Map<String, RowShape> shapes = new HashMap<>();

	private final Map<String, Problem> problems = new HashMap<>();

	OwnChecks(@Nullable ChecksLogin login, OwnLimits limits) {
		this.login = login;
		this.limits = limits;
	}

	/** Looks at all of them before the first one runs. */
	void validate(List<Check> checks) {
		List<Check> own = checks.stream().filter(Check::isOwn).toList();
		if (own.isEmpty()) {
			return;
		}
		// the server only reads the statements here: nothing of them runs
		try (Connection session = session()) {
			Optional<String> wrongLogin = wrongLogin(session);
			for (Check check : own) {
				if (wrongLogin.isPresent()) {
					this.problems.put(check.id(), noLogin(check, wrongLogin.get()));
				}
				else {
					validate(check, session);
				}
			}
		}
		catch (SQLException ex) {
			own.forEach((check) -> this.problems.putIfAbsent(check.id(), noLogin(check, couldNotLogIn(ex))));
		}
	}

	private void validate(Check check, Connection session) throws SQLException {
		try {
			requireSameAnswer(check, session);
			RowShape shape = Wrapped.describe(session, check);
			shape.problemsOfOwn(check).stream().findFirst().ifPresent((wrong) -> this.problems.put(check.id(), wrong));
			this.shapes.put(check.id(), shape);
		}
		catch (OwnCheckStopped ex) {
			this.problems.put(check.id(), ex.problem());
		}
		catch (SQLException ex) {
			this.problems.put(check.id(), new ServerProblem(check, Wrapped.charactersBeforeDescribed(check)).running(ex,
					this.limits.timeout()));
		}
		session.rollback();
	}

	/**
	 * Runs one and carries its rows into a table of the other connection.
	 * @return their columns
	 * @throws OwnCheckStopped if it may not run, broke off, or returned too much
	 * @throws SQLException if it was not the check that went wrong
	 */
	RowShape bring(Check check, Connection destination) throws OwnCheckStopped, SQLException {
		Problem problem = this.problems.get(check.id());
		if (problem != null) {
			throw new OwnCheckStopped(problem);
		}
		RowShape shape = this.shapes.get(check.id());
		try (Connection session = open(check)) {
			new OwnRows(check, shape, this.limits).carry(session, destination);
		}
		return shape;
	}

	private Connection open(Check check) throws OwnCheckStopped {
		try {
			return session();
		}
		catch (SQLException ex) {
			throw new OwnCheckStopped(noLogin(check, couldNotLogIn(ex)));
		}
	}

	private Connection session() throws SQLException {
		if (this.login == null) {
			throw new SQLException("none is named");
		}
		Connection session = this.login.open();
		session.setReadOnly(true);
		session.setAutoCommit(false);
		try (Statement statement = session.createStatement()) {
			statement.execute("set local statement_timeout = " + this.limits.timeout().toMillis());
			statement.execute("set local lock_timeout = " + this.limits.timeout().toMillis());
			// times among the evidence read the same on every machine
			statement.execute("set local time zone 'UTC'");
		}
		return session;
	}

	private Optional<String> wrongLogin(Connection session) throws SQLException {
		try (PreparedStatement statement = session.prepareStatement(LOGIN.text())) {
			statement.setString(1, (this.login != null) ? this.login.username() : "");
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
			}
		}
	}

	private String couldNotLogIn(SQLException ex) {
		return (this.login == null) ? "none is named" : "it could not log in: " + ex.getMessage();
	}

	private void requireSameAnswer(Check check, Connection session) throws OwnCheckStopped, SQLException {
		CodeWords words = new CodeWords(new SqlScan(check.sql().text()));
		if (words.hasEscapedName()) {
			throw stopped(check, "it writes a name in codes (U&\"\")");
		}
		Optional<String> time = words.time();
		if (time.isPresent()) {
			throw stopped(check, "%s gives another answer in every run".formatted(time.get()));
		}
		Array called = session.createArrayOf("text", words.called().toArray());
		try (PreparedStatement statement = session.prepareStatement(CHANGING.text())) {
			statement.setArray(1, called);
			try (ResultSet rows = statement.executeQuery()) {
				if (rows.next()) {
					throw stopped(check, "function %s does more than answer, or answers differently every time"
						.formatted(rows.getString(1)));
				}
			}
		}
	}

	private static OwnCheckStopped stopped(Check check, String reason) {
		return new OwnCheckStopped(ServerProblem.couldNotRun(check, check.sql().firstLine(), reason));
	}

	private static Problem noLogin(Check check, String reason) {
		return Problem.error(check.at(0), "no-login-for-checks",
				"check \"%s\" could not run: users' own checks need a login that can only read, and %s"
					.formatted(check.id(), reason),
				"Create a role that may log in and nothing else, and name it with counterfoil.checks.username and "
						+ "counterfoil.checks.password; the program grants it what it may read.");
	}

}
