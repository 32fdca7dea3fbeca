package counterfoil.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's procedure: of many tests at once, which let stand so that at
 * most one in twenty of those is expected to be chance.
 */
final class FalseDiscoveries {

	private static final BigDecimal RATE_MAX = new BigDecimal("0.05");

	private FalseDiscoveries() {
	}

	/** For each p-value whether it stands, in the order given. */
	static List<Boolean> standing(List<BigDecimal> pValues) {
		List<Integer> byValue = IntStream.range(0, pValues.size())
			.boxed()
			.sorted(Comparator.comparing(pValues::get))
			.toList();
		BigDecimal last = BigDecimal.ONE.negate();
		for (int rank = 1; rank <= byValue.size(); rank++) {
			BigDecimal value = pValues.get(byValue.get(rank - 1));
			BigDecimal limit = RATE_MAX.multiply(BigDecimal.valueOf(rank))
				.divide(BigDecimal.valueOf(pValues.size()), MathContext.DECIMAL64);
			if (value.compareTo(limit) <= 0) {
				last = value;
			}
		}
		BigDecimal threshold = last;
		return pValues.stream().map((value) -> value.compareTo(threshold) <= 0).toList();
	}

}
