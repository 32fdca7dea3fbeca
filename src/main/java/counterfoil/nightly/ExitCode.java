package counterfoil.nightly;

/** What the process tells whoever started it; public interface. */
public enum ExitCode {

	/** The night is complete, whatever it found. */
	COMPLETE(0),

	/** The night is complete, and found what {@code --fail-on} names. */
	FOUND(1),

	/**
	 * The night could not be completed: input, configuration or database need a person.
	 */
	INCOMPLETE(2),

	/** A bug in this program. */
	BUG(3),

	/** Try again later: another run holds the lock, or the database is away. */
	LATER(75);

	private final int code;

	ExitCode(int code) {
		this.code = code;
	}

	/** The number the process ends with. */
	public int code() {
		return this.code;
	}

}
