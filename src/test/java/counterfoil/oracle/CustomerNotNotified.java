package counterfoil.oracle;

import java.math.BigDecimal;

/** Refunds that nobody told the customer of. */
final class CustomerNotNotified implements CheckOracle {

	@Override
	public String check() {
		return "policy/customer-not-notified";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			Boolean isNotified = refund.row.flag("notified");
			if (isNotified != null && !refund.isTest()) {
				rows.add(refund.id(), "records", Amounts.ZERO, isNotified ? Amounts.ZERO : BigDecimal.ONE);
				rows.worth(isNotified ? null : refund.expected);
			}
		}
	}

}
