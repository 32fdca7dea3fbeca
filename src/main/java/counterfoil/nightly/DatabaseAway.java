package counterfoil.nightly;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import counterfoil.problem.Problem;
import counterfoil.problem.SourcePosition;

/** Tells a database that is away from everything else that can go wrong in one. */
public final class DatabaseAway {

	/**
	 * Class 08: connection exceptions; 57P01 to 57P03: shut down, crashed, starting up.
	 */
	private static final String STATES = "08...|57P0[123]";

	private DatabaseAway() {
	}

	/**
	 * Whether a failure comes from a database that did not answer or ended the session.
	 */
	public static boolean isCauseOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLTransientConnectionException || cause instanceof StepGuard.LockLostException
					|| (cause instanceof SQLException sql && sql.getSQLState() != null
							&& sql.getSQLState().matches(STATES))) {
				return true;
			}
		}
		return false;
	}

	/** What to tell the reader. */
	public static Problem problem(SourcePosition at) {
		return Problem.error(at, "database-away", "the database did not answer or ended the session",
				"Check SPRING_DATASOURCE_URL, and run the same command again when it is back: it goes on from there.");
	}

}
