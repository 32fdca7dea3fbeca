package counterfoil.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Takes the text of an amount apart: sign, currency sign, digits. Digits are counted
 * before anything is computed, so that a number of a million digits costs no more than
 * reading it; what is left fits a {@code long}.
 */
final class AmountText {

	static final int INTEGER_DIGITS_MAX = 14;

	private static final int DECIMALS_KEPT = RowFacts.AMOUNT_SCALE;

	private static final int SIGN_BYTES_MAX = 8;

	private static final String SIGNS = "+-\u2212";

	private static final int[] POWERS = { 1, 10, 100, 1000, 10000 };

	private static final int NOT_FOUND = -1;

	private final char point;

	private final char comma;

	private final Optional<DecimalMark> said;

	private boolean negative;

	private String currencySign = "";

	private long whole;

	private int wholeDigits;

	private int written;

	private int significant;

	private int fraction;

	private int groupDigits;

	private int groupMark;

	private int groups;

	AmountText(Optional<DecimalMark> said) {
		this.said = said;
		boolean isComma = said.filter(DecimalMark.COMMA::equals).isPresent();
		this.point = isComma ? ',' : '.';
		this.comma = isComma ? '.' : ',';
	}

	boolean isNegative() {
		return this.negative;
	}

	/** A currency sign or code beside the digits; empty where none stands there. */
	String currencySign() {
		return this.currencySign;
	}

	/** The part before the decimals, if it is not too large. */
	long whole() {
		return this.whole;
	}

	/** Its digits, zeros in front not counted. */
	int wholeDigits() {
		return this.wholeDigits;
	}

	/** How many decimals were written. */
	int written() {
		return this.written;
	}

	/** How many of them say something: zeros at the end do not. */
	int significant() {
		return this.significant;
	}

	/** The first four decimals, as ten-thousandths. */
	int fraction() {
		return this.fraction;
	}

	/** Reads a text that is not blank. */
	@Nullable Fault read(Slice text) {
		int first = 0;
		while (first < text.length() && !isDigit(text.at(first))) {
			first++;
		}
		int last = text.length() - 1;
		while (last > first && !isDigit(text.at(last))) {
			last--;
		}
		if (first >= text.length() || !readAround(text, first, last + 1)) {
			return Fault.AMOUNT_NOT_A_NUMBER;
		}
		return readDigits(text, first, last + 1);
	}

	// What stands before and behind the digits: one sign at most, one currency sign at
	// most.
	private boolean readAround(Slice text, int first, int end) {
		this.negative = false;
		this.currencySign = "";
		if (first == 0 && end == text.length()) {
			return true;
		}
		if (first > SIGN_BYTES_MAX || text.length() - end > SIGN_BYTES_MAX) {
			return false;
		}
		String before = part(text, 0, first);
		String behind = part(text, end, text.length());
		int sign = placeOfSign(before);
		if (sign != NOT_FOUND) {
			this.negative = before.charAt(sign) != '+';
			before = (before.substring(0, sign) + before.substring(sign + 1)).strip();
		}
		this.currencySign = before + behind;
		return this.currencySign.isEmpty()
				|| (before.isEmpty() || behind.isEmpty()) && CurrencySigns.isSign(this.currencySign);
	}

	// -$5 or $-5
	private static int placeOfSign(String before) {
		if (before.isEmpty()) {
			return NOT_FOUND;
		}
		int last = before.length() - 1;
		return (SIGNS.indexOf(before.charAt(0)) >= 0) ? 0
				: (SIGNS.indexOf(before.charAt(last)) >= 0) ? last : NOT_FOUND;
	}

	private static String part(Slice text, int from, int to) {
		return new Slice().set(text.bytes(), text.from() + from, text.from() + to).trim().toString();
	}

	private @Nullable Fault readDigits(Slice text, int first, int end) {
		this.whole = 0;
		this.wholeDigits = 0;
		this.written = 0;
		this.significant = 0;
		this.fraction = 0;
		this.groups = 0;
		this.groupMark = 0;
		this.groupDigits = 0;
		int pointAt = NOT_FOUND;
		for (int at = first; at < end;) {
			byte b = text.at(at);
			if (isDigit(b)) {
				digit(b - '0', pointAt != NOT_FOUND);
				at++;
			}
			else if (b == this.point && pointAt == NOT_FOUND) {
				pointAt = at++;
			}
			else {
				int length = groupMarkLength(text, at, end);
				if (length == 0 || pointAt != NOT_FOUND || !endGroup(b)) {
					return notANumber(text, first, end);
				}
				at += length;
			}
		}
		if (this.groups > 0 && this.groupDigits != 3) {
			return notANumber(text, first, end);
		}
		boolean isAmbiguous = this.said.isEmpty() && this.groups == 1 && this.groupMark == ',' && pointAt == NOT_FOUND;
		return isAmbiguous ? Fault.AMOUNT_AMBIGUOUS : null;
	}

	private void digit(int digit, boolean isDecimal) {
		if (isDecimal) {
			this.written++;
			this.significant = (digit != 0) ? this.written : this.significant;
			if (this.written <= DECIMALS_KEPT) {
				this.fraction += digit * POWERS[DECIMALS_KEPT - this.written];
			}
			return;
		}
		this.groupDigits++;
		this.wholeDigits += (this.wholeDigits > 0 || digit != 0) ? 1 : 0;
		if (this.wholeDigits <= INTEGER_DIGITS_MAX) {
			this.whole = this.whole * 10 + digit;
		}
	}

	// A mark between groups of three: always the same one, with one to three digits
	// before
	// the first.
	private boolean endGroup(int mark) {
		boolean isFirst = this.groups == 0;
		if (isFirst ? this.groupDigits > 3 : this.groupDigits != 3 || mark != this.groupMark) {
			return false;
		}
		this.groups++;
		this.groupMark = mark;
		this.groupDigits = 0;
		return true;
	}

	// The comma where the point is the decimal mark and the other way round, a blank of
	// any kind, an apostrophe of either kind.
	private int groupMarkLength(Slice text, int at, int end) {
		byte b = text.at(at);
		if (b == this.comma || b == ' ' || b == '\'') {
			return 1;
		}
		int blank = Blanks.length(text, at, end);
		boolean isApostrophe = at + 2 < end && b == (byte) 0xe2 && text.at(at + 1) == (byte) 0x80
				&& text.at(at + 2) == (byte) 0x99;
		return isApostrophe ? 3 : blank;
	}

	private Fault notANumber(Slice text, int first, int end) {
		boolean isComma = this.point == ',';
		for (int at = first; at < end; at++) {
			if (text.at(at) == (isComma ? '.' : ',')) {
				return isComma ? Fault.AMOUNT_WITHOUT_COMMA : Fault.AMOUNT_WITH_COMMA;
			}
		}
		return isComma ? Fault.AMOUNT_WITHOUT_COMMA : Fault.AMOUNT_NOT_A_NUMBER;
	}

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}

}
