package counterfoil.problem;

import java.util.Locale;

/** How much a problem matters to the reader. */
public enum Severity {

	/** This record, file, check or run could not be used. */
	ERROR,

	/** It was used, but somebody should look. */
	WARNING,

	/** Worth knowing. */
	NOTE;

	/** The word that stands in a message. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
