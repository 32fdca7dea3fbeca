package counterfoil.ledger;

import java.util.List;
import java.util.stream.Stream;

import counterfoil.database.SqlFile;
import counterfoil.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A small night looks up its own subjects and does not read history. */
class PositionPlanTest {

	private static final String HISTORY = "orders|order_lines|transactions|refunds|refund_lines|refund_adjustments"
			+ "|returns|return_lines|credits|payout_entries|payouts|stock_counts|stock_movements";

	private static TestDatabase.Fresh database;

	private static JdbcClient jdbc;

	@BeforeAll
	static void start() {
		database = TestDatabase.fresh();
		jdbc = JdbcClient.create(database.dataSource());
		new PositionFixture(jdbc).prepare();
		Stream.of(SqlFile.beside(PositionPlanTest.class, "fixture-history.sql").text().split(";\n"))
			.forEach((statement) -> jdbc.sql(statement).update());
		new Positions(jdbc).compute(PositionFixture.NIGHT);
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "order-tenders", "orders", "order-lines", "refunds", "order-refunds", "order-twins",
			"order-settlements", "payouts", "returns", "stock" })
	void positionsOfASmallNightReadNoHistory(String position) {
		assertThat(plan(SqlFile.beside(Positions.class, "position-%s.sql".formatted(position)).text()))
			.noneMatch((line) -> line.matches(".*Seq Scan on (" + HISTORY + ") .*"));
	}

	@Test
	void aStatementThatReadsHistoryWouldBeSeen() {
		assertThat(plan("select count(*) from ledger.orders where total > :nightId"))
			.anyMatch((line) -> line.matches(".*Seq Scan on (" + HISTORY + ") .*"));
	}

	private static List<String> plan(String sql) {
		return jdbc.sql("explain " + sql).param("nightId", 2).query(String.class).list();
	}

}
