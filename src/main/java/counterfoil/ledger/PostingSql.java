package counterfoil.ledger;

import java.util.List;
import java.util.Map;

import counterfoil.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the SQL files of posting; the names put in are those of our own columns. */
record PostingSql(JdbcClient jdbc) {

	int run(String file) {
		return run(file, Map.of(), Map.of());
	}

	int run(String file, Map<String, String> names) {
		return run(file, names, Map.of());
	}

	int run(String file, Map<String, String> names, Map<String, ?> values) {
		return statement(file, names, values).update();
	}

	List<Long> numbers(String file, Map<String, String> names, Map<String, ?> values) {
		return statement(file, names, values).query(Long.class).list();
	}

	/**
	 * Statistics of what this transaction filled, without which the next plan guesses.
	 */
	void analyze(String table) {
		this.jdbc.sql("analyze " + table).update();
	}

	private JdbcClient.StatementSpec statement(String file, Map<String, String> names, Map<String, ?> values) {
		return this.jdbc.sql(SqlFile.beside(Posting.class, file).with(names).text()).params(values);
	}

}
