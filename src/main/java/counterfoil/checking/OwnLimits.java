package counterfoil.checking;

import java.time.Duration;

/**
 * How much a user's own check may take.
 *
 * @param timeout for its one statement
 * @param rowsMax rows it may return
 */
record OwnLimits(Duration timeout, long rowsMax) {

	/** Bytes all its rows may have together. */
	static final long BYTES_MAX = 512L * 1024 * 1024;

}
