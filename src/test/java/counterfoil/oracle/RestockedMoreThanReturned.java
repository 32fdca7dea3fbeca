package counterfoil.oracle;

/** Units brought into the stock for a return against units received. */
final class RestockedMoreThanReturned implements CheckOracle {

	@Override
	public String check() {
		return "goods/restocked-more-than-returned";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			if (Amounts.isPositive(returned.received()) || Amounts.isPositive(returned.moved())) {
				rows.add(returned.id(), "items", returned.received(), returned.moved());
				rows.worth(Amounts.times(Amounts.apart(returned.moved(), returned.received()), returned.price()));
			}
		}
	}

}
