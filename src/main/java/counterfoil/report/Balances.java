package counterfoil.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** Balances by unit, currencies first: never added up across units. */
final class Balances {

	/** Currencies by name, then items and records. */
	static final Comparator<String> UNITS = Comparator.comparing((String unit) -> !Figures.isMoney(unit))
		.thenComparing(Comparator.naturalOrder());

	private final SortedMap<String, Balance> byUnit = new TreeMap<>(UNITS);

	private long number;

	void add(String unit, BigDecimal difference) {
		this.byUnit.put(unit, of(unit).plus(difference));
		this.number++;
	}

	/** How many discrepancies, over all units. */
	long number() {
		return this.number;
	}

	/** What there is of one unit. */
	Balance of(String unit) {
		return this.byUnit.getOrDefault(unit, Balance.NONE);
	}

	/** The units there are. */
	Iterable<String> units() {
		return this.byUnit.keySet();
	}

	/** {@code EUR 80.00 short; USD 412.50 over}; empty where there is none. */
	String words(Wording words) {
		return this.byUnit.entrySet()
			.stream()
			.map((entry) -> entry.getValue().words(words, entry.getKey()))
			.filter((balance) -> !balance.isEmpty())
			.reduce((before, next) -> words.text("join", before, next))
			.orElse("");
	}

}
