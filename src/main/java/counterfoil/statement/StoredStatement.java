package counterfoil.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statement that a night stored, in a total order. */
@Component
public class StoredStatement {

	/** Rows held at a time; needs a transaction to take effect. */
	private static final int ROWS_FETCHED = 2_000;

	private static final SqlFile LINES = SqlFile.beside(StoredStatement.class, "stored-lines.sql");

	private final JdbcClient database;

	/** Reads the database of the client. */
	public StoredStatement(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Every line by section, shop, currency, gateway and position; none of a night that
	 * stored none.
	 */
	public void lines(Night night, Consumer<StatementLine> each) {
		this.database.sql(LINES.text()).param("nightId", night.nightId()).withFetchSize(ROWS_FETCHED).query((row) -> {
			each.accept(line(row));
		});
	}

	/** What was asked before signing, by question, shop and record. */
	public List<Question> questions(Night night) {
		return this.database.sql("""
				select shop, question, record, number, of_number, percent_max, last_on, stands_in_the_way
				from statement.signing
				where night_id = :nightId
				order by question, shop collate "C", record collate "C\"""")
			.param("nightId", night.nightId())
			.query((row, number) -> new Question(row.getString("shop"), row.getString("question"),
					row.getString("record"), row.getLong("number"), row.getObject("of_number", Long.class),
					row.getBigDecimal("percent_max"), row.getObject("last_on", LocalDate.class),
					row.getBoolean("stands_in_the_way")))
			.list();
	}

	/** The discrepancies that somebody sees to, as notes of that night say. */
	public Set<String> owned(Night night) {
		return Set.copyOf(this.database.sql("""
				select tracking.discrepancy(shop, check_id, subject_id, unit)
				from tracking.notes_as_of(:nightId)
				where owner is not null""").param("nightId", night.nightId()).query(String.class).list());
	}

	private static StatementLine line(ResultSet row) throws SQLException {
		return new StatementLine(row.getString("section"),
				new StatementLine.Owner(row.getString("shop"), row.getString("currency"), row.getString("gateway")),
				row.getString("line"), row.getString("record"), row.getString("order_name"),
				new StatementLine.Days(row.getObject("day", LocalDate.class),
						row.getObject("until_day", LocalDate.class)),
				row.getObject("number", Long.class), row.getBigDecimal("amount"), row.getString("note"));
	}

}
