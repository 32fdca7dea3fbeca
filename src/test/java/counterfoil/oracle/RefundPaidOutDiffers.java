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
			if (!refund.isTest() && isPaid) {
				rows.add(refund.id(), refund.currency(), Amounts.minus(refund.paidOut, refund.unexplained),
						refund.paidOut);
			}
		}
	}

}
