package counterfoil.oracle;

import java.math.BigDecimal;

/** A refund of an order that should have been delivered. */
final class OrderNotDelivered implements CheckOracle {

	@Override
	public String check() {
		return "files/order-not-delivered";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			boolean isNamed = refund.order != null || refund.row.text("order_name") != null;
			if (!refund.isTest() && isNamed) {
				boolean isDelivered = refund.order != null && refund.order.isDelivered();
				boolean isExpected = refund.order != null && world.covers("orders", refund.order.firstSaleAt());
				BigDecimal money = Amounts.maxKnown(refund.paidOut, refund.paidByTransaction(), refund.pendingTotal(),
						refund.expected);
				rows.add(refund.id(), refund.currency(), (isDelivered || isExpected) ? Amounts.ZERO : null,
						isDelivered ? Amounts.ZERO : money, world.day(refund.at()));
			}
		}
	}

}
