package counterfoil.intake;

/**
 * A run of records of one file, encoded for COPY, with its counts, sums and rejects.
 */
public final class Block {

	private final long recordsDone;

	private final boolean last;

	Block(long recordsDone, boolean last) {
		this.recordsDone = recordsDone;
		this.last = last;
	}

	/** How many records of the file are done with this block: where a restart goes on. */
	public long recordsDone() {
		return this.recordsDone;
	}

	/** Whether the file ends here. */
	public boolean last() {
		return this.last;
	}

}
