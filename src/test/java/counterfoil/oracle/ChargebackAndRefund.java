package counterfoil.oracle;

import java.math.BigDecimal;

/** Refunded, and charged back as well. */
final class ChargebackAndRefund implements CheckOracle {

	@Override
	public String check() {
		return "money/chargeback-and-refund";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.ordersAndSettlements()) {
			for (String currency : Settlement.currencies(order)) {
				Settlement settlement = Settlement.of(order, currency);
				if (settlement.chargebackCount() > 0) {
					BigDecimal captured = captured(order, currency);
					BigDecimal refunded = order.sum(Payment::isRefund, currency);
					rows.add(order.id, currency, captured, Amounts.plus(Amounts.min(refunded, captured),
							settlement.addsUp() ? settlement.chargedBack() : null));
				}
			}
		}
	}

	private static BigDecimal captured(Order order, String currency) {
		boolean isMoved = order.currencies(Payment::moved).contains(currency);
		BigDecimal captured = order.sum(Payment::isCapture, currency);
		boolean isElsewhere = captured.signum() == 0 && !order.currencies(Payment::isCapture).isEmpty();
		return (isMoved && order.transactionsKnown() && !isElsewhere) ? captured : null;
	}

}
