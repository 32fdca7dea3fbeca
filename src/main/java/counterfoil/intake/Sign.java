package counterfoil.intake;

/** What a contract says of the sign of a number. */
enum Sign {

	/** As the export has it. */
	KEPT,

	/** The export has the opposite one. */
	TURNED,

	/** Left out: what the number stands for tells the direction. */
	DROPPED;

	/** Whether the number is stored as a negative one. */
	boolean isNegative(boolean asWritten) {
		return switch (this) {
			case KEPT -> asWritten;
			case TURNED -> !asWritten;
			case DROPPED -> false;
		};
	}

}
