package counterfoil.ledger;

/** What a ledger column holds, and so how its text in an export is read. */
public enum ColumnType {

	/**
	 * Identifier, kept as text; {@code gid://shopify/Order/123} is stored as {@code 123}.
	 */
	ID("text"),

	/** Short text as it came. */
	TEXT("text"),

	/** A word of a small set, stored in lower case with underscores for blanks. */
	CODE("text"),

	/** ISO 4217 currency code. */
	CURRENCY("text"),

	/** Exact decimal in the currency of the row. */
	AMOUNT("numeric"),

	/**
	 * Percentage, such as the rate of a tax: it names, and nothing is computed with it.
	 */
	PERCENT("numeric"),

	/** Signed whole number of items, or a number of a line. */
	QUANTITY("integer"),

	/** Moment with offset. */
	INSTANT("timestamptz"),

	/** Calendar day. */
	DATE("date"),

	/** Yes or no. */
	FLAG("boolean");

	private final String sqlType;

	ColumnType(String sqlType) {
		this.sqlType = sqlType;
	}

	/** The PostgreSQL type that stores it. */
	public String sqlType() {
		return this.sqlType;
	}

}
