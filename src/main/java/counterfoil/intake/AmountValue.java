package counterfoil.intake;

import org.jspecify.annotations.Nullable;

/**
 * Exact decimals. Digits are counted before anything is computed, so that a number of a
 * million digits costs no more than reading it; what is left fits a {@code long}.
 */
final class AmountValue implements Value {

	private static final int INTEGER_DIGITS_MAX = 14;

	private static final long[] POWERS = { 1, 10, 100, 1000, 10000 };

	private final boolean negate;

	private boolean negative;

	private int first;

	private int pointAt;

	private int written;

	/**
	 * @param negate whether the sign is turned
	 */
	AmountValue(boolean negate) {
		this.negate = negate;
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		if (!isNumber(text)) {
			return Fault.AMOUNT_NOT_A_NUMBER;
		}
		if (this.pointAt - this.first > INTEGER_DIGITS_MAX) {
			return Fault.AMOUNT_TOO_LARGE;
		}
		int decimals = this.written;
		while (decimals > 0 && text.at(this.pointAt + decimals) == '0') {
			decimals--;
		}
		boolean known = row.digits() != RowFacts.DIGITS_UNKNOWN;
		if (decimals > (known ? row.digits() : RowFacts.AMOUNT_SCALE)) {
			return known ? Fault.AMOUNT_TOO_FINE : Fault.AMOUNT_OVER_FOUR_DECIMALS;
		}
		int scale = known ? row.digits() : Math.min(this.written, RowFacts.AMOUNT_SCALE);
		long units = units(text, decimals) * POWERS[scale - decimals];
		boolean minus = this.negative != this.negate && units != 0;
		if (minus) {
			out.put((byte) '-');
		}
		decimal(units, scale, out);
		row.amount((minus ? -units : units) * POWERS[RowFacts.AMOUNT_SCALE - scale]);
		return null;
	}

	// Finds the digits: where they begin, where the decimal mark is, how many stand
	// behind
	// it.
	private boolean isNumber(Slice text) {
		int from = (text.at(0) == '-' || text.at(0) == '+') ? 1 : 0;
		this.negative = text.at(0) == '-';
		this.pointAt = endOfDigits(text, from);
		boolean hasPoint = this.pointAt < text.length();
		this.written = hasPoint ? text.length() - this.pointAt - 1 : 0;
		this.first = from;
		while (this.first < this.pointAt - 1 && text.at(this.first) == '0') {
			this.first++;
		}
		return this.pointAt > from && (!hasPoint || (this.written > 0 && text.at(this.pointAt) == '.'
				&& endOfDigits(text, this.pointAt + 1) == text.length()));
	}

	private static int endOfDigits(Slice text, int from) {
		int end = from;
		while (end < text.length() && text.at(end) >= '0' && text.at(end) <= '9') {
			end++;
		}
		return end;
	}

	private long units(Slice text, int decimals) {
		long units = 0;
		for (int i = this.first; i < this.pointAt; i++) {
			units = units * 10 + (text.at(i) - '0');
		}
		for (int i = 1; i <= decimals; i++) {
			units = units * 10 + (text.at(this.pointAt + i) - '0');
		}
		return units;
	}

	private static void decimal(long units, int scale, CopyBuffer out) {
		out.put(units / POWERS[scale]);
		if (scale > 0) {
			out.put((byte) '.');
			long fraction = units % POWERS[scale];
			for (int i = scale - 1; i >= 0; i--) {
				out.put((byte) ('0' + fraction / POWERS[i] % 10));
			}
		}
	}

}
