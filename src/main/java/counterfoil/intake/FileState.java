package counterfoil.intake;

import java.util.Locale;

/** How far a file of the manifest has come. */
public enum FileState {

	/** Some of its blocks may be staged. */
	LOADING,

	/** All of it is staged. */
	LOADED,

	/** It could not be used; the manifest says why. */
	REFUSED,

	/** Its rows are in the ledger. */
	POSTED;

	/** As the manifest writes it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
