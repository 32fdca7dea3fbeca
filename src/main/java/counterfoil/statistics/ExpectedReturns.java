package counterfoil.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is still expected to come back of a product type: the refund liability and the
 * return asset of IFRS 15.
 *
 * @param valueSold in open cohorts, net of tax
 * @param closedLines order lines of closed cohorts it is judged by
 * @param liability expected refunds; null below the minimum sample
 * @param asset the goods expected back, at cost
 * @param unitsWithoutCost units sold whose cost nobody delivered
 */
public record ExpectedReturns(String shop, String productType, String currency, BigDecimal valueSold, long closedLines,
		@Nullable Band liability, @Nullable BigDecimal asset, long unitsWithoutCost) {

	/** An amount and where it is likely to be. */
	public record Band(BigDecimal amount, BigDecimal low, BigDecimal high) {

		Band plus(Band other) {
			return new Band(this.amount.add(other.amount), this.low.add(other.low), this.high.add(other.high));
		}

		private Band rounded() {
			return new Band(cents(this.amount), cents(this.low), cents(this.high));
		}

	}

	/** What orders of one age add. */
	ExpectedReturns plus(Age age) {
		Band later = age.expected();
		BigDecimal cost = age.cost();
		boolean isJudged = this.liability != null && later != null;
		BigDecimal back = (isJudged && cost != null) ? cost.multiply(age.shareLater()) : null;
		return new ExpectedReturns(this.shop, this.productType, this.currency, this.valueSold.add(age.value()),
				age.closedLines(), isJudged ? this.liability.plus(later) : null,
				(back == null) ? this.asset : ((this.asset != null) ? this.asset.add(back) : back),
				this.unitsWithoutCost + age.unitsWithoutCost());
	}

	static ExpectedReturns none(String shop, String productType, String currency) {
		return new ExpectedReturns(shop, productType, currency, BigDecimal.ZERO, 0,
				new Band(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO), null, 0);
	}

	Map<String, Object> row() {
		Band band = (this.liability != null) ? this.liability.rounded() : null;
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("shop", this.shop);
		row.put("product_type", this.productType);
		row.put("currency", this.currency);
		row.put("value_sold", cents(this.valueSold).toPlainString());
		row.put("closed_lines", this.closedLines);
		row.put("liability", (band != null) ? band.amount().toPlainString() : null);
		row.put("liability_low", (band != null) ? band.low().toPlainString() : null);
		row.put("liability_high", (band != null) ? band.high().toPlainString() : null);
		row.put("asset", (this.asset != null) ? cents(this.asset).toPlainString() : null);
		row.put("units_without_cost", this.unitsWithoutCost);
		return row;
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.HALF_UP);
	}

	/**
	 * Orders of one age in open cohorts.
	 *
	 * @param value sold
	 * @param cost of that, as far as it is known
	 * @param later order lines of closed cohorts that came back at a greater age, of all
	 * of them
	 * @param closedValue sold in closed cohorts
	 * @param valueLater of that, what came back at a greater age
	 */
	record Age(BigDecimal value, @Nullable BigDecimal cost, long unitsWithoutCost, Proportion later,
			BigDecimal closedValue, BigDecimal valueLater) {

		long closedLines() {
			return this.later.trials();
		}

		/** How much of its value still comes back. */
		BigDecimal shareLater() {
			return this.valueLater.divide(this.closedValue, MathContext.DECIMAL64);
		}

		/** The band is that of the order lines, at the value a returned line had. */
		@Nullable Band expected() {
			if (this.later.trials() < ReturnStatistics.SAMPLE_MIN || this.closedValue.signum() <= 0) {
				return null;
			}
			Proportion.Range range = this.later.range();
			BigDecimal perLine = (this.later.successes() == 0) ? BigDecimal.ONE
					: shareLater().multiply(BigDecimal.valueOf(this.later.trials()))
						.divide(BigDecimal.valueOf(this.later.successes()), MathContext.DECIMAL64);
			return new Band(this.value.multiply(shareLater()), this.value.multiply(range.low()).multiply(perLine),
					this.value.multiply(range.high()).multiply(perLine));
		}

	}

}
