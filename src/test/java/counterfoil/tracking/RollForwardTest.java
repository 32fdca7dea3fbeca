package counterfoil.tracking;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class RollForwardTest {

	private final TrackedNights nights = new TrackedNights();

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void aChangeOfSignMovesBetweenOverAndShort() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").differs("1", "10.00", "7.00").track();
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 1 over 5.00 short 0",
				"open changed evidence: 0 over -5.00 short 3.00", "open closing: 1 over 0 short 3.00");
	}

	@Test
	void overAndShortAreNeverNetted() {
		Night night = this.nights.night("2026-01-01").differs("1", "0", "5.00").differs("2", "5.00", "0").track();
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 0 over 0 short 0",
				"open opened evidence: 2 over 5.00 short 5.00", "open closing: 2 over 5.00 short 5.00");
	}

	@Test
	void unitsAreKeptApart() {
		Night night = this.nights.night("2026-01-01")
			.differs("1", "0", "5.00")
			.add(new TrackedNight.Result(TrackedNights.CHECK, "1", "EUR", "differs", "0", "4.00"))
			.track();
		assertThat(this.nights.stored.rollForward(night)).filteredOn((line) -> line.movement().equals("closing"))
			.extracting(RollForwardLine::unit, (line) -> line.amountOver().toPlainString())
			.containsExactly(tuple("EUR", "4.00"), tuple("USD", "5.00"));
	}

	@Test
	void anEventThatIsLostIsNamedBeforeAnythingIsPublished() {
		Night first = this.nights.night("2026-01-01").differs("1", "0", "5.00").differs("2", "5.00", "0").track();
		this.nights.database.sql("delete from tracking.events where night_id = ? and subject_id = '2'")
			.param(first.nightId())
			.update();
		assertThatExceptionOfType(RollForwardBroken.class).isThrownBy(() -> this.nights.night("2026-01-02").track())
			.withMessage("open balance of alder, money/sample in USD does not roll forward on 2026-01-02: "
					+ "opening 1 (5.00 over, 0 short), closing of the night before 2 (5.00 over, 5.00 short)");
	}

	@Test
	void aBalanceThatVanishedIsNamedToo() {
		Night first = this.nights.night("2026-01-01").differs("1", "0", "5.00").track();
		this.nights.database.sql("delete from tracking.events where night_id = ?").param(first.nightId()).update();
		assertThatExceptionOfType(RollForwardBroken.class).isThrownBy(() -> this.nights.night("2026-01-02").track())
			.withMessageEndingWith("opening 0 (0 over, 0 short), closing of the night before 1 (5.00 over, 0 short)");
	}

	@Test
	void aMovementThatDoesNotLeadToTheClosingIsNamed() {
		this.nights.night("2026-01-01").differs("1", "0", "5.00").track();
		// An event that lies about what it found.
		this.nights.database.sql("""
				create function lie() returns trigger language plpgsql as $$
				begin
					new.difference_before := new.difference_before + 1;
					return new;
				end
				$$""").update();
		this.nights.database
			.sql("create trigger lie before insert on tracking.events for each row execute function lie()")
			.update();
		assertThatExceptionOfType(RollForwardBroken.class)
			.isThrownBy(() -> this.nights.night("2026-01-02").differs("1", "0", "7.00").track())
			.withMessage("open balance of alder, money/sample in USD does not roll forward on 2026-01-02: "
					+ "opening and movements 1 (6.00 over, 0 short), closing 1 (7.00 over, 0 short)");
	}

}
