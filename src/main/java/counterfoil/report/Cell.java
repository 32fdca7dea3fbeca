package counterfoil.report;

/**
 * Text that a spreadsheet would take for a formula, made harmless by an apostrophe; only
 * for columns of text, so that numbers stay numbers.
 */
final class Cell {

	// the ASCII starters, what a spreadsheet folds onto them, and what it strips
	private static final String STARTERS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\u2212";

	private static final String IGNORED = "\"'`\u2018\u2019\u201c\u201d\ufeff\u200b";

	private Cell() {
	}

	/** The text as a spreadsheet will show it and not run it. */
	static String text(String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (STARTERS.indexOf(c) >= 0) {
				return "'" + value;
			}
			if (IGNORED.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
				return value;
			}
		}
		return value;
	}

}
