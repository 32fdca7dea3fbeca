package counterfoil.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

	private static StatementLine line(ResultSet row) throws SQLException {
		return new StatementLine(row.getString("section"),
				new StatementLine.Owner(row.getString("shop"), row.getString("currency"), row.getString("gateway")),
				row.getString("line"), row.getString("record"), row.getString("order_name"),
				new StatementLine.Days(row.getObject("day", LocalDate.class),
						row.getObject("until_day", LocalDate.class)),
				row.getObject("number", Long.class), row.getBigDecimal("amount"), row.getString("note"));
	}

}
