package counterfoil.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Exact decimals, brought to the decimals of their currency. */
final class AmountValue implements Value {

	private static final long[] POWERS = { 1, 10, 100, 1000, 10000 };

	private final Sign sign;

	private final AmountText amount;

	/**
	 * @param sign what becomes of its sign
	 * @param decimal the decimal mark, where the contract says it
	 */
	AmountValue(Sign sign, Optional<DecimalMark> decimal) {
		this.sign = sign;
		this.amount = new AmountText(decimal);
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		Fault fault = this.amount.read(text);
		if (fault == null) {
			fault = signFault(row);
		}
		if (fault != null) {
			return fault;
		}
		if (this.amount.wholeDigits() > AmountText.INTEGER_DIGITS_MAX) {
			return Fault.AMOUNT_TOO_LARGE;
		}
		boolean known = row.digits() != RowFacts.DIGITS_UNKNOWN;
		if (this.amount.significant() > (known ? row.digits() : RowFacts.AMOUNT_SCALE)) {
			return known ? Fault.AMOUNT_TOO_FINE : Fault.AMOUNT_OVER_FOUR_DECIMALS;
		}
		int scale = known ? row.digits() : Math.min(this.amount.written(), RowFacts.AMOUNT_SCALE);
		long tenThousandths = this.amount.whole() * POWERS[RowFacts.AMOUNT_SCALE] + this.amount.fraction();
		boolean minus = this.sign.isNegative(this.amount.isNegative()) && tenThousandths != 0;
		if (minus) {
			out.put((byte) '-');
		}
		decimal(tenThousandths / POWERS[RowFacts.AMOUNT_SCALE - scale], scale, out);
		row.amount(minus ? -tenThousandths : tenThousandths);
		return null;
	}

	// A sign beside the digits changes nothing and must agree with the currency of the
	// row.
	private @Nullable Fault signFault(RowFacts row) {
		String sign = this.amount.currencySign();
		if (sign.isEmpty() || CurrencySigns.isSignOf(sign, row.currency())) {
			return null;
		}
		return row.currency().isEmpty() ? Fault.AMOUNT_SIGN_ALONE : Fault.AMOUNT_SIGN_DIFFERS;
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
