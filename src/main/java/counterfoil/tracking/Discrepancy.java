package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One discrepancy as it stood at the end of a night.
 *
 * @param id its lasting name, 12 hex digits
 * @param of what it is a discrepancy of
 * @param sides the figures of the night that last judged it
 * @param state how it stands
 * @param judgement whether tonight's evidence still speaks of it
 * @param openedOn business date it was first seen open, kept when it was cleared and came
 * back; while in grace, noticed
 * @param nightsOpen calendar nights since then: 0 in the night it was opened
 * @param isMaterial whether its size reaches the job's materiality
 * @param dueOn while in grace, the business date it is due
 * @param tonight what happened to it tonight: an event of {@code tracking.events}
 * @param evidence a JSON object: label to value
 */
public record Discrepancy(String id, Identity of, Sides sides, State state, Judgement judgement, LocalDate openedOn,
		long nightsOpen, boolean isMaterial, Optional<LocalDate> dueOn, Optional<String> tonight, String evidence) {

	/** Its age in the buckets of a report. */
	public Ageing ageing() {
		return Ageing.of(this.nightsOpen);
	}

	/**
	 * How it stands in one word: an open one whose evidence or check is missing says so.
	 */
	public String standing() {
		return (this.state == State.OPEN && this.judgement != Judgement.JUDGED) ? this.judgement.word()
				: this.state.word();
	}

	/** Shop, check, subject and unit: never the amount. */
	public record Identity(String shop, String check, String subject, String subjectId, String unit) {

	}

	/**
	 * Expected and actual, their difference, and the money at stake where items differ.
	 */
	public record Sides(@Nullable BigDecimal expected, @Nullable BigDecimal actual, BigDecimal difference,
			@Nullable BigDecimal exposure) {

	}

	/** How a discrepancy stands at the end of a night. */
	public enum State {

		/** Beyond tolerance and not accepted. */
		OPEN("open"),

		/** May still settle. */
		IN_GRACE("in grace"),

		/** A person decided to live with it. */
		ACCEPTED("accepted"),

		/** Judged tonight and gone. */
		CLEARED("cleared");

		private final String word;

		State(String word) {
			this.word = word;
		}

		/** As files and database write it. */
		public String word() {
			return this.word;
		}

		static State ofWord(String word) {
			return Stream.of(values()).filter((value) -> value.word.equals(word)).findAny().orElseThrow();
		}

	}

	/** Whether tonight's evidence still speaks of it. */
	public enum Judgement {

		/** Its figures are those of its evidence. */
		JUDGED("judged"),

		/** Evidence for it is no longer delivered; nothing was cleared. */
		NOT_JUDGED("not judged"),

		/** Its check could not run tonight, or is no longer there. */
		COULD_NOT_RUN("could not run");

		private final String word;

		Judgement(String word) {
			this.word = word;
		}

		/** As files and database write it. */
		public String word() {
			return this.word;
		}

		static Judgement ofWord(String word) {
			return Stream.of(values()).filter((value) -> value.word.equals(word)).findAny().orElseThrow();
		}

	}

}
