package counterfoil.intake;

import org.jspecify.annotations.Nullable;

/**
 * A record that was refused, and why. Never the record itself.
 *
 * @param line the physical line it starts on
 * @param column the header of the value at fault; absent for the record as a whole
 * @param value the value at fault, if it may be shown
 * @param code kebab-case name of the fact
 * @param what lower case, no full stop
 * @param action one imperative sentence
 */
record Reject(int line, @Nullable String column, @Nullable String value, String code, String what, String action) {

	private static final int VALUE_CHARS_MAX = 80;

	private static final String HEADERS_AGAIN = "header-line-repeated";

	/**
	 * The headers stand there again: no record at all, and no part of what is around it.
	 */
	static Reject headersAgain(int line) {
		return ofRecord(line, HEADERS_AGAIN, "the line holds the headers again",
				"Remove it; it looks as if one export was pasted behind another.");
	}

	boolean isHeadersAgain() {
		return this.code.equals(HEADERS_AGAIN);
	}

	static Reject ofRecord(int line, String code, String what, String action) {
		return new Reject(line, null, null, code, what, action);
	}

	static String bounded(String value) {
		if (value.length() <= VALUE_CHARS_MAX) {
			return value;
		}
		int end = Character.isHighSurrogate(value.charAt(VALUE_CHARS_MAX - 1)) ? VALUE_CHARS_MAX - 1 : VALUE_CHARS_MAX;
		return value.substring(0, end);
	}

}
