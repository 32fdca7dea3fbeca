package counterfoil.oracle;

/** Units refunded that were sold for good. */
final class FinalSaleRefunded implements CheckOracle {

	@Override
	public String check() {
		return "policy/final-sale-refunded";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Lines line : Lines.of(world)) {
			if (line.isFinalSale()) {
				rows.add(line.subject(), "items", Amounts.ZERO,
						Amounts.minus(line.refundedUnits(), Amounts.orZero(line.cancelledUnits())));
				rows.worth(Amounts.times(Amounts.minus(line.refundedUnits(), Amounts.orZero(line.cancelledUnits())),
						line.price()));
			}
		}
	}

}
