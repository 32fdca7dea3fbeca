package counterfoil.oracle;

import java.math.BigDecimal;

/** Shipping given back against shipping charged. */
final class ShippingRefundedExceedsCharged implements CheckOracle {

	@Override
	public String check() {
		return "money/shipping-refunded-exceeds-charged";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			if (!order.refundRows().isEmpty() && !order.isTest()) {
				examine(order, rows);
			}
		}
	}

	private static void examine(Order order, Examined rows) {
		BigDecimal charged = Boolean.TRUE.equals(order.addsUp()) ? order.stated("shipping") : null;
		Said said = Said.of(order);
		boolean isTold = said != null
				&& (said.isComplete() && said.isShippingKnown() || Amounts.isMore(said.shipping(), charged));
		rows.add(order.id, order.currency(), charged, isTold ? said.shipping() : null);
	}

}
