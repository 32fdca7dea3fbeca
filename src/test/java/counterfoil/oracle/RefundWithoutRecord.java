package counterfoil.oracle;

import java.math.BigDecimal;

/** Money back that no refund record can stand for. */
final class RefundWithoutRecord implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-without-record";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			for (String currency : order.currencies(Payment::isRefund)) {
				BigDecimal refunded = order.sum(Payment::isRefund, currency);
				BigDecimal captured = order.sum(Payment::isCapture, currency);
				rows.add(order.id, currency, Amounts.ZERO, unrecorded(order, currency),
						world.day(order.lastPaymentBack(currency)));
			}
		}
	}

	private static BigDecimal unrecorded(Order order, String currency) {
		BigDecimal sum = Amounts.ZERO;
		for (Payment payment : order.payments) {
			if (payment.isRefund() && payment.currency().equals(currency) && !isRecorded(order, payment)) {
				sum = Amounts.plus(sum, order.world.covers("refunds", payment.at()) ? payment.amount() : null);
			}
		}
		return sum;
	}

	private static boolean isRecorded(Order order, Payment payment) {
		String refundId = Refund.refundOf(order, payment);
		return (refundId != null) ? order.world.only("refunds", "refund_id", refundId) != null
				: order.refundRows()
					.stream()
					.anyMatch((row) -> new Refund(order.world, order, row).isNear(payment.at()));
	}

}
