package counterfoil.tracking;

import java.util.List;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionTest {

	private final TrackedNights nights = new TrackedNights();

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void aRevisionIsComputedFromTheStateBeforeItsDate() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night first = this.nights.night("2026-01-02")
			.differs("1", "10.00", "16.00")
			.differs("2", "1.00", "2.00")
			.track();
		Night second = this.nights.night("2026-01-02").differs("1", "10.00", "17.00").agrees("2").track();
		assertThat(this.nights.events(second)).containsExactly("1: changed 7.00 (evidence)");
		assertThat(this.nights.rollForward(second)).containsExactly("open opening: 1 over 5.00 short 0",
				"open changed evidence: 0 over 2.00 short 0", "open closing: 1 over 7.00 short 0");
		assertThat(this.nights.events(first)).containsExactly("1: changed 6.00 (evidence)",
				"2: opened 1.00 (evidence)");
	}

	@Test
	void theLastCompleteRevisionCounts() {
		Night first = this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		List<Discrepancy> before = this.nights.discrepancies(first);
		Night second = this.nights.night("2026-01-01").agrees("1").differs("2", "1.00", "2.00").track();
		Night next = this.nights.night("2026-01-02").track();
		assertThat(this.nights.standing(next)).containsExactly("2: open");
		assertThat(this.nights.stored.counted(TrackedNights.JOB, first.businessDate())).contains(second);
		assertThat(this.nights.discrepancies(first)).isEqualTo(before);
	}

	@Test
	void aRevisionThatWasNeverCompletedDoesNotCount() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		TrackedNight unfinished = this.nights.night("2026-01-01").agrees("1");
		Night second = unfinished.write();
		this.nights.inTransaction(() -> this.nights.tracking.track(second));
		assertThat(this.nights.standing(this.nights.night("2026-01-02").track())).containsExactly("1: open");
	}

	@Test
	void trackingTheSameNightAgainReplacesOnlyWhatItWrote() {
		Night before = this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		TrackedNight night = this.nights.night("2026-01-02").differs("2", "1.00", "2.00");
		Night second = night.write();
		this.nights.inTransaction(() -> this.nights.tracking.track(second));
		List<String> events = this.nights.events(second);
		List<String> rollForward = this.nights.rollForward(second);
		this.nights.inTransaction(() -> this.nights.tracking.track(second));
		night.complete(second);
		assertThat(events).containsExactly("1: accepted 5.00 (person)", "2: opened 1.00 (evidence)");
		assertThat(this.nights.events(second)).isEqualTo(events);
		assertThat(this.nights.rollForward(second)).isEqualTo(rollForward);
		assertThat(this.nights.effects(second)).containsExactly("accepted");
		assertThat(this.nights.events(before)).containsExactly("1: opened 5.00 (evidence)");
	}

	@Test
	void twoAttemptsInOneTransactionLeaveTheSame() {
		TrackedNight night = this.nights.night("2026-01-01").differs("1", "10.00", "15.00");
		Night written = night.write();
		this.nights.inTransaction(() -> {
			this.nights.tracking.track(written);
			this.nights.tracking.track(written);
		});
		assertThat(this.nights.events(written)).containsExactly("1: opened 5.00 (evidence)");
	}

	@Test
	void nightsOfAnotherJobDoNotCount() {
		Night other = this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		this.nights.database.sql("update ledger.nights set job = 'other' where night_id = ?")
			.param(other.nightId())
			.update();
		assertThat(this.nights.standing(this.nights.night("2026-01-02").track())).isEmpty();
	}

}
