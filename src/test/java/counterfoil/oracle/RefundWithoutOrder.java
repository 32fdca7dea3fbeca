package counterfoil.oracle;

/** Money given back that belongs to no order. */
final class RefundWithoutOrder implements CheckOracle {

	@Override
	public String check() {
		return "credits/refund-without-order";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			if (refund.order == null && refund.row.text("order_name") == null) {
				rows.add(refund.id(), refund.currency(), Amounts.ZERO, refund.atStake());
			}
		}
	}

}
