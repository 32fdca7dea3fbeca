package counterfoil.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The exact sum of all values at one place. A value that is no plain decimal stands for
 * the sum, so that it is rejected as it is.
 */
final class SumOrigin implements Origin {

	private static final int CHARS_MAX = 40;

	private final int place;

	private final Slice part = new Slice();

	private @Nullable BigDecimal sum;

	private byte @Nullable [] noNumber;

	SumOrigin(int place) {
		this.place = place;
	}

	@Override
	public void read(Row row, Slice into) {
		this.sum = null;
		this.noNumber = null;
		row.everyValue(this.place, this.part, this::add);
		if (this.noNumber != null) {
			into.set(this.noNumber);
			return;
		}
		String text = (this.sum != null) ? this.sum.toPlainString() : "";
		into.set(text.getBytes(StandardCharsets.US_ASCII));
	}

	private void add(Slice value) {
		value.trim();
		if (value.length() == 0) {
			return;
		}
		if (!isDecimal(value)) {
			this.noNumber = value.copy();
			return;
		}
		BigDecimal added = new BigDecimal(value.toString());
		this.sum = (this.sum != null) ? this.sum.add(added) : added;
	}

	private static boolean isDecimal(Slice value) {
		int digits = 0;
		int points = 0;
		for (int i = 0; i < value.length(); i++) {
			byte b = value.at(i);
			if (b == '.') {
				points++;
			}
			else if (b >= '0' && b <= '9') {
				digits++;
			}
			else if (b != '-' || i > 0) {
				return false;
			}
		}
		return digits > 0 && points <= 1 && value.length() <= CHARS_MAX;
	}

}
