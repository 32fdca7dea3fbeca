package counterfoil.database;

import java.io.Serial;
import java.nio.file.Path;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;

/** Another process has the database: nothing is wrong, try again later. */
public final class DatabaseInUse extends ProblemsException {

	@Serial
	private static final long serialVersionUID = 1L;

	DatabaseInUse(Path home) {
		super(Problem.error(SourcePosition.of(home.toString()), "database-in-use",
				"another run has the embedded database open", "Run again when that run has ended."));
	}

}
