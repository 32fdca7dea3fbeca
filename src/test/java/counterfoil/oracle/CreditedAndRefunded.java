package counterfoil.oracle;

/** Money and credit for the same goods. */
final class CreditedAndRefunded implements CheckOracle {

	@Override
	public String check() {
		return "credits/credited-and-refunded";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			boolean isBoth = Amounts.isPositive(refund.paidByTransaction()) && Amounts.isPositive(refund.paidByCredit);
			if (!refund.isTest() && isBoth) {
				rows.add(refund.id(), refund.currency(), Amounts.minus(refund.paidOut, refund.unexplained),
						refund.paidOut);
			}
		}
	}

}
