package counterfoil.oracle;

/** Units on returns against units ordered. */
final class ReturnedQuantityExceedsOrdered implements CheckOracle {

	@Override
	public String check() {
		return "goods/returned-quantity-exceeds-ordered";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Lines line : Lines.of(world)) {
			if (line.returnLineCount() > 0) {
				rows.add(line.subject(), "items", line.ordered(), line.returnedUnits());
				rows.worth(Amounts.times(Amounts.apart(line.returnedUnits(), line.ordered()), line.price()));
			}
		}
	}

}
