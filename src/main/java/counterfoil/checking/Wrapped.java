package counterfoil.checking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Map;

import counterfoil.database.SqlFile;

/**
 * A check's statement as a subquery of ours, where it can neither change data nor be two.
 *
 * @param sql what the driver gets
 * @param charactersBefore how many characters of it the server counts before the check's
 * first
 */
record Wrapped(String sql, int charactersBefore) {

	private static final String HOLE = "{check}";

	private static final SqlFile DESCRIBE = SqlFile.beside(Wrapped.class, "describe.sql");

	/**
	 * The check in the place of <code>{check}</code>, after all other names were put in.
	 */
	static Wrapped in(SqlFile frame, Map<String, String> names, Check check) {
		return around(frame, names, check.sql().forDriver());
	}

	/** The same for a way to the server on which a question mark is only that. */
	static Wrapped verbatim(SqlFile frame, Map<String, String> names, Check check) {
		return around(frame, names, check.sql().text());
	}

	// the hole is looked for first, or a name could dig another
	private static Wrapped around(SqlFile frame, Map<String, String> names, String check) {
		int hole = frame.text().indexOf(HOLE);
		String before = new SqlFile(frame.text().substring(0, hole)).with(names).text();
		String after = new SqlFile(frame.text().substring(hole + HOLE.length())).with(names).text();
		return new Wrapped(before + check + after, before.codePointCount(0, before.length()));
	}

	/** Asks the server which columns the check returns; runs nothing. */
	static RowShape describe(Connection connection, Check check) throws SQLException {
		Wrapped wrapped = in(DESCRIBE, Map.of(), check);
		try (PreparedStatement statement = connection.prepareStatement(wrapped.sql())) {
			ResultSetMetaData described = statement.getMetaData();
			return RowShape.of(described);
		}
	}

	/** Where the check begins in the statement that {@link #describe} prepares. */
	static int charactersBeforeDescribed(Check check) {
		return in(DESCRIBE, Map.of(), check).charactersBefore();
	}

}
