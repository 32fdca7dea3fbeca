package counterfoil.oracle;

import java.math.BigDecimal;

/** Refunds of which a report said something else. */
final class RefundChangedAfterReport implements CheckOracle {

	@Override
	public String check() {
		return "files/refund-changed-after-report";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			Refund was = reported(refund);
			if (was != null && !refund.isTest()) {
				BigDecimal money = Amounts.maxKnown(refund.gross(), was.gross(), refund.paidOut);
				rows.add(refund.id(), refund.currency(), Amounts.ZERO, isChanged(was, refund) ? money : Amounts.ZERO);
			}
		}
	}

	/** As it was when a report first spoke of it, in the currency of now; else null. */
	static Refund reported(Refund refund) {
		World before = refund.world.before;
		return (before == null) ? null
				: before.refunds()
					.stream()
					.filter((was) -> was.id().equals(refund.id()) && was.currency().equals(refund.currency()))
					.findFirst()
					.orElse(null);
	}

	// what was not known then, or is pending now, may still come; what was paid stays
	// paid
	private static boolean isChanged(Refund was, Refund is) {
		boolean isAmount = was.gross() != null && is.gross() != null && !Amounts.isEqual(was.gross(), is.gross());
		boolean isUnpaid = is.paymentStatus() != null && !is.paymentStatus().equals("paid");
		boolean isPayment = "paid".equals(was.paymentStatus()) && isUnpaid;
		String reason = was.row.text("reason");
		boolean isReason = reason != null && is.row.text("reason") != null && !is.row.is("reason", reason);
		boolean isRestock = was.gross() != null
				&& !Amounts.isEqual(was.units(RefundItem::saysRestocked), is.units(RefundItem::saysRestocked));
		return isAmount || isPayment || isReason || isRestock;
	}

}
