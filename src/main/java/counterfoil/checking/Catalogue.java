package counterfoil.checking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import counterfoil.database.SqlFile;

/**
 * The tables and columns a check may mean, for the advice on names that do not exist.
 *
 * @param columns the columns of each table by {@code schema.table}
 */
record Catalogue(Map<String, List<String>> columns) {

	private static final SqlFile CATALOGUE = SqlFile.beside(Catalogue.class, "catalogue.sql");

	static Catalogue read(Connection connection) throws SQLException {
		Map<String, List<String>> columns = new TreeMap<>();
		try (PreparedStatement statement = connection.prepareStatement(CATALOGUE.text());
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				columns.computeIfAbsent(rows.getString("table_name"), (name) -> new ArrayList<>())
					.add(rows.getString("column_name"));
			}
		}
		return new Catalogue(columns);
	}

	/** The columns of all tables that a statement mentions. */
	List<String> columnsOf(String sql) {
		return this.columns.entrySet()
			.stream()
			.filter((table) -> sql.contains(table.getKey()))
			.flatMap((table) -> table.getValue().stream())
			.sorted()
			.distinct()
			.toList();
	}

}
