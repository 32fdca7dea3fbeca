package counterfoil.statistics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What would lower the returns of a product, from the reasons given.
 *
 * @param name the product
 * @param advice what it wants
 * @param reasons which reasons, and how many units each
 * @param units that came back for them
 * @param lines order lines returned for them, of those sold
 * @param range where that rate is likely to be
 * @param shopRate the same rate of the whole shop
 */
public record Advice(String shop, String name, String advice, String reasons, long units, Change.Of lines, Likely range,
		BigDecimal shopRate, Stake stake) {

	/** The ends of a likely range. */
	public record Likely(BigDecimal low, BigDecimal high) {

	}

	/** Refunded in money + cost of units not restocked − fees kept. */
	public record Stake(String currency, BigDecimal amount) {

	}

	/** Whether it is likely that the product is worse than the shop. */
	boolean isLikely() {
		return this.range.low().compareTo(this.shopRate) > 0;
	}

	Map<String, Object> row() {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("shop", this.shop);
		row.put("name", this.name);
		row.put("advice", this.advice);
		row.put("reasons", this.reasons);
		row.put("units", this.units);
		row.put("lines_returned", this.lines.units());
		row.put("lines_sold", this.lines.sold());
		row.put("line_rate_low", this.range.low().toPlainString());
		row.put("line_rate_high", this.range.high().toPlainString());
		row.put("shop_rate", this.shopRate.toPlainString());
		row.put("currency", this.stake.currency());
		row.put("at_stake", this.stake.amount().toPlainString());
		return row;
	}

}
