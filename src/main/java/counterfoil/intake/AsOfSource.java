package counterfoil.intake;

import java.util.Locale;

/** Where the as-of of a file comes from; the report says it. */
public enum AsOfSource {

	/** A date in the file's name. */
	NAME,

	/** A date that is the name of a folder it lies in. */
	FOLDER,

	/** The time it was last modified, as first seen. */
	MODIFIED;

	/** As the manifest writes it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static AsOfSource ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
