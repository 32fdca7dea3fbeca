package counterfoil.oracle;

import java.math.BigDecimal;

/** A refund with money expected, and nothing paid or tried. */
final class RefundNotPaidOut implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-not-paid-out";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			if (!refund.isTest() && (refund.expected == null || refund.expected.signum() > 0)) {
				BigDecimal owed = (refund.paidOut == null) ? refund.expected
						: Amounts.plus(refund.expected, refund.neverCollected);
				boolean isTried = refund.paidOut != null && refund.paidOut.signum() != 0
						|| Amounts.isPositive(refund.pendingTotal()) || Amounts.isPositive(refund.failedTotal());
				BigDecimal untried = (refund.paidOut != null && refund.pendingTotal() != null) ? Amounts.ZERO : null;
				rows.add(refund.id(), refund.currency(), owed, isTried ? owed : untried, world.day(refund.at()));
			}
		}
	}

}
