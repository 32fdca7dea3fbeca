package counterfoil.problem;

/**
 * A place in a file, written so that terminals and editors make it a link.
 *
 * @param file path as the reader knows it, relative where that is what was given
 * @param line physical line from 1, or 0 for the file as a whole
 * @param column character from 1, or 0 for the line as a whole
 */
public record SourcePosition(String file, int line, int column) {

	/** The file as a whole. */
	public static SourcePosition of(String file) {
		return new SourcePosition(file, 0, 0);
	}

	/** One physical line of it, from 1. */
	public static SourcePosition of(String file, int line) {
		return new SourcePosition(file, line, 0);
	}

	@Override
	public String toString() {
		if (this.line == 0) {
			return this.file;
		}
		return (this.column == 0) ? this.file + ":" + this.line : this.file + ":" + this.line + ":" + this.column;
	}

}
