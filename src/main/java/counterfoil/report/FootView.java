package counterfoil.report;

import java.util.stream.Collectors;

/** What a reader has to know to read the page, and what it was made with. */
record FootView(String times, String material, String program, String checkSet) {

	private static final int HASH_SHOWN = 12;

	static FootView of(NightContents.Rules rules) {
		String hash = rules.facts().checkSet();
		return new FootView(times(rules), material(rules), rules.facts().program(),
				hash.substring(0, Math.min(hash.length(), HASH_SHOWN)));
	}

	private static String times(NightContents.Rules rules) {
		String shops = rules.shops()
			.stream()
			.map((shop) -> "%s in %s".formatted(shop.name(), shop.zone()))
			.collect(Collectors.joining(", "));
		return "The business date is a day in %s%s. The CSV and JSON files give times in UTC.".formatted(
				rules.facts().zone(), shops.isEmpty() ? "" : "; times on this page are those of each shop: " + shops);
	}

	private static String material(NightContents.Rules rules) {
		String amounts = rules.materiality()
			.entrySet()
			.stream()
			.map((entry) -> Figures.withUnit(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining(", "));
		return amounts.isEmpty() ? "The job names no amount, so every discrepancy is."
				: "From the amount on that the job names: " + amounts + ". Listed first; it hides nothing.";
	}

}
