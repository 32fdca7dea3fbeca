package counterfoil.intake;

/** Why a line of a JSON Lines file is no record. */
enum JsonDamage {

	NUL("nul-character", "a record holds a NUL character", "Remove it; the file was damaged, or is not text."),

	NOT_UTF8("not-utf8", "byte %,d of the file is 0x%02X, which is not UTF-8 there", "Save it as UTF-8."),

	TOO_LONG("record-too-long", "a record is longer than 1,048,576 bytes",
			"Check that every record ends with a line end, or export fewer parts of it."),

	TOO_DEEP("json-too-deep", "objects and lists stand more than 32 deep in one another",
			"Check that the brackets of the record are whole."),

	STRING_TOO_LONG("json-string-too-long", "a string is longer than 262,144 bytes",
			"Check that the quotes of the record are whole, or do not export that text."),

	NUMBER_TOO_LONG("json-number-too-long", "a number has more than 100 characters", "Check the number in the shop."),

	TOO_MANY_ELEMENTS("json-too-many-elements", "the lists of a record hold more than 10,000 elements",
			"Export the parts of the record as records of their own."),

	BROKEN_OFF("json-broken-off", "the record breaks off before its last bracket",
			"Export the file again, each record whole on one line."),

	NOT_JSON("json-malformed", "the record is not JSON at its byte %,d",
			"Export the file again; if a program wrote it, have it write JSON."),

	NOT_AN_OBJECT("json-not-an-object", "the line holds JSON, but no object", "Write one object in {} on each line."),

	MORE_THAN_ONE("json-more-than-one", "something follows the object on its line",
			"Write one object in {} on each line."),

	MORE_PAGES("json-more-pages", "%s says that a list has more pages than the record holds",
			"Export every page of it, or its elements as records of their own."),

	NAME_REPEATED("json-name-repeated", "%s stands twice, so that nobody can tell which one counts",
			"Have the program that wrote it keep one of them."),

	NOT_PLAIN("json-value-not-plain", "%s holds an object or a list where the contract expects a value",
			"Name a value inside of it in the contract."),

	HALF_CHARACTER("half-character", "%s holds half a character",
			"Have the program that wrote it cut texts between characters.");

	private final String code;

	private final String what;

	private final String action;

	JsonDamage(String code, String what, String action) {
		this.code = code;
		this.what = what;
		this.action = action;
	}

	String code() {
		return this.code;
	}

	Reject at(int line, Object... facts) {
		return Reject.ofRecord(line, this.code, this.what.formatted(facts), this.action);
	}

}
