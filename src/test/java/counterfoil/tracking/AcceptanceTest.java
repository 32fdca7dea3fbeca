package counterfoil.tracking;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptanceTest {

	private final TrackedNights nights = new TrackedNights();

	@BeforeEach
	void openOne() {
		this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
	}

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void theNextNightAppliesADecision() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		Night night = this.nights.night("2026-01-02").track();
		assertThat(this.nights.events(night)).containsExactly("1: accepted 5.00 (person)");
		assertThat(this.nights.standing(night)).containsExactly("1: accepted");
		assertThat(this.nights.effects(night)).containsExactly("accepted");
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 1 over 5.00 short 0",
				"open accepted person: -1 over -5.00 short 0", "open closing: 0 over 0 short 0",
				"accepted opening: 0 over 0 short 0", "accepted accepted person: 1 over 5.00 short 0",
				"accepted closing: 1 over 5.00 short 0");
	}

	@Test
	void aDecisionIsAppliedOnce() {
		acceptUpTo8();
		Night night = this.nights.night("2026-01-03").track();
		assertThat(this.nights.events(night)).isEmpty();
		assertThat(this.nights.effects(night)).isEmpty();
		assertThat(this.nights.standing(night)).containsExactly("1: accepted");
	}

	@Test
	void resultsComeFirstAndTheNewAmountIsAccepted() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		Night night = this.nights.night("2026-01-02").differs("1", "10.00", "17.00").track();
		assertThat(this.nights.events(night)).containsExactly("1: changed 7.00 (evidence)",
				"1: accepted 7.00 (person)");
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 1 over 5.00 short 0",
				"open changed evidence: 0 over 2.00 short 0", "open accepted person: -1 over -7.00 short 0",
				"open closing: 0 over 0 short 0", "accepted opening: 0 over 0 short 0",
				"accepted accepted person: 1 over 7.00 short 0", "accepted closing: 1 over 7.00 short 0");
	}

	@Test
	void withinItsAmountAnAcceptedOneChanges() {
		acceptUpTo8();
		Night night = this.nights.night("2026-01-03").differs("1", "10.00", "18.00").track();
		assertThat(this.nights.events(night)).containsExactly("1: changed 8.00 (evidence)");
		assertThat(this.nights.rollForward(night)).containsExactly("accepted opening: 1 over 5.00 short 0",
				"accepted changed evidence: 0 over 3.00 short 0", "accepted closing: 1 over 8.00 short 0");
	}

	@Test
	void beyondItsAmountItCountsOnceAsReopened() {
		acceptUpTo8();
		Night night = this.nights.night("2026-01-03").differs("1", "10.00", "18.01").track();
		assertThat(this.nights.events(night)).containsExactly("1: changed 8.01 (evidence)",
				"1: acceptance ended 8.01 (evidence)");
		assertThat(this.nights.rollForward(night)).containsExactly("open opening: 0 over 0 short 0",
				"open reopened evidence: 1 over 8.01 short 0", "open closing: 1 over 8.01 short 0",
				"accepted opening: 1 over 5.00 short 0", "accepted reopened evidence: -1 over -8.01 short 0",
				"accepted changed evidence: 0 over 3.01 short 0", "accepted closing: 0 over 0 short 0");
	}

	@Test
	void theOtherSignIsNotWhatWasAccepted() {
		acceptUpTo8();
		Night night = this.nights.night("2026-01-03").differs("1", "10.00", "9.00").track();
		assertThat(this.nights.standing(night)).containsExactly("1: open");
		assertThat(this.nights.rollForward(night)).contains("open reopened evidence: 1 over 0 short 1.00",
				"accepted changed evidence: 0 over -5.00 short 1.00");
	}

	@Test
	void itHoldsOnItsLastDateAndEndsTheNightAfter() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-03");
		this.nights.night("2026-01-02").track();
		assertThat(this.nights.standing(this.nights.night("2026-01-03").track())).containsExactly("1: accepted");
		Night night = this.nights.night("2026-01-04").track();
		assertThat(this.nights.events(night)).containsExactly("1: acceptance ended 5.00 (person)");
		assertThat(this.nights.standing(night)).containsExactly("1: open");
		assertThat(this.nights.discrepancies(night).get(0).nightsOpen()).isEqualTo(3);
	}

	@Test
	void aPersonEndsIt() {
		acceptUpTo8();
		this.nights.reopen("1", "5.00");
		Night night = this.nights.night("2026-01-03").track();
		assertThat(this.nights.events(night)).containsExactly("1: acceptance ended 5.00 (person)");
		assertThat(this.nights.effects(night)).containsExactly("reopened");
		assertThat(this.nights.events(this.nights.night("2026-01-04").track())).isEmpty();
	}

	@Test
	void anotherAcceptanceTakesItsPlaceAndMovesNothing() {
		acceptUpTo8();
		this.nights.accept("1", "5.00", "20.00", "2026-03-31");
		Night renewed = this.nights.night("2026-01-03").track();
		assertThat(this.nights.events(renewed)).containsExactly("1: accepted 5.00 (person)");
		assertThat(this.nights.rollForward(renewed)).containsExactly("accepted opening: 1 over 5.00 short 0",
				"accepted closing: 1 over 5.00 short 0");
		Night night = this.nights.night("2026-02-01").differs("1", "10.00", "30.00").track();
		assertThat(this.nights.standing(night)).containsExactly("1: accepted");
	}

	@Test
	void ofSeveralDecisionsTheLastCounts() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		this.nights.reopen("1", "5.00");
		Night night = this.nights.night("2026-01-02").track();
		assertThat(this.nights.events(night)).isEmpty();
		assertThat(this.nights.effects(night)).containsExactly("superseded", "nothing accepted");
	}

	@Test
	void whatGrewBeyondItMeanwhileIsNotAccepted() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		Night night = this.nights.night("2026-01-02").differs("1", "10.00", "19.00").track();
		assertThat(this.nights.events(night)).containsExactly("1: changed 9.00 (evidence)");
		assertThat(this.nights.effects(night)).containsExactly("exceeded");
	}

	@Test
	void clearingEndsItAndComingBackIsOpen() {
		acceptUpTo8();
		Night cleared = this.nights.night("2026-01-03").agrees("1").track();
		assertThat(this.nights.rollForward(cleared)).containsExactly("accepted opening: 1 over 5.00 short 0",
				"accepted cleared evidence: -1 over -5.00 short 0", "accepted closing: 0 over 0 short 0");
		Night night = this.nights.night("2026-01-04").differs("1", "10.00", "15.00").track();
		assertThat(this.nights.standing(night)).containsExactly("1: open");
	}

	@Test
	void aDecisionAboutWhatIsNoLongerOpenHasNoEffect() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		Night night = this.nights.night("2026-01-02").agrees("1").track();
		assertThat(this.nights.effects(night)).containsExactly("nothing open");
		Night back = this.nights.night("2026-01-03").differs("1", "10.00", "15.00").track();
		assertThat(this.nights.standing(back)).containsExactly("1: open");
	}

	@Test
	void whatIsAcceptedAndNotJudgedStaysAccepted() {
		acceptUpTo8();
		Night night = this.nights.night("2026-01-03").notJudged("1").track();
		assertThat(this.nights.standing(night)).containsExactly("1: accepted");
		assertThat(this.nights.discrepancies(night)).singleElement()
			.satisfies(
					(discrepancy) -> assertThat(discrepancy.judgement()).isEqualTo(Discrepancy.Judgement.NOT_JUDGED));
	}

	@Test
	void aRevisionAppliesWhatAnEarlierOneApplied() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		this.nights.night("2026-01-02").track();
		Night again = this.nights.night("2026-01-02").track();
		assertThat(this.nights.events(again)).containsExactly("1: accepted 5.00 (person)");
		Night sameDate = acceptedAfterItsNight();
		assertThat(this.nights.events(sameDate)).containsExactly("2: opened 3.00 (evidence)",
				"2: accepted 3.00 (person)");
	}

	/** A decision made after a night takes effect when that date runs again. */
	private Night acceptedAfterItsNight() {
		this.nights.night("2026-01-03").differs("2", "1.00", "4.00").track();
		this.nights.accept("2", "3.00", "3.00", "2026-01-31");
		return this.nights.night("2026-01-03").differs("2", "1.00", "4.00").track();
	}

	private void acceptUpTo8() {
		this.nights.accept("1", "5.00", "8.00", "2026-01-31");
		this.nights.night("2026-01-02").track();
	}

}
