package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Amounts and counts as files and as people read them. */
final class Figures {

	/** The unit of quantities. */
	static final String ITEMS = "items";

	/**
	 * The unit of questions whose money has no direction; every other unit is a currency.
	 */
	static final String RECORDS = "records";

	// a person reads no quotient to its twentieth digit; the files have them all
	private static final int DECIMALS_SHOWN_MAX = 6;

	private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private Figures() {
	}

	/**
	 * Digits for a machine: at least the unit's own decimals, never an exponent, and
	 * never a digit less than there is.
	 */
	static String plain(String unit, BigDecimal amount) {
		return amount.setScale(Math.max(decimals(unit), digits(amount)), RoundingMode.UNNECESSARY).toPlainString();
	}

	/** Digits for a person, thousands apart; what is below zero has a true minus sign. */
	static String shown(String unit, BigDecimal amount) {
		int decimals = Math.max(decimals(unit), Math.min(digits(amount), DECIMALS_SHOWN_MAX));
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMinimumFractionDigits(decimals);
		return format.format(amount.setScale(decimals, RoundingMode.HALF_UP)).replace('-', '\u2212');
	}

	/** Whether a unit is a currency. */
	static boolean isMoney(String unit) {
		return !unit.equals(ITEMS) && !unit.equals(RECORDS);
	}

	/** {@code USD 412.50}, {@code 1 item}. */
	static String withUnit(String unit, BigDecimal amount) {
		if (isMoney(unit)) {
			return unit + " " + shown(unit, amount);
		}
		boolean isOne = amount.abs().compareTo(BigDecimal.ONE) == 0;
		return shown(unit, amount) + " " + (isOne ? unit.substring(0, unit.length() - 1) : unit);
	}

	/** {@code 1 record}, {@code 2,304 records}. */
	static String count(long number, String thing) {
		return shown(number) + " " + ((number == 1) ? thing : plural(thing));
	}

	/** A count, thousands apart. */
	static String shown(long number) {
		return shown(ITEMS, BigDecimal.valueOf(number));
	}

	private static String plural(String thing) {
		return (thing.endsWith("y") && !thing.endsWith("ay")) ? thing.substring(0, thing.length() - 1) + "ies"
				: thing + "s";
	}

	private static int digits(BigDecimal amount) {
		return Math.max(amount.stripTrailingZeros().scale(), 0);
	}

	/** Whether a unit is a currency the program knows the decimals of. */
	static boolean isCurrency(String unit) {
		return CURRENCIES.contains(unit);
	}

	/** The decimals of a unit. */
	static int decimals(String unit) {
		return isCurrency(unit) ? Math.max(Currency.getInstance(unit).getDefaultFractionDigits(), 0) : 0;
	}

}
