package counterfoil.oracle;

/** What one check must find, told by other means than the check. */
interface CheckOracle {

	/** The id of the check. */
	String check();

	/** Adds a row for everything the check examines in a world. */
	void examine(World world, Examined rows);

}
