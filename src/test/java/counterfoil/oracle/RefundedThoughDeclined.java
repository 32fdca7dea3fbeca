package counterfoil.oracle;

import java.math.BigDecimal;

/** Units refunded or credited of a return that was declined. */
final class RefundedThoughDeclined implements CheckOracle {

	@Override
	public String check() {
		return "policy/refunded-though-declined";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			if (returned.row.is("status", "declined")) {
				UnitsGiven.Settled settled = returned.settled();
				BigDecimal given = Amounts.plus(settled.refunded(), settled.credited());
				boolean isSomething = Amounts.isPositive(settled.refunded());
				rows.add(returned.id(), "items", Amounts.ZERO,
						(given == null && isSomething) ? settled.refunded() : given);
				rows.worth(Amounts.times(Amounts.orZero(settled.refunded()).add(Amounts.orZero(settled.credited())),
						returned.price()));
			}
		}
	}

}
