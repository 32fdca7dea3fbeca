package counterfoil.nightly;

/** Which open discrepancies make a complete night end with {@link ExitCode#FOUND}. */
public enum FailOn {

	/** Any that is material. */
	MATERIAL,

	/** Any at all. */
	ANY,

	/** None. */
	NEVER

}
