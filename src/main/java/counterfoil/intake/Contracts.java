package counterfoil.intake;

import java.nio.file.Path;
import java.util.List;

import counterfoil.problem.ProblemsException;

/** All contracts a run knows: those of the jobs folder, and the plain exports. */
public final class Contracts {

	private Contracts() {
	}

	/**
	 * Reads {@code exports/*.yml} of the folder where it has such a folder, else of those
	 * packaged with the program.
	 * @throws ProblemsException with everything that is wrong with any of them
	 */
	public static Contracts load(Path jobsFolder) {
		throw new UnsupportedOperationException();
	}

	/** The contract of that name, as the manifest keeps it. */
	public Contract named(String name) {
		throw new UnsupportedOperationException();
	}

	/** All contracts, plain exports included. */
	public List<Contract> all() {
		throw new UnsupportedOperationException();
	}

}
