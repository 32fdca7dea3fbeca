package counterfoil.oracle;

import java.math.BigDecimal;

/** Units brought into the stock for a refund of no return against those that are back. */
final class RestockedWithoutReturn implements CheckOracle {

	@Override
	public String check() {
		return "goods/restocked-without-return";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			if (refund.row.text("return_id") == null && refund.units((item) -> true).signum() > 0) {
				BigDecimal moved = Moved.forRefund(refund);
				rows.add(refund.id(), "items", back(refund, moved), moved);
				rows.worth(refund.goodsValue());
			}
		}
	}

	// what the refund says itself need not be asked of returns
	private static BigDecimal back(Refund refund, BigDecimal moved) {
		BigDecimal cancelled = refund.units(RefundItem::isCancelled);
		BigDecimal said = refund.units(RefundItem::isRestocked).add(cancelled);
		BigDecimal cameBack = RefundedButNotReturned.cameBack(refund);
		return Amounts.isAtLeast(said, moved) ? said : Amounts.max(said, Amounts.plus(cameBack, cancelled));
	}

}
