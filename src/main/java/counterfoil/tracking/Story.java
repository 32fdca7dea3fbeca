package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Everything there is to say of one discrepancy and its subject.
 *
 * @param id its id
 * @param compared the two sides, and who compared them
 * @param facts what was delivered of the subject and its family
 * @param waterfalls of its refunds, term by term
 * @param sums what the subject adds up to, sum by sum
 * @param events what became of it over the nights
 * @param decisions what people decided and noted
 */
public record Story(String id, Compared compared, List<Fact> facts, List<Term> waterfalls, List<Term> sums,
		List<Happened> events, List<Said> decisions) {

	/**
	 * The two sides as they were last judged, and the check that judged them.
	 */
	public record Compared(Discrepancy.Identity of, Discrepancy.Sides sides, Discrepancy.State state, boolean isJudged,
			Optional<LocalDate> openedOn, Optional<LocalDate> dueOn, String evidence, String zone,
			NightCheck.Text check) {

	}

	/**
	 * One record as it was delivered.
	 *
	 * @param found how many records of its kind there are, of which the latest are told
	 */
	public record Fact(String record, Optional<String> at, String what, Optional<String> path, int line, long found) {

	}

	/**
	 * One term of a waterfall or another sum, under a title; no amount is not known,
	 * never zero.
	 */
	public record Term(String title, String unit, String name, String sign, @Nullable BigDecimal amount,
			boolean isSum) {

	}

	/** One event of a night. */
	public record Happened(LocalDate on, String event, String cause, String state, @Nullable BigDecimal before,
			BigDecimal difference, boolean isJudged) {

	}

	/** What somebody decided, and which night took it up. */
	public record Said(String at, String by, String what, Optional<LocalDate> takenOn) {

	}

}
