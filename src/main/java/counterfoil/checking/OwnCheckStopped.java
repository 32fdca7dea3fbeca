package counterfoil.checking;

import counterfoil.problem.Problem;

/** A user's own check was stopped; the night goes on without it. */
final class OwnCheckStopped extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	OwnCheckStopped(Problem problem) {
		super(problem.what());
		this.problem = problem;
	}

	/** Why. */
	Problem problem() {
		return this.problem;
	}

}
