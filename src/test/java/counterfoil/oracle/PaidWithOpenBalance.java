package counterfoil.oracle;

import java.math.BigDecimal;

/** Paid, and a balance open. */
final class PaidWithOpenBalance implements CheckOracle {

	@Override
	public String check() {
		return "money/paid-with-open-balance";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			BigDecimal outstanding = order.stated("outstanding");
			if (order.status().equals("paid") && !order.isTest() && outstanding != null) {
				rows.add(order.id, "records", Amounts.ZERO,
						(outstanding.signum() != 0) ? BigDecimal.ONE : BigDecimal.ZERO);
				rows.worth(outstanding.abs());
			}
		}
	}

}
