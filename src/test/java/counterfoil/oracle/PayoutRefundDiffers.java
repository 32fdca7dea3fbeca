package counterfoil.oracle;

/** Payouts tell of another amount. */
final class PayoutRefundDiffers implements CheckOracle {

	@Override
	public String check() {
		return "settlement/payout-refund-differs";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.ordersAndSettlements()) {
			for (String currency : Settlement.currencies(order)) {
				Settlement settlement = Settlement.of(order, currency);
				if (settlement.refunded().signum() > 0 && settlement.entryCount() > 0) {
					boolean isOne = !settlement.isRefundsElsewhere() && !settlement.isPayoutsElsewhere();
					boolean isComplete = settlement.isTransactionsKnown()
							|| Amounts.isAtLeast(settlement.refunded(), settlement.paidOut());
					boolean isSettled = settlement.isPayoutsKnown()
							|| Amounts.isAtLeast(settlement.paidOut(), settlement.refunded());
					rows.add(order.id, currency, (isOne && isComplete) ? settlement.refunded() : null,
							(isSettled && settlement.addsUp()) ? settlement.paidOut() : null,
							world.day(settlement.lastRefundAt()));
				}
			}
		}
	}

}
