package counterfoil.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Percentages such as the rate of a tax. They tell one from another and nothing is
 * computed with them: what a program wrote beyond four decimals is rounded away.
 */
final class PercentValue implements Value {

	private static final int DECIMALS = 4;

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,30})?)";

	private static final String BLANKS = "[ \u00a0\u202f]*";

	private static final Pattern PERCENT = Pattern.compile(NUMBER + BLANKS + "%?");

	private static final Pattern SHARE = Pattern.compile(NUMBER + " of one");

	private static final Pattern NUMBER_ALONE = Pattern.compile(NUMBER);

	private static final Pattern END = Pattern.compile("(?<![\\d.,-])" + NUMBER + BLANKS + "%$");

	private final Percentage percentage;

	// most rows of a file say what the one before said
	private byte @Nullable [] lastBytes;

	private @Nullable String last;

	private @Nullable Fault lastFault;

	PercentValue(Percentage percentage) {
		this.percentage = percentage;
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		if (this.lastBytes == null || !text.is(this.lastBytes)) {
			this.lastBytes = text.copy();
			this.last = read(text.toString());
			this.lastFault = (this.last == null && this.percentage != Percentage.AT_END) ? Fault.RATE_NOT_A_PERCENTAGE
					: null;
		}
		if (this.last != null) {
			out.put(this.last);
		}
		else {
			out.putNull();
		}
		return this.lastFault;
	}

	private @Nullable String read(String text) {
		return switch (this.percentage) {
			case AT_END -> percent(END.matcher(text));
			case OF_ONE -> share(NUMBER_ALONE.matcher(text));
			case WRITTEN -> text.endsWith("one") ? share(SHARE.matcher(text)) : whole(PERCENT.matcher(text));
		};
	}

	private static @Nullable String percent(Matcher found) {
		return found.find() ? shown(number(found)) : null;
	}

	private static @Nullable String whole(Matcher matcher) {
		return matcher.matches() ? shown(number(matcher)) : null;
	}

	private static @Nullable String share(Matcher matcher) {
		if (!matcher.matches() || number(matcher).compareTo(BigDecimal.ONE) > 0) {
			return null;
		}
		return shown(number(matcher).multiply(HUNDRED));
	}

	private static BigDecimal number(Matcher matcher) {
		return new BigDecimal(matcher.group(1).replace(',', '.'));
	}

	private static String shown(BigDecimal percent) {
		BigDecimal rounded = percent.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.setScale(Math.max(rounded.scale(), 0)).toPlainString();
	}

}
