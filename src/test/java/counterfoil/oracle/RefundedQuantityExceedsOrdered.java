package counterfoil.oracle;

/** Units refunded against units ordered. */
final class RefundedQuantityExceedsOrdered implements CheckOracle {

	@Override
	public String check() {
		return "goods/refunded-quantity-exceeds-ordered";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Lines line : Lines.of(world)) {
			if (line.refundedUnits() == null || line.refundLineCount() > 0) {
				rows.add(line.subject(), "items", line.ordered(), line.refundedUnits());
				rows.worth(Amounts.times(Amounts.apart(line.refundedUnits(), line.ordered()), line.price()));
			}
		}
	}

}
