package counterfoil.intake;

/** Why lines of a file are no record. */
enum Damage {

	STRAY_QUOTE("stray-quote", "a field holds a quote but does not begin with one",
			"Double the quotes inside the field and put the field in quotes."),

	TEXT_AFTER_QUOTE("text-after-quote", "text follows the closing quote of a field",
			"Double the quotes inside the field."),

	QUOTE_NOT_CLOSED("quote-not-closed", "a quote is opened and never closed",
			"Close the quote at the end of the field."),

	RECORD_TOO_LONG("record-too-long", "a record is longer than 1,048,576 bytes",
			"Check that the quotes and line ends of the file are whole."),

	RECORD_OF_TOO_MANY_LINES("record-of-too-many-lines", "a record goes over more than 1,000 lines",
			"Check that every quote that is opened is closed."),

	TOO_MANY_FIELDS("too-many-fields", "a record has more than 2,000 fields",
			"Check that the quotes and line ends of the file are whole."),

	NUL("nul-character", "a record holds a NUL character", "Remove it; the file was damaged, or is not text.");

	private final String code;

	private final String what;

	private final String action;

	Damage(String code, String what, String action) {
		this.code = code;
		this.what = what;
		this.action = action;
	}

	Reject at(int line) {
		return Reject.ofRecord(line, this.code, this.what, this.action);
	}

}
