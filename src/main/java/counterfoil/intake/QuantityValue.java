package counterfoil.intake;

import org.jspecify.annotations.Nullable;

/** Signed whole numbers of up to nine digits. */
final class QuantityValue implements Value {

	private static final int DIGITS_MAX = 9;

	private final Sign sign;

	QuantityValue(Sign sign) {
		this.sign = sign;
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		boolean negative = text.at(0) == '-';
		int first = (negative || text.at(0) == '+') ? 1 : 0;
		if (first == text.length()) {
			return Fault.QUANTITY_NOT_A_NUMBER;
		}
		for (int i = first; i < text.length(); i++) {
			if (text.at(i) < '0' || text.at(i) > '9') {
				return Fault.QUANTITY_NOT_A_NUMBER;
			}
		}
		while (first < text.length() - 1 && text.at(first) == '0') {
			first++;
		}
		if (text.length() - first > DIGITS_MAX) {
			return Fault.QUANTITY_TOO_LARGE;
		}
		if (this.sign.isNegative(negative) && text.at(first) != '0') {
			out.put((byte) '-');
		}
		out.put(text.bytes(), text.from() + first, text.to());
		return null;
	}

}
