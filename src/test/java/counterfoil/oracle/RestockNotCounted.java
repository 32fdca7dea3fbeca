package counterfoil.oracle;

import java.math.BigDecimal;

/** Units said to be restocked against the movements for them. */
final class RestockNotCounted implements CheckOracle {

	@Override
	public String check() {
		return "goods/restock-not-counted";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			BigDecimal said = refund.units(RefundItem::isRestocked);
			if (said.signum() > 0) {
				rows.add(refund.id(), "items", said, Moved.forRefund(refund), world.day(refund.at()));
				rows.worth(Amounts.share(refund.restockedValue(), Amounts.apart(said, Moved.forRefund(refund)), said));
			}
		}
	}

}
