package counterfoil.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What reading files would bring, without a database.
 *
 * @param text for a person to read
 * @param wouldLoad whether every file would load
 */
public record Inspection(String text, boolean wouldLoad) {

	/** Reads the files and loads nothing. */
	public static Inspection of(List<Path> files, Contracts contracts) {
		throw new UnsupportedOperationException();
	}

}
