package counterfoil.report;

import java.math.BigDecimal;

/**
 * How many discrepancies of one unit, and what they come to: over and short are never
 * netted.
 */
record Balance(long number, BigDecimal over, BigDecimal shortBy) {

	static final Balance NONE = new Balance(0, BigDecimal.ZERO, BigDecimal.ZERO);

	/** With one more discrepancy. */
	Balance plus(BigDecimal difference) {
		return new Balance(this.number + 1, this.over.add(difference.max(BigDecimal.ZERO)),
				this.shortBy.add(difference.negate().max(BigDecimal.ZERO)));
	}

	/**
	 * {@code USD 412.50 over}, {@code USD 1.00 over and USD 2.00 short}; empty where
	 * neither.
	 */
	String words(Wording words, String unit) {
		String overWords = (this.over.signum() > 0) ? words.text("balance-over", words.withUnit(unit, this.over)) : "";
		String shortWords = (this.shortBy.signum() > 0)
				? words.text("balance-short", words.withUnit(unit, this.shortBy)) : "";
		return (overWords.isEmpty() || shortWords.isEmpty()) ? overWords + shortWords
				: words.text("balance-both", overWords, shortWords);
	}

}
