package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;

/** What the order states against what its payments say. */
final class RefundedAmountDiffers implements CheckOracle {

	@Override
	public String check() {
		return "money/refunded-amount-differs";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			BigDecimal stated = order.stated("refunded");
			boolean isTouched = !order.refundRows().isEmpty()
					|| order.payments.stream().anyMatch(Payment::isRefundOfAnyStatus);
			if (stated != null && !order.isTest() && (stated.signum() != 0 || isTouched)) {
				Instant since = (order.lastRefundAt() != null) ? order.lastRefundAt() : order.placedAt();
				rows.add(order.id, order.currency(), stated, comparable(order), world.day(since));
			}
		}
	}

	/**
	 * What was refunded, and of what is pending as much as the order states already; null
	 * where the smaller of the two figures is the older one.
	 */
	static BigDecimal comparable(Order order) {
		BigDecimal refunded = order.refunded();
		BigDecimal stated = order.stated("refunded");
		if (refunded == null || stated == null) {
			return refunded;
		}
		if (order.pending() == null && Amounts.isMore(stated, refunded)) {
			return null;
		}
		BigDecimal open = stated.subtract(refunded).max(BigDecimal.ZERO);
		BigDecimal counted = refunded.add(Amounts.orZero(order.pending()).min(open));
		World world = order.world;
		Instant statedAsOf = world.asOf.get("orders");
		Instant asOf = order.transactionsAsOf();
		boolean isPaymentOlder = (asOf != null) ? world.day(asOf).isBefore(world.day(statedAsOf))
				: order.lastRecordAt() != null && !world.covers("transactions", order.lastRecordAt());
		if (Amounts.isMore(stated, counted) && isPaymentOlder) {
			return null;
		}
		boolean isStatementOlder = asOf != null && world.day(statedAsOf).isBefore(world.day(asOf))
				|| order.lastRefundAt() != null && statedAsOf.isBefore(order.lastRefundAt());
		return (Amounts.isMore(counted, stated) && isStatementOlder) ? null : counted;
	}

}
