package counterfoil.oracle;

import java.math.BigDecimal;

/** Credit issued for a return against the worth of its goods. */
final class CreditExceedsReturn implements CheckOracle {

	@Override
	public String check() {
		return "credits/credit-exceeds-return";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			BigDecimal credit = returned.credit();
			if (returned.currency() != null && (credit == null || credit.signum() > 0)) {
				BigDecimal atMost = Amounts.plus(returned.net(), tax(world, returned));
				rows.add(returned.id(), returned.currency(), atMost, credit);
			}
		}
	}

	// of its goods, else at most that of the order
	private static BigDecimal tax(World world, Returned returned) {
		Order order = returned.order();
		Boolean isIncluded = world.taxIncluded(order);
		if (returned.tax() != null || isIncluded == null) {
			return returned.tax();
		}
		return isIncluded ? Amounts.ZERO : (order != null) ? order.stated("tax") : null;
	}

}
