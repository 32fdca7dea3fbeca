package counterfoil.intake;

import org.jspecify.annotations.Nullable;

/** Reads the text of one value and writes it as PostgreSQL takes it. */
interface Value {

	/**
	 * Writes a value that is not blank.
	 * @return what is wrong with it, and then nothing useful was written
	 */
	@Nullable Fault write(Slice text, CopyBuffer out, RowFacts row);

}
