package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Back at a gateway beyond what it captured, with room at another. */
final class RefundToOtherGateway implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-to-other-gateway";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			for (String currency : order.currencies(Payment::isRefund)) {
				BigDecimal refunded = order.sum(Payment::isRefund, currency);
				BigDecimal captured = order.sum(Payment::isCapture, currency);
				rows.add(order.id, currency, order.transactionsKnown() ? Amounts.ZERO : null,
						misdirected(order, currency));
			}
		}
	}

	private static BigDecimal misdirected(Order order, String currency) {
		Map<String, BigDecimal> kept = new TreeMap<>();
		for (Payment payment : order.payments) {
			if (payment.currency().equals(currency) && (payment.isCapture() || payment.isRefund())) {
				BigDecimal signed = payment.isCapture() ? payment.amount() : payment.amount().negate();
				kept.merge(payment.gateway(), signed, BigDecimal::add);
			}
		}
		BigDecimal room = kept.values().stream().map(BigDecimal.ZERO::max).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal beyond = kept.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("gift_card") && !entry.getKey().equals("shopify_store_credit"))
			.map((entry) -> entry.getValue().negate().max(BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return room.min(beyond);
	}

}
