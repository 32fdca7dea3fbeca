package counterfoil.oracle;

import java.math.BigDecimal;

/** Paid in one currency, refunded in another. */
final class RefundInOtherCurrency implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-in-other-currency";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			for (String currency : order.currencies(Payment::isRefund)) {
				BigDecimal refunded = order.sum(Payment::isRefund, currency);
				BigDecimal captured = order.sum(Payment::isCapture, currency);
				boolean isOwn = captured.signum() > 0;
				boolean isElsewhere = !order.currencies(Payment::isCapture).isEmpty();
				boolean isFine = isOwn || order.transactionsKnown() && !isElsewhere;
				rows.add(order.id, currency, (order.transactionsKnown() || isOwn) ? Amounts.ZERO : null,
						isFine ? Amounts.ZERO : refunded);
			}
		}
	}

}
