package counterfoil.oracle;

/** A refund that no payout tells of. */
final class RefundMissingFromPayouts implements CheckOracle {

	@Override
	public String check() {
		return "settlement/refund-missing-from-payouts";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.ordersAndSettlements()) {
			for (String currency : Settlement.currencies(order)) {
				Settlement settlement = Settlement.of(order, currency);
				if (settlement.refunded().signum() > 0) {
					boolean isSettled = settlement.entryCount() > 0;
					boolean isMissing = settlement.isPayoutsKnown() && !settlement.isPayoutsElsewhere();
					rows.add(order.id, currency, settlement.refunded(),
							isSettled ? settlement.refunded() : isMissing ? Amounts.ZERO : null,
							world.day(settlement.lastRefundAt()));
				}
				else if (settlement.withoutPayouts().signum() > 0) {
					rows.add(order.id, currency, settlement.withoutPayouts(), null,
							world.day(settlement.lastRefundAt()));
				}
			}
		}
	}

}
