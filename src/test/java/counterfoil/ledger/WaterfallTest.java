package counterfoil.ledger;

import java.util.List;
import java.util.Map;

import counterfoil.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the waterfall of every refund, tried on refunds made at random. */
class WaterfallTest {

	private static final long SEED = 20260131;

	private static final List<String> TERMS = List.of("never_collected", "pending", "failed", "set_by_hand",
			"rounding");

	private static TestDatabase.Fresh database;

	private static JdbcClient jdbc;

	@BeforeAll
	static void start() {
		database = TestDatabase.fresh();
		jdbc = JdbcClient.create(database.dataSource());
		RandomRefunds refunds = new RandomRefunds(SEED, 400);
		PositionFixture fixture = new PositionFixture(jdbc);
		fixture.prepare();
		refunds.rows().forEach(fixture::insert);
		fixture.scope();
		new Positions(jdbc).compute(PositionFixture.NIGHT);
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@Test
	void mostRefundsAreJudgedAndEveryTermExplainsSomeOfThem() {
		assertThat(count("unexplained is not null")).isGreaterThan(500);
		TERMS.forEach((term) -> assertThat(count(term + " <> 0")).as(term).isPositive());
		assertThat(count("return_fees > 0")).isPositive();
		assertThat(count("exchanged > 0")).isPositive();
		assertThat(count("paid_by_credit > 0")).isPositive();
		assertThat(count("unexplained > 0")).isPositive();
		assertThat(count("unexplained < 0")).isPositive();
		assertThat(count("unexplained = 0 and paid_out <> expected")).isPositive();
	}

	@Test
	void termsAddUpToTheDifference() {
		assertNone("""
				paid_out - expected
					is distinct from never_collected + pending + failed + set_by_hand + rounding + unexplained
				and unexplained is not null""");
		assertNone(
				"expected is distinct from greatest(lines + tax + shipping + duties + fees - return_fees - exchanged,"
						+ " 0) and expected is not null");
		assertNone("paid_out <> paid_by_transaction + paid_by_credit");
	}

	@Test
	void noTermExceedsItsTotalOrGoesAgainstTheDifference() {
		assertNone("-never_collected > never_collected_total or -pending > pending_total or -failed > failed_total");
		assertNone("return_fees < 0 or exchanged < 0 or expected < 0 or never_collected_total < 0");
		TERMS.forEach((term) -> assertNone("sign(%1$s) = -sign(paid_out - expected) and %1$s <> 0".formatted(term)));
		assertNone("sign(unexplained) = -sign(paid_out - expected) and unexplained <> 0");
	}

	@Test
	void nothingIsUnexplainedWhileAnExplainerHasMoreToGive() {
		assertNone("unexplained < 0 and (-never_collected < never_collected_total or -pending < pending_total"
				+ " or -failed < failed_total)");
		String byHand = """
				(select coalesce(sum(x.amount + coalesce(x.tax, 0)), 0) from ledger.refund_adjustments x
				where x.refund_id = refunds.refund_id and x.kind = 'discrepancy')""";
		String rounding = """
				(select coalesce(sum(x.rounding), 0) from ledger.transactions x
				where x.refund_id = refunds.refund_id and x.kind = 'refund' and x.status = 'success')""";
		assertNone("unexplained > 0 and (set_by_hand < %1$s or rounding < %2$s)".formatted(byHand, rounding));
		assertNone("unexplained < 0 and (set_by_hand > %1$s or rounding > %2$s)".formatted(byHand, rounding));
	}

	@Test
	void anOrderAndAReturnGiveNoMoreThanTheyHave() {
		assertNone("""
				order_id in (
					select r.order_id
					from position.refunds r
					join position.orders o on o.shop = r.shop and o.order_id = r.order_id
					group by r.order_id, o.order_total, o.captured
					having -sum(r.never_collected) > greatest(o.order_total - o.captured, 0)
				)""");
		assertNone("""
				return_id in (
					select r.return_id
					from position.refunds r
					join ledger.returns e on e.shop = r.shop and e.return_id = r.return_id
					group by r.return_id, e.return_shipping_fee
					having sum(r.return_fees) > coalesce(e.return_shipping_fee, 0)
				)""");
	}

	@Test
	void computingAgainChangesNothing() {
		List<Map<String, Object>> before = jdbc.sql("select r.* from position.refunds r order by refund_id")
			.query()
			.listOfRows();
		new Positions(jdbc).compute(PositionFixture.NIGHT);
		assertThat(jdbc.sql("select r.* from position.refunds r order by refund_id").query().listOfRows())
			.isEqualTo(before);
	}

	private static long count(String condition) {
		return jdbc.sql("select count(*) from position.refunds where " + condition).query(Long.class).single();
	}

	private static void assertNone(String condition) {
		assertThat(jdbc.sql("select refund_id from position.refunds where " + condition).query(String.class).list())
			.as("seed %d: refunds where %s", SEED, condition)
			.isEmpty();
	}

}
