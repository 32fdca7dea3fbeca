package counterfoil.oracle;

import java.math.BigDecimal;

/** More money back than came in, currency by currency. */
final class RefundExceedsCaptured implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-exceeds-captured";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			for (String currency : order.currencies(Payment::isRefund)) {
				BigDecimal refunded = order.sum(Payment::isRefund, currency);
				BigDecimal captured = order.sum(Payment::isCapture, currency);
				if (captured.signum() > 0 || order.currencies(Payment::isCapture).isEmpty()) {
					rows.add(order.id, currency, order.transactionsKnown() ? captured : null, refunded);
				}
			}
		}
	}

}
