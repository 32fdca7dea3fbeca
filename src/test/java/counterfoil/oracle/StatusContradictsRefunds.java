package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.List;

/** The payment status of an order against its refunds. */
final class StatusContradictsRefunds implements CheckOracle {

	@Override
	public String check() {
		return "money/status-contradicts-refunds";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			if (!order.isTest() && STATUSES.contains(order.status())) {
				boolean isKnown = order.captured() != null;
				BigDecimal captured = isKnown ? order.captured() : order.stated("total");
				BigDecimal refunded = isKnown ? order.refunded() : order.stated("refunded");
				examine(order, captured, refunded, rows);
			}
		}
	}

	private static final List<String> STATUSES = List.of("paid", "partially_refunded", "refunded");

	private static void examine(Order order, BigDecimal captured, BigDecimal refunded, Examined rows) {
		BigDecimal pending = Amounts.orZero(order.pending());
		BigDecimal expected;
		BigDecimal actual;
		Boolean isPartial = isPartial(captured, refunded, pending);
		if (order.status().equals("refunded")) {
			expected = captured;
			BigDecimal room = Amounts.orZero(Amounts.max(Amounts.minus(captured, refunded), Amounts.ZERO));
			actual = Amounts.plus(refunded, pending.min(room));
		}
		else if (order.status().equals("paid")) {
			expected = Amounts.ZERO;
			actual = refunded;
		}
		else if (isPartial == null) {
			expected = null;
			actual = null;
		}
		else {
			expected = isPartial ? refunded : Amounts.ZERO;
			actual = isPartial ? refunded : Amounts.isPositive(captured) ? captured : order.stated("total");
		}
		boolean isContradicted = expected != null && actual != null && !Amounts.isEqual(expected, actual);
		rows.add(order.id, order.currency(), (isOlder(order) && isContradicted) ? null : expected, actual);
	}

	private static Boolean isPartial(BigDecimal captured, BigDecimal refunded, BigDecimal pending) {
		if (refunded == null) {
			return null;
		}
		boolean isAny = refunded.add(pending).signum() > 0;
		if (captured == null) {
			return isAny ? null : Boolean.FALSE;
		}
		return isAny && Amounts.isMore(captured, refunded);
	}

	private static boolean isOlder(Order order) {
		BigDecimal stated = order.stated("refunded");
		if (order.captured() == null) {
			return false;
		}
		return (stated != null) ? RefundedAmountDiffers.comparable(order) == null
				: order.lastRefundAt() != null && order.world.asOf.get("orders").isBefore(order.lastRefundAt());
	}

}
