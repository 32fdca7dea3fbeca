package counterfoil.oracle;

/** Refunds that several orders claim by their name. */
final class OrderNameAmbiguous implements CheckOracle {

	@Override
	public String check() {
		return "files/order-name-ambiguous";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			boolean isNamed = refund.row.text("order_id") == null && refund.row.text("order_name") != null;
			if (isNamed && !refund.isTest()) {
				int orders = world.where("orders", "order_name", refund.row.text("order_name")).size();
				rows.add(refund.id(), refund.currency(), (orders > 0) ? Amounts.ZERO : null,
						(orders > 1) ? refund.atStake() : Amounts.ZERO);
			}
		}
	}

}
