package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import counterfoil.problem.Problem;

/**
 * What an acceptance is bound to.
 *
 * @param upTo the largest difference, without its sign, that is still accepted
 * @param untilOn the last business date on which it is accepted
 * @param reason why
 */
public record Terms(BigDecimal upTo, LocalDate untilOn, String reason) {

	private static final int DIGITS_MAX = 15;

	private static final int DECIMALS_MAX = 6;

	/** What stands against accepting that discrepancy so. */
	List<Problem> problems(Asked asked, Known known) {
		Discrepancy discrepancy = known.discrepancy();
		List<Problem> problems = new ArrayList<>();
		Words.problem(asked.at(), "reason", this.reason).ifPresent(problems::add);
		if (this.upTo.scale() > DECIMALS_MAX || this.upTo.precision() - this.upTo.scale() > DIGITS_MAX) {
			problems.add(Problem.error(asked.at(), "too-many-digits", "the amount has too many digits",
					"Give at most %d digits and %d decimals.".formatted(DIGITS_MAX, DECIMALS_MAX)));
		}
		else if (discrepancy.state() == Discrepancy.State.IN_GRACE) {
			problems.add(Problem.error(asked.at(), "still-in-grace",
					"discrepancy \"%s\" may still settle until %s".formatted(discrepancy.id(),
							discrepancy.dueOn().map(LocalDate::toString).orElse("its due date")),
					"Wait: it needs a decision only if it is open then."));
		}
		else if (this.upTo.compareTo(discrepancy.sides().difference().abs()) < 0) {
			problems.add(Problem.error(asked.at(), "acceptance-too-low",
					"up to %s %s is below the difference, %s".formatted(this.upTo.toPlainString(),
							discrepancy.of().unit(), discrepancy.sides().difference().abs().toPlainString()),
					"Accept at least the difference, or leave it open."));
		}
		if (!this.untilOn.isAfter(known.night().businessDate())) {
			problems.add(Problem.error(asked.at(), "acceptance-over",
					"date %s is not after the latest night, %s".formatted(this.untilOn, known.night().businessDate()),
					"Give the last business date on which it is accepted."));
		}
		return problems;
	}

}
