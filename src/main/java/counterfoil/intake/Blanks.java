package counterfoil.intake;

/**
 * Blanks that are more than one byte long: the non-breaking ones that spreadsheets and
 * web pages leave behind.
 */
final class Blanks {

	private static final byte NBSP_FIRST = (byte) 0xc2;

	private static final byte NBSP_SECOND = (byte) 0xa0;

	private Blanks() {
	}

	/** The length of the blank of several bytes that stands at a place, or 0. */
	static int length(Slice text, int at, int end) {
		return length(text.bytes(), text.from() + at, text.from() + end);
	}

	// U+00A0 no-break, U+2007 figure, U+2009 thin, U+202F narrow no-break
	static int length(byte[] bytes, int at, int end) {
		if (at + 1 < end && bytes[at] == NBSP_FIRST && bytes[at + 1] == NBSP_SECOND) {
			return 2;
		}
		boolean isGeneral = at + 2 < end && bytes[at] == (byte) 0xe2 && bytes[at + 1] == (byte) 0x80;
		return (isGeneral && isBlank(bytes[at + 2])) ? 3 : 0;
	}

	private static boolean isBlank(byte last) {
		return last == (byte) 0x87 || last == (byte) 0x89 || last == (byte) 0xaf;
	}

}
