package counterfoil.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * How many of how many trials.
 *
 * @param successes those that count
 * @param trials all of them
 */
record Proportion(long successes, long trials) {

	private static final int DECIMALS = 6;

	Proportion {
		if (successes < 0 || successes > trials) {
			throw new IllegalArgumentException("%d of %d is no proportion".formatted(successes, trials));
		}
	}

	/** The 95 % Wilson interval: it holds for small samples, and for none and all. */
	Range range() {
		Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(Math.toIntExact(this.trials),
				Math.toIntExact(this.successes), 0.05);
		return new Range(rounded(BigDecimal.valueOf(interval.getLowerBound())),
				rounded(BigDecimal.valueOf(interval.getUpperBound())));
	}

	/**
	 * How likely a difference at least as large would be by chance if both were the same:
	 * the two-proportion test, which on a table of two by two is the chi-square test
	 * without correction.
	 */
	BigDecimal pValue(Proportion other) {
		if (this.successes + other.successes == 0 || this.successes + other.successes == this.trials + other.trials) {
			return BigDecimal.ONE;
		}
		long[][] table = { { this.successes, this.trials - this.successes },
				{ other.successes, other.trials - other.successes } };
		return new BigDecimal(ChiSquareTest.withDefaults().test(table).getPValue(), new MathContext(DECIMALS + 2))
			.setScale(DECIMALS + 2, RoundingMode.HALF_UP);
	}

	private static BigDecimal rounded(BigDecimal bound) {
		return bound.max(BigDecimal.ZERO).min(BigDecimal.ONE).setScale(DECIMALS, RoundingMode.HALF_UP);
	}

	/** From where to where it is likely to be. */
	record Range(BigDecimal low, BigDecimal high) {

	}

}
