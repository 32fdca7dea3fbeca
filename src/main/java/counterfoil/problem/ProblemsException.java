package counterfoil.problem;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops the work because of problems the reader can mend; all that were found, at once.
 */
public class ProblemsException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public ProblemsException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public ProblemsException(Problem problem) {
		this(List.of(problem));
	}

	/** What was found, in the order it was found. */
	public List<Problem> problems() {
		return this.problems;
	}

}
