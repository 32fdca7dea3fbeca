package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import counterfoil.ledger.Night;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecisionsTest {

	private static final Decided ANNA = new Decided("anna", Instant.parse("2026-01-02T08:00:00Z"));

	private final TrackedNights nights = new TrackedNights();

	private final KnownDiscrepancies known = new KnownDiscrepancies(this.nights.database, this.nights.stored);

	private final Decisions decisions = new Decisions(this.nights.database, this.known, this.nights.stored);

	private String id = "";

	@BeforeEach
	void openOne() {
		Night night = this.nights.night("2026-01-01").differs("1", "10.00", "15.00").track();
		this.id = this.nights.discrepancies(night).get(0).id();
	}

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void theNextNightAppliesWhatWasAccepted() {
		Known accepted = this.decisions.accept(asked(this.id), terms("8.00", "2026-01-31"), ANNA);
		assertThat(accepted.discrepancy().sides().difference()).isEqualTo("5.00");
		Night night = this.nights.night("2026-01-02").track();
		assertThat(this.nights.standing(night)).containsExactly("1: accepted");
		assertThat(this.nights.database.sql(
				"select decided_by || ' ' || (decided_at at time zone 'UTC') || ' ' || reason from tracking.acceptances")
			.query(String.class)
			.list()).containsExactly("anna 2026-01-02 08:00:00 agreed with the warehouse");
	}

	@Test
	void theFirstDigitsOfAnIdAreEnough() {
		this.decisions.accept(asked(this.id.substring(0, 4)), terms("5.00", "2026-01-31"), ANNA);
		assertThat(this.nights.standing(this.nights.night("2026-01-02").track())).containsExactly("1: accepted");
	}

	@Test
	void reopeningTakesEffectWithTheNextNightAndIsRefusedWhereNothingIsAccepted() {
		assertRefused(() -> this.decisions.reopen(asked(this.id), "a mistake", ANNA),
				"accept: error: discrepancy \"%s\" is open, not accepted (not-accepted)\n".formatted(this.id)
						+ "  do: Reopen only what was accepted; what is open needs no decision to stay open.");
		this.decisions.accept(asked(this.id), terms("5.00", "2026-01-31"), ANNA);
		this.nights.night("2026-01-02").track();
		this.decisions.reopen(asked(this.id), "a mistake", ANNA);
		Night night = this.nights.night("2026-01-03").track();
		assertThat(this.nights.standing(night)).containsExactly("1: open");
		assertThat(this.nights.effects(night)).containsExactly("reopened");
	}

	@Test
	void whatWasAcceptedSinceTheLastNightCanBeTakenBack() {
		this.decisions.accept(asked(this.id), terms("5.00", "2026-01-31"), ANNA);
		this.decisions.reopen(asked(this.id), "a mistake", ANNA);
		assertThat(this.nights.standing(this.nights.night("2026-01-02").track())).containsExactly("1: open");
	}

	@Test
	void anAmountBelowTheDifferenceIsRefused() {
		assertRefused(() -> this.decisions.accept(asked(this.id), terms("4.99", "2026-01-31"), ANNA), """
				accept: error: up to 4.99 USD is below the difference, 5.00 (acceptance-too-low)
				  do: Accept at least the difference, or leave it open.""");
	}

	@Test
	void anAcceptanceThatIsOverBeforeItBeginsIsRefused() {
		assertRefused(() -> this.decisions.accept(asked(this.id), terms("5.00", "2026-01-01"), ANNA), """
				accept: error: date 2026-01-01 is not after the latest night, 2026-01-01 (acceptance-over)
				  do: Give the last business date on which it is accepted.""");
	}

	@Test
	void whatIsMaterialOrMayBecomeSoTakesASecondPerson() {
		assertRefused(() -> this.decisions.accept(asked(this.id), terms("50.00", "2026-01-31"), ANNA),
				"""
						accept: error: accepting up to 50.00 USD is material, which takes a second person (acceptance-needs-review)
						  do: Add the line %s,50.00,2026-01-31,REASON,PREPARER,REVIEWER to jobs/acceptances.csv."""
					.formatted(this.id));
		this.decisions.accept(asked(this.id), terms("49.99", "2026-01-31"), ANNA);
	}

	@Test
	void whereTheJobNamesNoAmountEverythingTakesASecondPerson() {
		this.nights.database.sql("delete from ledger.materiality").update();
		assertThatExceptionOfType(ProblemsException.class)
			.isThrownBy(() -> this.decisions.accept(asked(this.id), terms("5.00", "2026-01-31"), ANNA))
			.withMessageContaining("(acceptance-needs-review)");
	}

	@Test
	void whatMayStillSettleIsNotAccepted() {
		Night night = this.nights.night("2026-01-02").inGrace("2", "1.00", "4.00", "2026-01-05").track();
		String inGrace = this.nights.discrepancies(night)
			.stream()
			.filter((discrepancy) -> discrepancy.of().subjectId().equals("2"))
			.findFirst()
			.orElseThrow()
			.id();
		assertRefused(() -> this.decisions.accept(asked(inGrace), terms("3.00", "2026-01-31"), ANNA), """
				accept: error: discrepancy "%s" may still settle until 2026-01-05 (still-in-grace)
				  do: Wait: it needs a decision only if it is open then.""".formatted(inGrace));
	}

	@Test
	void whatWasClearedNeedsNoDecision() {
		this.nights.night("2026-01-02").agrees("1").track();
		assertRefused(() -> this.decisions.accept(asked(this.id), terms("5.00", "2026-01-31"), ANNA), """
				accept: error: discrepancy "%s" was cleared on 2026-01-02 (discrepancy-cleared)
				  do: Decide nothing: it is gone, and should it come back, it is open again.""".formatted(this.id));
	}

	@Test
	void anAmountHasAsManyDigitsAsTheProgramKeeps() {
		for (String amount : List.of("1234567890123456.00", "5.0000001")) {
			assertRefused(() -> this.decisions.accept(asked(this.id), terms(amount, "2026-01-31"), ANNA), """
					accept: error: the amount has too many digits (too-many-digits)
					  do: Give at most 15 digits and 6 decimals.""");
		}
		this.decisions.accept(asked(this.id), terms("5.000000", "2026-01-31"), ANNA);
	}

	@Test
	void anIdThatIsNoneIsRefusedInWords() {
		assertRefused(() -> this.known.found(asked("12")), """
				accept: error: "12" is not 4 to 12 of the digits 0 to 9 and a to f (not-a-discrepancy)
				  do: Copy the id from the report or from discrepancies.csv; its first digits are enough.""");
		String other = this.id.startsWith("0000") ? "1111" : "0000";
		assertRefused(() -> this.known.found(asked(other)), """
				accept: error: no discrepancy has an id that begins with "%s" (no-such-discrepancy)
				  do: Copy the id from the report or from discrepancies.csv, and use the database of that report."""
			.formatted(other));
	}

	@Test
	void anAmbiguousIdListsThoseItMayMean() {
		this.nights.database
			.sql("""
					insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
						state, judged, difference, evidence)
					select night_id, shop, check_id, subject, '9', unit, left(discrepancy, 4) || '00000000', event, cause, state,
						judged, difference, evidence
					from tracking.events""")
			.update();
		String digits = this.id.substring(0, 4);
		assertRefused(() -> this.known.found(asked(digits)), """
				accept: error: 2 discrepancies have ids that begin with "%s": %s00000000, %s (ambiguous-discrepancy)
				  do: Give more digits of the one that is meant.""".formatted(digits, digits, this.id));
	}

	@Test
	void aDiscrepancyOfAnotherJobIsRefused() {
		Asked asked = new Asked(SourcePosition.of("accept"), this.id, Optional.of("other"));
		assertRefused(() -> this.decisions.accept(asked, terms("5.00", "2026-01-31"), ANNA), """
				accept: error: discrepancy "%s" belongs to job "sample", not to "other" (discrepancy-of-another-job)
				  do: Name the job file of "sample" with --job, or leave --job out.""".formatted(this.id));
	}

	@Test
	void notesAddUpAndCountFromTheNextNightOn() {
		this.decisions.note(asked(this.id), note("bea", "2026-02-01", null), ANNA);
		assertThat(notes(this.nights.stored.last("sample").orElseThrow())).isEmpty();
		Night night = this.nights.night("2026-01-02").track();
		assertThat(notes(night)).containsExactly("1 bea 2026-02-01 - anna");
		this.decisions.note(asked(this.id), note(null, null, "waits for the carrier"), new Decided("carl", ANNA.at()));
		Night later = this.nights.night("2026-01-03").track();
		assertThat(notes(later)).containsExactly("1 bea 2026-02-01 waits for the carrier carl");
		assertThat(notes(night)).as("what a night said stays").containsExactly("1 bea 2026-02-01 - anna");
	}

	@Test
	void aNoteThatSaysNothingOrTooMuchIsRefused() {
		assertRefused(() -> this.decisions.note(asked(this.id), note(null, null, null), ANNA), """
				accept: error: the note says nothing (empty-note)
				  do: Give --owner, --due or --text, or several of them.""");
		assertRefused(() -> this.decisions.note(asked(this.id), note(null, null, "ask jane@example.com"), ANNA), """
				accept: error: --text holds an e-mail address (personal-data)
				  do: Leave it out: nothing personal is kept.""");
		assertRefused(() -> this.decisions.note(asked(this.id), note(null, null, "one\ntwo"), ANNA), """
				accept: error: --text "one\\ntwo" is not one line of text (not-one-line)
				  do: Write it on one line.""");
		assertRefused(() -> this.decisions.note(asked(this.id), note("x".repeat(501), null, null), ANNA), """
				accept: error: --owner has 501 characters, more than 500 (text-too-long)
				  do: Shorten it, and keep the rest where the case is kept.""");
	}

	private static void assertRefused(ThrowingCallable call, String message) {
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(call).withMessage(message);
	}

	private List<String> notes(Night night) {
		return this.nights.database
			.sql("""
					select concat_ws(' ', subject_id, coalesce(owner, '-'), coalesce(due_on::text, '-'), coalesce(text, '-'), noted_by)
					from tracking.notes_as_of(?) order by 1""")
			.param(night.nightId())
			.query(String.class)
			.list();
	}

	private static Decisions.Note note(String owner, String due, String text) {
		return new Decisions.Note(Optional.ofNullable(owner), Optional.ofNullable(due).map(LocalDate::parse),
				Optional.ofNullable(text));
	}

	private static Terms terms(String upTo, String until) {
		return new Terms(new BigDecimal(upTo), LocalDate.parse(until), "agreed with the warehouse");
	}

	private static Asked asked(String id) {
		return new Asked(SourcePosition.of("accept"), id, Optional.empty());
	}

}
