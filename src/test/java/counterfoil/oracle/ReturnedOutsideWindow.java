package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;

/** Units accepted that were asked for too late. */
final class ReturnedOutsideWindow implements CheckOracle {

	@Override
	public String check() {
		return "policy/returned-outside-window";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			BigDecimal window = world.policy("return-window", "", "", returned.requestedOn());
			BigDecimal exempt = returned.units(ReturnedOutsideWindow::isExempt, ReturnItem::quantity);
			boolean isAny = returned.quantity() == null || Amounts.isMore(returned.quantity(), exempt);
			boolean isAsked = !Returned.isVoid(returned.row) && returned.isApproved() && !returned.isReceiptless();
			if (window != null && isAsked && isAny) {
				rows.add(returned.id(), "items", Amounts.ZERO, late(returned, window, exempt));
				rows.worth(Amounts.times(Amounts.minus(returned.quantity(), exempt), returned.price()));
			}
		}
	}

	private static BigDecimal late(Returned returned, BigDecimal window, BigDecimal exempt) {
		if (returned.windowFrom() == null) {
			return null;
		}
		long days = ChronoUnit.DAYS.between(returned.windowFrom(), returned.requestedOn());
		boolean isLate = BigDecimal.valueOf(days).compareTo(window) > 0;
		return isLate ? Amounts.minus(returned.quantity(), exempt) : Amounts.ZERO;
	}

	private static boolean isExempt(ReturnItem item) {
		return item.reason().is("defective") || item.reason().is("wrong-item");
	}

}
