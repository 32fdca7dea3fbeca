package counterfoil.intake;

import counterfoil.problem.Shown;

/** Why a value cannot be stored. */
enum Fault {

	VALUE_MISSING("value-missing", "is blank", "Fill it in, or export the file again with it."),

	VALUE_NOT_LISTED("value-not-listed", "is not listed in the contract",
			"Add it under \"values\" of the column in the contract."),

	TEXT_TOO_LONG("text-too-long", "is longer than 1,000 bytes", "Shorten it."),

	ID_TOO_LONG("id-too-long", "is longer than 255 bytes", "Export the file again with the id as the shop has it."),

	ID_ROUNDED("id-rounded", "lost its last digits to a spreadsheet",
			"Export the file again and deliver it without opening it in a spreadsheet."),

	ID_ROUNDED_AND_NO_NAME("id-rounded", "lost its last digits to a spreadsheet, and no order name stands beside it",
			"Export the file again and deliver it without opening it in a spreadsheet."),

	CODE_TOO_LONG("code-too-long", "is longer than 100 bytes",
			"Check that the columns of this row are in their places."),

	CURRENCY_NOT_KNOWN("currency-not-known", "is no ISO 4217 currency code", "Write a code such as EUR."),

	AMOUNT_NOT_A_NUMBER("amount-not-a-number", "is not a decimal number",
			"Write digits with \".\" as the decimal mark, such as 12.50."),

	AMOUNT_WITH_COMMA("amount-not-a-number", "is not a decimal number",
			"Write \".\" as the decimal mark, such as 12.50, or set \"decimal: comma\" in the contract."),

	AMOUNT_WITHOUT_COMMA("amount-not-a-number", "is not a decimal number with a decimal comma",
			"Write it such as 1.234,50, or mend \"decimal\" in the contract."),

	AMOUNT_AMBIGUOUS("amount-ambiguous", "may be thousands or a number with three decimals",
			"Write it without the comma, or set \"decimal: point\" or \"decimal: comma\" in the contract."),

	AMOUNT_SIGN_DIFFERS("currency-sign-differs", "bears the sign of another currency than its row",
			"Check the currency of the record in the shop."),

	AMOUNT_SIGN_ALONE("currency-sign-alone", "bears a currency sign, and its row names no currency to hold it against",
			"Write the digits alone."),

	AMOUNT_TOO_LARGE("amount-too-large", "has more than 14 digits before the decimal mark",
			"Check the amount in the shop."),

	AMOUNT_TOO_FINE("amount-too-fine", "has more decimals than its currency",
			"Round it in the program that wrote it, to the decimals of its currency."),

	AMOUNT_OVER_FOUR_DECIMALS("amount-too-fine", "has more than 4 decimals", "Round it in the program that wrote it."),

	RATE_NOT_A_PERCENTAGE("rate-not-a-percentage", "is not a percentage",
			"Write it such as 7.5 or 7.5 %, or mend \"percent\" of the column in the contract."),

	QUANTITY_NOT_A_NUMBER("quantity-not-a-number", "is not a whole number", "Write digits alone, such as 12 or -3."),

	QUANTITY_TOO_LARGE("quantity-too-large", "has more than 9 digits", "Check the quantity in the shop."),

	TIME_NOT_A_TIME("time-not-a-time", "is not a time", "Write it with its offset, such as 2026-01-31T09:30:00+01:00."),

	TIME_WITHOUT_OFFSET("time-without-offset", "has no offset",
			"Write it with its offset, such as 2026-01-31T09:30:00+01:00, or set \"zone: shop\" in the contract."),

	DATE_AMBIGUOUS("date-ambiguous", "may mean the day or the month first",
			"Set \"dates: day first\" or \"dates: month first\" in the contract."),

	DATE_NOT_A_DATE("date-not-a-date", "is not a date", "Write it such as 2026-01-31."),

	FLAG_NOT_YES_OR_NO("flag-not-yes-or-no", "is neither yes nor no", "Write yes or no.");

	private final String code;

	private final String what;

	private final String action;

	Fault(String code, String what, String action) {
		this.code = code;
		this.what = what;
		this.action = action;
	}

	String code() {
		return this.code;
	}

	String action() {
		return this.action;
	}

	/** This fault at one value of one row. */
	Reject at(int line, String header, String column, Slice value) {
		String text = value.toString();
		boolean shown = !text.isBlank() && text.indexOf('@') < 0;
		String subject = shown ? column + " " + Shown.quoted(text) : column;
		return new Reject(line, header, shown ? Reject.bounded(text) : null, this.code, subject + " " + this.what,
				this.action);
	}

}
