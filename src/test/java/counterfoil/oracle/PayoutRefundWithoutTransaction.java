package counterfoil.oracle;

/** A refund in the payouts that the shop does not know. */
final class PayoutRefundWithoutTransaction implements CheckOracle {

	@Override
	public String check() {
		return "settlement/payout-refund-without-transaction";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.ordersAndSettlements()) {
			for (String currency : Settlement.currencies(order)) {
				Settlement settlement = Settlement.of(order, currency);
				if (settlement.entryCount() > 0) {
					boolean isKnown = settlement.refunded().signum() > 0 || settlement.pending().signum() > 0;
					boolean isTold = settlement.isTransactionsKnown() && !settlement.isRefundsElsewhere();
					rows.add(order.id, currency, (isKnown || isTold) ? Amounts.ZERO : null,
							isKnown ? Amounts.ZERO : settlement.addsUp() ? settlement.paidOut() : null);
				}
			}
		}
	}

}
