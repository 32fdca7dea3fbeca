package counterfoil.report;

import java.util.stream.Collectors;

/** What a reader has to know to read the page, and what it was made with. */
record FootView(String times, String material, String made) {

	private static final int HASH_SHOWN = 12;

	static FootView of(Wording words, NightContents.Rules rules) {
		String hash = rules.facts().checkSet();
		return new FootView(times(words, rules), material(words, rules), words.text("foot-made-by",
				rules.facts().program(), hash.substring(0, Math.min(hash.length(), HASH_SHOWN))));
	}

	private static String times(Wording words, NightContents.Rules rules) {
		String shops = rules.shops()
			.stream()
			.map((shop) -> words.text("foot-shop-in-zone", shop.name(), shop.zone().toString()))
			.collect(Collectors.joining(", "));
		return shops.isEmpty() ? words.text("foot-times-of-job", rules.facts().zone())
				: words.text("foot-times-of-shops", rules.facts().zone(), shops);
	}

	private static String material(Wording words, NightContents.Rules rules) {
		String amounts = rules.materiality()
			.entrySet()
			.stream()
			.map((entry) -> words.withUnit(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(", "));
		return amounts.isEmpty() ? words.text("foot-material-all") : words.text("foot-material-from", amounts);
	}

}
