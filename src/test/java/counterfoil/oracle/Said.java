package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What the refunds of an order in its own currency say of shipping and tax.
 *
 * @param isComplete refunds cover the life of the order, and all are in its currency
 */
record Said(BigDecimal shipping, boolean isShippingKnown, BigDecimal tax, boolean isTaxKnown, int lineCount,
		boolean isComplete) {

	/** Null where no refund, payment back or credit is in the order's currency. */
	static Said of(Order order) {
		World world = order.world;
		List<Refund> own = order.refunds()
			.stream()
			.filter((refund) -> refund.currency().equals(order.currency()))
			.toList();
		boolean isPaidBack = order.payments.stream()
			.anyMatch((payment) -> payment.isRefundOfAnyStatus() && payment.currency().equals(order.currency()));
		boolean isCredited = world.all("credits")
			.stream()
			.anyMatch((credit) -> order.id.equals(world.orderOf(credit)) && credit.is("currency", order.currency()));
		if (own.isEmpty() && !isPaidBack && !isCredited) {
			return null;
		}
		BigDecimal shipping = Amounts.ZERO;
		BigDecimal tax = Amounts.ZERO;
		boolean isTaxKnown = true;
		int lineCount = 0;
		for (Refund refund : own) {
			for (Row line : refund.lines) {
				tax = tax.add(line.amount("tax", Amounts.ZERO));
				isTaxKnown &= line.amount("tax") != null;
			}
			for (Row adjustment : refund.adjustments) {
				boolean isByHand = adjustment.is("kind", "discrepancy");
				shipping = adjustment.is("kind", "shipping") ? shipping.add(adjustment.amount("amount")) : shipping;
				tax = tax.add(adjustment.amount("tax", Amounts.ZERO));
				isTaxKnown &= isByHand || adjustment.amount("tax") != null;
			}
			isTaxKnown &= refund.linesKnown() && refund.adjustmentsKnown();
			lineCount += refund.lines.size() + refund.adjustments.size();
		}
		boolean isComplete = world.covers("refunds", order.placedAt()) && own.size() == order.refunds().size();
		return new Said(shipping, own.stream().allMatch(Refund::adjustmentsKnown), tax, isTaxKnown, lineCount,
				isComplete);
	}

	/** So many of the smallest amounts of a currency. */
	static BigDecimal minorUnits(String currency, int number) {
		return BigDecimal.valueOf(number, Currency.getInstance(currency).getDefaultFractionDigits());
	}

}
