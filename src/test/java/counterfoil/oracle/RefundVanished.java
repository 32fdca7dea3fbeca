package counterfoil.oracle;

import java.util.List;

/** Refunds that were reported and that the newest full export does not hold. */
final class RefundVanished implements CheckOracle {

	@Override
	public String check() {
		return "files/refund-vanished";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.isRefundsFull ? world.refunds() : List.<Refund>of()) {
			Refund was = RefundChangedAfterReport.reported(refund);
			if (was != null && !refund.isTest()) {
				boolean isGone = world.vanished.contains(refund.id());
				rows.add(refund.id(), refund.currency(), Amounts.ZERO,
						isGone ? Amounts.maxKnown(was.gross(), refund.paidOut) : Amounts.ZERO);
			}
		}
	}

}
