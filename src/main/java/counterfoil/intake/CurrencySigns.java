package counterfoil.intake;

import java.util.Map;
import java.util.Set;

/**
 * The signs people write beside amounts, and the currencies each may stand for. A sign
 * never makes a currency: it is only held against the one the row names.
 */
final class CurrencySigns {

	private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "CLP", "COP",
			"ARS", "TWD", "BBD", "BMD", "BSD", "BZD", "BND", "FJD", "GYD", "JMD", "KYD", "LRD", "NAD", "SBD", "SRD",
			"TTD", "XCD", "UYU", "DOP");

	private static final Set<String> CROWNS = Set.of("SEK", "NOK", "DKK", "ISK");

	private static final Map<String, Set<String>> SIGNS = Map.ofEntries(Map.entry("$", DOLLARS),
			Map.entry("US$", Set.of("USD")), Map.entry("C$", Set.of("CAD", "NIO")), Map.entry("CA$", Set.of("CAD")),
			Map.entry("A$", Set.of("AUD")), Map.entry("AU$", Set.of("AUD")), Map.entry("NZ$", Set.of("NZD")),
			Map.entry("HK$", Set.of("HKD")), Map.entry("S$", Set.of("SGD")), Map.entry("R$", Set.of("BRL")),
			Map.entry("€", Set.of("EUR")), Map.entry("£", Set.of("GBP", "EGP", "LBP", "GIP", "FKP", "SHP")),
			Map.entry("¥", Set.of("JPY", "CNY")), Map.entry("₹", Set.of("INR")), Map.entry("₩", Set.of("KRW")),
			Map.entry("₺", Set.of("TRY")), Map.entry("₽", Set.of("RUB")), Map.entry("₴", Set.of("UAH")),
			Map.entry("₪", Set.of("ILS")), Map.entry("₫", Set.of("VND")), Map.entry("₱", Set.of("PHP")),
			Map.entry("฿", Set.of("THB")), Map.entry("₦", Set.of("NGN")), Map.entry("zł", Set.of("PLN")),
			Map.entry("kr", CROWNS), Map.entry("kr.", CROWNS), Map.entry("Kč", Set.of("CZK")),
			Map.entry("Ft", Set.of("HUF")), Map.entry("lei", Set.of("RON")), Map.entry("Fr", Set.of("CHF")),
			Map.entry("Fr.", Set.of("CHF")), Map.entry("R", Set.of("ZAR")), Map.entry("RM", Set.of("MYR")),
			Map.entry("Rp", Set.of("IDR")));

	private CurrencySigns() {
	}

	/** Whether it is a sign or the code of any currency. */
	static boolean isSign(String text) {
		return SIGNS.containsKey(text) || counterfoil.money.Currencies.fractionDigits(text).isPresent();
	}

	/** Whether it may stand for that currency. */
	static boolean isSignOf(String text, String currency) {
		return text.equals(currency) || SIGNS.getOrDefault(text, Set.of()).contains(currency);
	}

}
