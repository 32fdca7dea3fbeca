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
	void worseIsWhatGrewInItsOwnDirectionWhetherOpenOrAccepted() {
		try (StatementWorld world = new StatementWorld()) {
			Night night = world.night("2026-01-31");
			event(world, "grew", "changed", "open", "7.00", "5.00");
			event(world, "shorter-still", "changed", "open", "-8.00", "-5.00");
			event(world, "grew-while-accepted", "changed", "accepted", "6.00", "5.00");
			event(world, "shrank", "changed", "open", "5.00", "7.00");
			event(world, "same-but-its-evidence", "changed", "open", "5.00", "5.00");
			event(world, "turned", "changed", "open", "-5.00", "5.00");
			event(world, "grew-in-grace", "changed", "in grace", "7.00", "5.00");
			event(world, "new", "opened", "open", "7.00", null);
			event(world, "gone", "cleared", "cleared", "7.00", "5.00");
			assertThat(told(world, night, "worse")).containsExactly("grew 7 was 5.00", "grew-while-accepted 6 was 5.00",
					"shorter-still -8 was -5.00");
		}
	}

	@Test
	void graceThatEndsIsDueTheNightBefore() {
		try (StatementWorld world = new StatementWorld()) {
			Night night = world.night("2026-01-31");
			inGrace(world, "tomorrow", "2026-02-01");
			inGrace(world, "the-day-after", "2026-02-02");
			inGrace(world, "not-judged-since", "2026-01-30");
			assertThat(told(world, night, "due")).containsExactly("not-judged-since 5 its grace ends",
					"tomorrow 5 its grace ends");
		}
	}

	@Test
	void whatAnOwnerPromisedIsDueAsLongAsItStands() {
		try (StatementWorld world = new StatementWorld()) {
			Night night = world.night("2026-01-31");
			event(world, "tomorrow", "opened", "open", "5.00", null);
			event(world, "overdue", "opened", "open", "5.00", null);
			event(world, "later", "opened", "open", "5.00", null);
			event(world, "accepted-since", "accepted", "accepted", "5.00", null);
			event(world, "gone", "cleared", "cleared", "5.00", null);
			note(world, "tomorrow", "Kim", "2026-02-01");
			note(world, "overdue", null, "2026-01-20");
			note(world, "later", "Kim", "2026-02-02");
			note(world, "accepted-since", "Ira", "2026-01-31");
			note(world, "gone", "Kim", "2026-02-01");
			assertThat(told(world, night, "due")).containsExactly("accepted-since 5 due with Ira",
					"overdue 5 due with nobody named", "tomorrow 5 due with Kim");
		}
	}

	@Test
	void anAcceptanceIsDueOnItsLastDay() {
		try (StatementWorld world = new StatementWorld()) {
			Night night = world.night("2026-01-31");
			accepted(world, "last-day", "2026-01-31", "accepted");
			accepted(world, "a-day-more", "2026-02-01", "accepted");
			accepted(world, "ended-before", "2026-01-31", "open");
			assertThat(told(world, night, "due")).containsExactly("last-day 5 its acceptance ends");
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

	private static void event(StatementWorld world, String id, String event, String state, String difference,
			String before) {
		world.jdbc.sql("""
				insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event,
					cause, difference_before, state, judged, noticed_on, opened_on, difference, evidence)
				values (1, 'cedar', 'c', 'order', :id, 'USD', :id, :event, 'evidence', :before::numeric, :state, true,
					'2026-01-20', '2026-01-25', :difference::numeric, '{}')""")
			.param("id", id)
			.param("event", event)
			.param("state", state)
			.param("difference", difference)
			.param("before", before)
			.update();
	}

	private static void inGrace(StatementWorld world, String id, String dueOn) {
		event(world, id, "noticed", "in grace", "5.00", null);
		world.jdbc.sql("update tracking.events set due_on = :dueOn::date where subject_id = :id")
			.param("id", id)
			.param("dueOn", dueOn)
			.update();
	}

	private static void accepted(StatementWorld world, String id, String until, String state) {
		event(world, id, "accepted", state, "5.00", null);
		world.jdbc
			.sql("""
					with decided as (
						insert into tracking.acceptances (shop, check_id, subject_id, unit, decision, difference, up_to, until_on,
							reason, decided_by, decided_at)
						values ('cedar', 'c', :id, 'USD', 'accept', 5, 5, :until::date, 'small', 'Kim', '2026-01-28T09:00:00Z')
						returning acceptance_id
					)
					update tracking.events set acceptance_id = d.acceptance_id from decided d where subject_id = :id""")
			.param("id", id)
			.param("until", until)
			.update();
	}

	private static void note(StatementWorld world, String id, String owner, String dueOn) {
		world.jdbc.sql("""
				with noted as (
					insert into tracking.notes (shop, check_id, subject_id, unit, owner, due_on, noted_by, noted_at)
					values ('cedar', 'c', :id, 'USD', :owner, :dueOn::date, 'Kim', '2026-01-28T09:00:00Z')
					returning note_id
				)
				insert into tracking.night_notes select 1, note_id from noted""")
			.param("id", id)
			.param("owner", owner)
			.param("dueOn", dueOn)
			.update();
	}

	// drawn up once more, now that something happened in it
	private static List<String> told(StatementWorld world, Night night, String section) {
		return world.again(night)
			.stream()
			.filter((line) -> line.section().equals(section))
			.map((line) -> "%s %s %s".formatted(line.record(), line.amount().stripTrailingZeros().toPlainString(),
					line.note()))
			.sorted()
			.toList();
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
