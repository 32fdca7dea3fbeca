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

	AmountValue(boolean negate) {
		this.negate = negate;
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		int place = 0;
		int end = text.length();
		boolean negative = false;
		if (end > 0 && (text.at(0) == '-' || text.at(0) == '+')) {
			negative = text.at(0) == '-';
			place = 1;
		}
		int pointAt = place;
		while (pointAt < end && isDigit(text.at(pointAt))) {
			pointAt++;
		}
		int fractionEnd = pointAt;
		if (pointAt < end) {
			if (text.at(pointAt) != '.') {
				return Fault.AMOUNT_NOT_A_NUMBER;
			}
			fractionEnd = pointAt + 1;
			while (fractionEnd < end && isDigit(text.at(fractionEnd))) {
				fractionEnd++;
			}
		}
		if (fractionEnd < end || pointAt == place || pointAt + 1 == fractionEnd) {
			return Fault.AMOUNT_NOT_A_NUMBER;
		}
		return digits(text, place, pointAt, negative != this.negate, out, row);
	}

	private static @Nullable Fault digits(Slice text, int from, int pointAt, boolean negative, CopyBuffer out,
			RowFacts row) {
		int first = from;
		while (first < pointAt - 1 && text.at(first) == '0') {
			first++;
		}
		if (pointAt - first > INTEGER_DIGITS_MAX) {
			return Fault.AMOUNT_TOO_LARGE;
		}
		int written = Math.max(0, text.length() - pointAt - 1);
		int decimals = written;
		while (decimals > 0 && text.at(pointAt + decimals) == '0') {
			decimals--;
		}
		boolean known = row.digits() != RowFacts.DIGITS_UNKNOWN;
		if (decimals > (known ? row.digits() : RowFacts.AMOUNT_SCALE)) {
			return known ? Fault.AMOUNT_TOO_FINE : Fault.AMOUNT_OVER_FOUR_DECIMALS;
		}
		long units = 0;
		for (int i = first; i < pointAt; i++) {
			units = units * 10 + (text.at(i) - '0');
		}
		for (int i = 1; i <= decimals; i++) {
			units = units * 10 + (text.at(pointAt + i) - '0');
		}
		int scale = known ? row.digits() : Math.min(written, RowFacts.AMOUNT_SCALE);
		units *= POWERS[scale - decimals];
		if (negative && units != 0) {
			out.put((byte) '-');
			units = -units;
		}
		decimal(Math.abs(units), scale, out);
		row.amount(units * POWERS[RowFacts.AMOUNT_SCALE - scale]);
		return null;
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

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}

}
