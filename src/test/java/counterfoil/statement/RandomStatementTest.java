package counterfoil.statement;

import java.math.BigDecimal;

import counterfoil.ledger.Night;
import counterfoil.ledger.RandomRefunds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every statement, tried on refunds made at random. */
class RandomStatementTest {

	private static final long SEED = 20260201;

	@Test
	void everyStatementTiesAndTellsOfEveryJudgedRefund() {
		try (StatementWorld world = new StatementWorld()) {
			world.addAll(new RandomRefunds(SEED, 200).rows());
			world.jdbc
				.sql("""
						update ledger.refunds set created_at = created_at + make_interval(days => mod(hashtext(refund_id), 15));
						update ledger.transactions set occurred_at = occurred_at
							+ make_interval(days => mod(hashtext(transaction_id), 15)) where kind = 'refund'""")
				.update();
			// a statement that did not tie would not be stored
			world.night("2026-01-10");
			world.night("2026-01-20");
			Night january = world.night("2026-01-31");
			Night march = world.night("2026-03-31");
			assertThat(total(world, march, "closing unpaid")).as("seed %d", SEED)
				.isEqualByComparingTo(world.jdbc.sql("""
						select sum(expected + never_collected + set_by_hand + rounding - paid_out)
						from position.refunds
						where not test and unexplained is not null""").query(BigDecimal.class).single());
			assertThat(total(world, january, "paid").add(total(world, january, "paid for no refund above")))
				.as("seed %d", SEED)
				.isEqualByComparingTo(paidInJanuary(world))
				.isNotZero();
			assertThat(total(world, world.night("2026-02-28"), "opening unpaid")).as("seed %d", SEED)
				.isEqualByComparingTo(total(world, january, "closing unpaid"))
				.isNotZero();
		}
	}

	private static BigDecimal paidInJanuary(StatementWorld world) {
		return world.jdbc.sql("""
				select -sum(amount)
				from position.transactions
				where kind = 'refund' and moved = 'refunded' and not test
					and lower(gateway) not in ('gift_card', 'shopify_store_credit')
					and (occurred_at at time zone 'America/New_York')::date between '2026-01-01' and '2026-01-31'""")
			.query(BigDecimal.class)
			.single();
	}

	private static BigDecimal total(StatementWorld world, Night night, String line) {
		return world.stored(night)
			.stream()
			.filter((one) -> one.section().equals("unpaid") && one.of().gateway().isEmpty() && one.line().equals(line))
			.map(StatementLine::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
