package counterfoil.oracle;

import java.math.BigDecimal;

/** What was set by hand beyond the policy. */
final class RefundAmountSetByHand implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-amount-set-by-hand";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			BigDecimal allowed = world.setByHand.get(refund.currency());
			boolean isSet = refund.setByHand == null || refund.setByHand.signum() != 0;
			if (allowed != null && !refund.isTest() && isSet) {
				rows.add(refund.id(), refund.currency(),
						Amounts.max(allowed.negate(), Amounts.min(allowed, refund.setByHand)), refund.setByHand);
			}
		}
	}

}
