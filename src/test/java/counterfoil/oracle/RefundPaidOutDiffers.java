package counterfoil.oracle;

/** What was paid against what the waterfall explains. */
final class RefundPaidOutDiffers implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-paid-out-differs";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			boolean isPaid = refund.paidOut == null || refund.paidOut.signum() != 0
					|| Amounts.isPositive(refund.pendingTotal());
			// both ways for the same goods is the question of another check
			boolean isTwice = Amounts.isPositive(refund.paidByTransaction()) && Amounts.isPositive(refund.paidByCredit)
					&& Amounts.isPositive(refund.unexplained);
			if (!refund.isTest() && isPaid && !isTwice) {
				rows.add(refund.id(), refund.currency(), Amounts.minus(refund.paidOut, refund.unexplained),
						refund.paidOut);
			}
		}
	}

}
