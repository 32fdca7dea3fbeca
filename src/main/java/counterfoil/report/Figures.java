package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Amounts as files hold them, and as the summary shows them; {@link Wording} shows them
 * in a report.
 */
final class Figures {

	/** The unit of quantities. */
	static final String ITEMS = "items";

	/**
	 * The unit of questions whose money has no direction; every other unit is a currency.
	 */
	static final String RECORDS = "records";

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

	/** Digits for a person who reads English. */
	static String shown(String unit, BigDecimal amount) {
		return Wording.ENGLISH.shown(unit, amount);
	}

	/** {@code USD 412.50}, {@code 1 item}. */
	static String withUnit(String unit, BigDecimal amount) {
		return Wording.ENGLISH.withUnit(unit, amount);
	}

	/** A count, thousands apart. */
	static String shown(long number) {
		return Wording.ENGLISH.shown(number);
	}

	/** {@code 1 record}, {@code 2,304 records}. */
	static String count(long number, String thing) {
		return shown(number) + " " + ((number == 1) ? thing : plural(thing));
	}

	private static String plural(String thing) {
		return (thing.endsWith("y") && !thing.endsWith("ay")) ? thing.substring(0, thing.length() - 1) + "ies"
				: thing + "s";
	}

	/** Whether a unit is a currency. */
	static boolean isMoney(String unit) {
		return !unit.equals(ITEMS) && !unit.equals(RECORDS);
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
