package counterfoil.intake;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * The records of one file behind its header, one after another, whatever the file's form.
 */
interface Records {

	/**
	 * Moves to the next record and does not look into it yet.
	 * @return false at the end of the file
	 */
	boolean next() throws IOException;

	/** Whether nothing stands there. */
	boolean isBlank();

	/** The physical line the record starts on. */
	int line();

	/** How many physical lines it takes. */
	int lines();

	/**
	 * Looks into the record.
	 * @return what makes it no record; null for a whole one, and then {@link #row()}
	 * stands on it
	 */
	@Nullable Reject reject();

	/** Whether the file breaks off inside of it. To be asked behind {@link #reject()}. */
	boolean isCutOff();

	/** Its values; the same object for every record. */
	Row row();

}
