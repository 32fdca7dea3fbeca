package counterfoil.oracle;

import java.math.BigDecimal;

/** Orders whose payments are not known, by what they state. */
final class RefundExceedsOrderTotal implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-exceeds-order-total";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			BigDecimal refunded = order.sum(Payment::isRefund, order.currency());
			BigDecimal stated = order.stated("refunded");
			boolean isRefunded = Amounts.isPositive(stated) || refunded.signum() > 0;
			if (!order.transactionsKnown() && !order.isTest() && isRefunded) {
				boolean isTold = !order.payments.stream()
					.filter((payment) -> payment.moved() && payment.currency().equals(order.currency()))
					.toList()
					.isEmpty();
				rows.add(order.id, order.currency(), order.stated("total"),
						Amounts.maxKnown(stated, isTold ? refunded : null));
			}
		}
	}

}
