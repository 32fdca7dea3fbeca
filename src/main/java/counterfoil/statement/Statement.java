package counterfoil.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws up the statement of a night, month to date, and stores it: a past night renders
 * what it stored, whatever came later.
 */
@Component
public class Statement {

	// What later files read is computed first. Fresh statistics come between: the working
	// tables may hold a month of a large shop.
	private static final List<SqlFile> ALL = Stream
		.of("forget-night", "remember-pending", "remember-policies", "payments", "settlements", "pieces", "recorded",
				"analyze", "unpaid", "unpaid-by-refund", "unpaid-closing", "unpaid-not-judged", "unpaid-apart",
				"unsettled-by-refund", "unsettled", "chargebacks-memo", "taxes", "split", "dates", "month-end",
				"accruals", "books", "stated-parts", "stated-totals", "evidence", "rules", "morning", "signing",
				"forget-pieces")
		.map((name) -> SqlFile.beside(Statement.class, name + ".sql"))
		.toList();

	private static final SqlFile BROKEN = SqlFile.beside(Statement.class, "broken.sql");

	private final JdbcClient database;

	/** Works in the database of the client, in the transaction of its caller. */
	public Statement(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Stores the statement, in place of what an earlier attempt at the same night stored.
	 * @throws StatementBroken if a balance does not come to its closing
	 */
	public void compute(Night night) {
		Map<String, Object> parameters = Map.of("nightId", night.nightId(), "job", night.job(), "businessDate",
				night.businessDate(), "monthStart", night.businessDate().withDayOfMonth(1));
		ALL.forEach((file) -> this.database.sql(file.text()).params(parameters).update());
		this.database.sql(BROKEN.text())
			.params(parameters)
			.query((row, number) -> broken(row.getString("what"), row.getBigDecimal("one"), row.getBigDecimal("other")))
			.optional()
			.ifPresent((broken) -> {
				throw broken;
			});
	}

	private static StatementBroken broken(String what, BigDecimal one, BigDecimal other) {
		return new StatementBroken("%s: %s is not %s".formatted(what, one.toPlainString(),
				(other != null) ? other.toPlainString() : "there"));
	}

}
