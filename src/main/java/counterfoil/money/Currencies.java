package counterfoil.money;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The currencies there are, and how many decimals each has. */
public final class Currencies {

	private static final Map<String, Integer> DIGITS = digits();

	private Currencies() {
	}

	/**
	 * Decimals of a currency by its ISO 4217 code; empty where there is no such currency.
	 */
	public static OptionalInt fractionDigits(String code) {
		Integer digits = DIGITS.get(code);
		return (digits != null) ? OptionalInt.of(digits) : OptionalInt.empty();
	}

	// gold, test codes and the like have no decimals of their own, and no shop sells in
	// them
	private static Map<String, Integer> digits() {
		Map<String, Integer> digits = new HashMap<>();
		for (Currency currency : Currency.getAvailableCurrencies()) {
			if (currency.getDefaultFractionDigits() >= 0) {
				digits.put(currency.getCurrencyCode(), currency.getDefaultFractionDigits());
			}
		}
		return Map.copyOf(digits);
	}

}
