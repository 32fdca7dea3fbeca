package counterfoil.statement;

import java.math.BigDecimal;
import java.util.List;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MorningTest {

	private static final String CARD = "shopify_payments";

	private static final String SALE = "2026-01-03T10:00:00Z";

	@Test
	void refundsOfTheDayStandBesideTheMeanOfTwentyEightDays() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE).order("2", CARD, SALE).order("3", CARD, "2025-12-10T10:00:00Z");
			world.refund("R1", "1", "30.00", "2026-01-31T17:00:00Z")
				.pays("R1", "1", CARD, "30.00", "success", "2026-01-31T17:00:00Z");
			world.refund("R2", "2", "56.00", "2026-01-30T17:00:00Z")
				.pays("R2", "2", CARD, "56.00", "success", "2026-01-30T17:00:00Z");
			world.refund("R3", "3", "99.00", "2026-01-02T17:00:00Z")
				.pays("R3", "3", CARD, "99.00", "success", "2026-01-02T17:00:00Z");
			Night night = world.night("2026-01-31");
			assertThat(world.lines(night, "morning")).containsExactly(CARD + "|refunded||30",
					CARD + "|mean of 28 days||2");
			assertThat(world.lines(night, "largest")).containsExactly(CARD + "|refunded|R1|30");
		}
	}

	@Test
	void newChargebacksAreNamed() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE)
				.add("payout_entries", "entry_id=E", "kind=chargeback", "order_id=1", "currency=USD", "amount=-45.00",
						"occurred_at=2026-01-31T17:00:00Z")
				.add("payout_entries", "entry_id=F", "kind=chargeback", "order_id=1", "currency=USD", "amount=-46.00",
						"occurred_at=2026-01-30T17:00:00Z");
			assertThat(world.lines(world.night("2026-01-31"), "chargebacks"))
				.containsExactly(CARD + "|chargeback|entry E|-45");
		}
	}

	@Test
	void aRecordThatCameEachOfThreeNightsIsExpectedOnTheNext() {
		try (StatementWorld world = new StatementWorld("orders", "returns")) {
			for (String date : new String[] { "2026-01-27", "2026-01-28", "2026-01-29" }) {
				deliver(world, date, "orders");
				assertThat(world.questions(world.night(date))).isEmpty();
			}
			deliver(world, "2026-01-30", "returns");
			assertThat(world.questions(world.night("2026-01-30")))
				.containsExactly("orders did not come since 2026-01-29");
		}
	}

	@Test
	void whatIsNotJudgedIsBelowWhatTheJobLetsPass() {
		try (StatementWorld world = new StatementWorld()) {
			assertThat(notJudged(world, "2026-01-20", 1, 99)).containsExactly("1 of 100 below null: true");
			world.jdbc
				.sql("insert into ledger.policies (shop, key, valid, value) values ('cedar', 'not-judged', '(,)', 1)")
				.update();
			assertThat(notJudged(world, "2026-01-21", 1, 99)).containsExactly("1 of 100 below 1: true");
			assertThat(notJudged(world, "2026-01-22", 1, 100)).containsExactly("1 of 101 below 1: false");
			assertThat(notJudged(world, "2026-01-23", 0, 7)).containsExactly("0 of 7 below 1: false");
		}
	}

	private static List<String> notJudged(StatementWorld world, String date, int number, int others) {
		Night night = world.night(date);
		world.jdbc.sql("""
				insert into tracking.night_outcome_counts values (:id, 'cedar', 'c', 'USD', 'agrees', :others, 0),
					(:id, 'cedar', 'c', 'USD', 'not judged', :number, 0)""")
			.param("id", night.nightId())
			.param("others", others)
			.param("number", number)
			.update();
		world.again(night);
		return new StoredStatement(world.jdbc).questions(night)
			.stream()
			.map((question) -> "%d of %d below %s: %s".formatted(question.number(), question.of(),
					plain(question.percentMax()), question.standsInTheWay()))
			.toList();
	}

	private static String plain(BigDecimal value) {
		return (value != null) ? value.toPlainString() : null;
	}

	private static void deliver(StatementWorld world, String date, String record) {
		world.jdbc
			.sql("""
					with file as (
						insert into ledger.files (shop, path, sha256, bytes, modified_at, as_of, as_of_source, state,
							business_date, revision)
						values ('cedar', :date || :record, '', 0, :date::date, :date::date + time '17:00', 'name', 'posted', :date::date, 1)
						returning file_id
					)
					insert into ledger.file_records (file_id, record) select file_id, :record from file""")
			.param("date", date)
			.param("record", record)
			.update();
	}

}
