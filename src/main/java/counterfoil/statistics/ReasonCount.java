package counterfoil.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What came back for a reason, in a period, of a shop or a part of what it sells.
 *
 * @param of what it is about
 * @param reason empty for all reasons together
 * @param reasonClass the class of the reason; empty for all
 * @param isOpen whether more of it may still come back
 * @param found how much came back
 * @param rate of how much that was sold; absent by return month
 * @param money in the currency of the shop
 * @param goods what became of the goods
 * @param days from order to return and from return to refund
 * @param topProducts which products it is about most
 */
public record ReasonCount(Group of, String reason, String reasonClass, boolean isOpen, Found found, Rate rate,
		Value money, Goods goods, Days days, String topProducts) {

	/**
	 * What is counted.
	 *
	 * @param basis {@code order month}, {@code return month}, {@code closed cohorts} or
	 * {@code open cohorts}
	 * @param dimension {@code shop}, {@code product}, {@code variant}, {@code vendor} or
	 * {@code product type}
	 * @param name which product or vendor; empty for the shop
	 * @param period the month; empty where all months are meant
	 */
	public record Group(String shop, String basis, String dimension, String name, String period) {

	}

	/**
	 * How much came back.
	 *
	 * @param share of the units of all reasons
	 * @param openLines not refunded, exchanged or credited yet
	 */
	public record Found(long returns, long lines, long units, @Nullable BigDecimal share, long openLines) {

	}

	/**
	 * Of how much that was sold. Rates are null below the minimum sample, and everything
	 * by return month.
	 *
	 * @param byUnit units returned of units sold
	 * @param byLine order lines with a return of order lines sold
	 * @param low where that is likely to be at least
	 * @param high and at most
	 */
	public record Rate(@Nullable Long unitsSold, @Nullable Long linesSold, long linesReturned,
			@Nullable BigDecimal byUnit, @Nullable BigDecimal byLine, @Nullable BigDecimal low,
			@Nullable BigDecimal high) {

	}

	/**
	 * Money, null where nothing is known of it.
	 *
	 * @param returned value of the goods, discounted and net of tax
	 * @param kept by exchange or credit
	 * @param atStake refunded in money + cost of units not restocked − fees kept
	 * @param unitsWithoutValue units whose value is unknown or in another currency
	 */
	public record Value(String currency, @Nullable BigDecimal returned, @Nullable BigDecimal refunded,
			@Nullable BigDecimal kept, @Nullable BigDecimal feesKept, @Nullable BigDecimal atStake,
			long unitsWithoutValue) {

	}

	/**
	 * What became of the goods; units nobody tells of are in neither.
	 */
	public record Goods(long restocked, @Nullable BigDecimal restockedCost, long notRestocked,
			@Nullable BigDecimal notRestockedCost, long unitsWithoutCost) {

	}

	/** Median, and within how many days nine of ten were done. */
	public record Days(@Nullable Integer toReturnMedian, @Nullable Integer toReturnP90,
			@Nullable Integer toRefundMedian, @Nullable Integer toRefundP90) {

	}

}
