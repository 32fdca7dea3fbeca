package counterfoil.checking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import counterfoil.problem.Problem;

/**
 * Asks one check its question and judges every row it returns, into a table that is gone
 * with the next check. The check's own statement runs read-only and for a limited time.
 */
final class Examination {

	private static final SqlFile CREATE = SqlFile.beside(Examination.class, "create-examined.sql");

	private static final SqlFile EXAMINE = SqlFile.beside(Examination.class, "examine.sql");

	private static final CheckSql RETURNED = new CheckSql(
			"select shop, subject_id, unit, expected, actual, exposure, due_on, since, evidence from pg_temp.returned",
			0);

	private final Connection connection;

	private final Night night;

	private final Duration timeout;

	// which statement a position of the server means
	private int charactersBefore;

	Examination(Connection connection, Night night, Duration timeout) {
		this.connection = connection;
		this.night = night;
		this.timeout = timeout;
	}

	/** What the check returned and how many rows were judged. */
	record Examined(List<String> evidence, long rows) {

	}

	Examined examine(Check check) throws SQLException {
		execute("drop table if exists pg_temp.examined");
		execute(CREATE.text());
		this.charactersBefore = Wrapped.charactersBeforeDescribed(check);
		RowShape shape = Wrapped.describe(this.connection, check);
		Wrapped wrapped = Wrapped.in(EXAMINE, names(check, shape), check);
		this.charactersBefore = wrapped.charactersBefore();
		return new Examined(shape.evidence(), judge(wrapped));
	}

	/** Judges the rows that a user's own check returned elsewhere. */
	Examined examineReturned(Check check, RowShape shape) throws SQLException {
		execute("drop table if exists pg_temp.examined");
		execute(CREATE.text());
		Map<String, String> names = names(check, RowShape.returned());
		names.put("evidence", "c.evidence");
		Wrapped wrapped = Wrapped.in(EXAMINE, names, check.asking(RETURNED));
		// whatever is wrong is wrong with the check as a whole
		this.charactersBefore = Integer.MAX_VALUE / 2;
		return new Examined(shape.evidence(), judge(wrapped));
	}

	private long judge(Wrapped wrapped) throws SQLException {
		// a transaction is read-only from here to the end of the savepoint
		Savepoint savepoint = this.connection.setSavepoint();
		execute("set transaction read only");
		execute("set local statement_timeout = " + this.timeout.toMillis());
		long rows;
		try (PreparedStatement statement = this.connection.prepareStatement(wrapped.sql())) {
			rows = statement.executeLargeUpdate();
		}
		this.connection.releaseSavepoint(savepoint);
		execute("set local statement_timeout = default");
		return rows;
	}

	/** Why it broke off. */
	Problem problem(Check check, SQLException ex) {
		return new ServerProblem(check, this.charactersBefore).running(ex, this.timeout);
	}

	private Map<String, String> names(Check check, RowShape shape) {
		Map<String, String> names = new TreeMap<>();
		for (RowColumn column : List.of(RowColumn.EXPECTED, RowColumn.ACTUAL, RowColumn.EXPOSURE)) {
			names.put(column.columnName(), shape.expression(column));
		}
		int grace = check.frontMatter().graceNights();
		String due = shape.expression(RowColumn.DUE_ON);
		names.put("due_on",
				(grace == 0) ? due : "greatest(%s, %s + %d)".formatted(due, shape.expression(RowColumn.SINCE), grace));
		names.put("evidence", shape.evidenceExpression());
		names.put("beyond", check.frontMatter().differs().beyond(check.tolerance()));
		names.put("business_date", "date '%s'".formatted(this.night.businessDate()));
		names.put("night_id", String.valueOf(this.night.nightId()));
		names.put("subject", "'%s'".formatted(check.frontMatter().subject().word()));
		return names;
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
