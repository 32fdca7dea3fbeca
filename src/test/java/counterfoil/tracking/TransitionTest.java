package counterfoil.tracking;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TransitionTest {

	private final TrackedNights nights = new TrackedNights();

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void aDifferenceIsOpened() {
		Night night = this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		assertThat(this.nights.events(night)).containsExactly("1: opened 5.00 (evidence)");
		assertThat(this.nights.standing(night)).containsExactly("1: open");
	}

	@Test
	void whatIsStillThereUnchangedIsCarriedForwardWithoutAnEvent() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").differs("1", "10.0", "15.000").track();
		assertThat(this.nights.events(night)).isEmpty();
		assertThat(this.nights.standing(night)).containsExactly("1: open");
	}

	@Test
	void anotherDifferenceIsAChange() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").differs("1", "10.00", "18.00").track();
		assertThat(this.nights.events(night)).containsExactly("1: changed 8.00 (evidence)");
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 1 over 5.00 short 0",
				"open changed evidence: 0 over 3.00 short 0", "open closing: 1 over 8.00 short 0");
	}

	@Test
	void otherSidesOrEvidenceAreAChangeThatMovesNothing() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").differs("2", "1.00", "2.00").track();
		Night night = this.nights.night("2026-01-02")
			.differs("1", "20.00", "25.00")
			.add(new TrackedNight.Result(TrackedNights.CHECK, "2", "USD", "differs", "1.00", "2.00")
				.evidence("{\"order\": \"#1\"}"))
			.track();
		assertThat(this.nights.events(night)).containsExactly("1: changed 5.00 (evidence)",
				"2: changed 1.00 (evidence)");
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 2 over 6.00 short 0",
				"open closing: 2 over 6.00 short 0");
	}

	@Test
	void whatWasJudgedAndIsGoneIsCleared() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").agrees("1").track();
		assertThat(this.nights.events(night)).containsExactly("1: cleared 5.00 (evidence)");
		assertThat(this.nights.standing(night)).containsExactly("1: cleared");
		assertThat(this.nights.standing(this.nights.night("2026-01-03").track())).isEmpty();
	}

	@Test
	void nothingIsClearedOutsideTheScope() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").agrees("2").track();
		assertThat(this.nights.events(night)).isEmpty();
		assertThat(this.nights.standing(night)).containsExactly("1: open");
	}

	@Test
	void whatCannotBeJudgedStaysAndSaysSo() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").notJudged("1").notJudged("2").track();
		assertThat(this.nights.events(night)).containsExactly("1: changed 5.00 (evidence)");
		assertThat(this.nights.standing(night)).containsExactly("1: not judged");
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 1 over 5.00 short 0",
				"open closing: 1 over 5.00 short 0");
		assertThat(this.nights.standing(this.nights.night("2026-01-03").track())).containsExactly("1: not judged");
		Night judged = this.nights.night("2026-01-04").differs("1", "10.00", "15.00").track();
		assertThat(this.nights.standing(judged)).containsExactly("1: open");
	}

	@Test
	void aCheckThatCouldNotRunClearsNothing() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").agrees("1").couldNotRun(TrackedNights.CHECK).track();
		assertThat(this.nights.events(night)).isEmpty();
		assertThat(this.nights.standing(night)).containsExactly("1: could not run");
	}

	@Test
	void aCheckThatWasRemovedLeavesWhatItOpened() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02").agrees("1").without(TrackedNights.CHECK).track();
		assertThat(this.nights.standing(night)).containsExactly("1: could not run");
		assertThat(this.nights.stored.checks(night)).singleElement().satisfies((check) -> {
			assertThat(check.status()).isEqualTo("could not run");
			assertThat(check.problem()).contains("check \"money/sample\" is no longer in the set of checks");
		});
	}

	@Test
	void whatComesBackIsReopenedAndKeepsItsAge() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		this.nights.night("2026-01-02").agrees("1").track();
		Night night = this.nights.night("2026-01-04").differs("1", "10.00", "16.00").track();
		assertThat(this.nights.events(night)).containsExactly("1: reopened 6.00 (evidence)");
		assertThat(this.nights.discrepancies(night)).singleElement().satisfies((discrepancy) -> {
			assertThat(discrepancy.openedOn()).isEqualTo("2026-01-01");
			assertThat(discrepancy.nightsOpen()).isEqualTo(3);
			assertThat(discrepancy.tonight()).contains("reopened");
		});
	}

	@Test
	void aDifferenceInGraceIsNoticedAndOpenedWhenDue() {
		Night noticed = this.nights.night("2026-01-01").inGrace("1", "10.00", "0", "2026-01-03").track();
		assertThat(this.nights.events(noticed)).containsExactly("1: noticed -10.00 (evidence)");
		assertThat(this.nights.rollForward(noticed)).isEmpty();
		assertThat(this.nights.discrepancies(noticed)).singleElement().satisfies((discrepancy) -> {
			assertThat(discrepancy.standing()).isEqualTo("in grace");
			assertThat(discrepancy.openedOn()).isEqualTo("2026-01-01");
			assertThat(discrepancy.dueOn()).hasToString("Optional[2026-01-03]");
		});
		Night opened = this.nights.night("2026-01-03").differs("1", "10.00", "0").track();
		assertThat(this.nights.events(opened)).containsExactly("1: opened -10.00 (evidence)");
		assertThat(this.nights.discrepancies(opened)).singleElement()
			.satisfies((discrepancy) -> assertThat(discrepancy.openedOn()).isEqualTo("2026-01-03"));
	}

	@Test
	void anotherDueDateIsAChange() {
		this.nights.night("2026-01-01").inGrace("1", "10.00", "0", "2026-01-03").track();
		Night night = this.nights.night("2026-01-02").inGrace("1", "10.00", "0", "2026-01-04").track();
		assertThat(this.nights.events(night)).containsExactly("1: changed -10.00 (evidence)");
	}

	@Test
	void whatSettlesInItsGraceEndsAndWasNeverADiscrepancy() {
		this.nights.night("2026-01-01").inGrace("1", "10.00", "0", "2026-01-03").track();
		Night settled = this.nights.night("2026-01-02").agrees("1").track();
		assertThat(this.nights.events(settled)).containsExactly("1: cleared -10.00 (evidence)");
		assertThat(this.nights.standing(settled)).isEmpty();
		Night opened = this.nights.night("2026-01-03").differs("1", "10.00", "0").track();
		assertThat(this.nights.events(opened)).containsExactly("1: opened -10.00 (evidence)");
	}

	@Test
	void anOpenOneThatIsInGraceAgainIsClearedAndWatched() {
		this.nights.night("2026-01-01").differs("1", "10.00", "0").track();
		Night night = this.nights.night("2026-01-02").inGrace("1", "12.00", "0", "2026-01-03").track();
		assertThat(this.nights.events(night)).containsExactly("1: cleared -10.00 (evidence)",
				"1: noticed -12.00 (evidence)");
		assertThat(this.nights.standing(night)).containsExactly("1: in grace");
		Night due = this.nights.night("2026-01-03").differs("1", "12.00", "0").track();
		assertThat(this.nights.events(due)).containsExactly("1: reopened -12.00 (evidence)");
	}

	@Test
	void aChangedCheckIsACauseOfItsOwn() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		Night night = this.nights.night("2026-01-02")
			.check(TrackedNights.CHECK, "b")
			.agrees("1")
			.differs("2", "1.00", "2.00")
			.track();
		assertThat(this.nights.events(night)).containsExactly("1: cleared 5.00 (rules)", "2: opened 1.00 (rules)");
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 1 over 5.00 short 0",
				"open opened rules: 1 over 1.00 short 0", "open cleared rules: -1 over -5.00 short 0",
				"open closing: 1 over 1.00 short 0");
	}

	@Test
	void changedSettingsAreACauseToo() {
		this.nights.night("2026-01-01").track();
		Night night = this.nights.night("2026-01-02").settings("other").differs("1", "1", "2").track();
		assertThat(this.nights.events(night)).containsExactly("1: opened 1 (rules)");
		Night later = this.nights.night("2026-01-03").settings("other").agrees("1").track();
		assertThat(this.nights.events(later)).containsExactly("1: cleared 1 (evidence)");
	}

	@Test
	void aCheckIsComparedWithTheNightItLastRan() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		this.nights.night("2026-01-02")
			.check(TrackedNights.CHECK, "b")
			.couldNotRun(TrackedNights.CHECK)
			.agrees("1")
			.track();
		Night night = this.nights.night("2026-01-03").check(TrackedNights.CHECK, "b").agrees("1").track();
		assertThat(this.nights.events(night)).containsExactly("1: cleared 5.00 (rules)");
	}

	@Test
	void whatANewCheckFindsIsOpenedByTheRules() {
		this.nights.night("2026-01-01").track();
		Night night = this.nights.night("2026-01-02")
			.check("money/other", "a")
			.add(new TrackedNight.Result("money/other", "1", "USD", "differs", "0", "1"))
			.track();
		assertThat(this.nights.events(night)).containsExactly("1: opened 1 (rules)");
	}

	@Test
	void aNightThatIsCompleteIsNotTrackedAgain() {
		Night night = this.nights.night("2026-01-01").track();
		assertThatIllegalStateException().isThrownBy(() -> this.nights.tracking.track(night))
			.withMessageEndingWith("is not running but complete: what it stored must not change");
	}

}
