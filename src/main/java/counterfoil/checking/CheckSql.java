package counterfoil.checking;

/**
 * The statement of a check, exactly as its file holds it, with the way back from a place
 * in it to a line of the file.
 *
 * @param text what follows the front matter, without a closing semicolon
 * @param line the line its first character stands on
 */
record CheckSql(String text, int line) {

	/** The line of a character, counted from 0. */
	int lineAt(int offset) {
		int end = Math.max(0, Math.min(offset, this.text.length()));
		return this.line + (int) this.text.substring(0, end).chars().filter((c) -> c == '\n').count();
	}

	/** The line of a character the server counted, from 0, in code points. */
	int lineAtCodePoint(int position) {
		int count = this.text.codePointCount(0, this.text.length());
		return lineAt(this.text.offsetByCodePoints(0, Math.max(0, Math.min(position, count))));
	}

	/** The line where the statement really begins. */
	int firstLine() {
		return lineAt(this.text.length() - this.text.stripLeading().length());
	}

	/** As the driver wants it: a question mark of an operator is written twice. */
	String forDriver() {
		return new SqlScan(this.text).withQuestionMarksDoubled();
	}

}
