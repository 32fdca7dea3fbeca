package counterfoil.oracle;

/** What a failed payment leaves open. */
final class RefundFailed implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-failed";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			boolean isFailed = refund.failedTotal() == null || refund.failedTotal().signum() > 0;
			if (!refund.isTest() && isFailed) {
				rows.add(refund.id(), refund.currency(), Amounts.minus(refund.paidOut, refund.failedTerm),
						refund.paidOut);
			}
		}
	}

}
