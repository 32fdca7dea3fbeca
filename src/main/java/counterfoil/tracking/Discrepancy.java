package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One discrepancy as it stood at the end of a night.
 *
 * @param id its lasting name, 12 hex digits
 * @param of what it is a discrepancy of
 * @param sides the figures of the night that last judged it
 * @param state how it stands
 * @param openedOn business date it was opened, or last reopened; while in grace, noticed
 * @param nightsOpen nights since then, that one included
 * @param isMaterial whether its size reaches the job's materiality
 * @param dueOn while in grace, the business date it is due
 * @param tonight what happened to it tonight: an event of {@code tracking.events}
 * @param evidence a JSON object: label to value
 */
public record Discrepancy(String id, Identity of, Sides sides, State state, LocalDate openedOn, long nightsOpen,
		boolean isMaterial, Optional<LocalDate> dueOn, Optional<String> tonight, String evidence) {

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

	}

}
