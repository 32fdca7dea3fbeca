package counterfoil.tracking;

import java.util.Optional;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;

/**
 * A discrepancy as somebody names it.
 *
 * @param at where it was named, for what is wrong with it
 * @param id the first digits of its id, or all of them
 * @param job the job it must belong to, where one was named
 */
public record Asked(SourcePosition at, String id, Optional<String> job) {

	ProblemsException problem(String code, String what, String action) {
		return new ProblemsException(Problem.error(this.at, code, what, action));
	}

}
