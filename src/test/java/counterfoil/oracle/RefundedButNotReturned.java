package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Goods that were refunded, and none of which came back. */
final class RefundedButNotReturned implements CheckOracle {

	@Override
	public String check() {
		return "goods/refunded-but-not-returned";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			BigDecimal goods = refund.units(RefundItem::isGoods);
			boolean isInPerson = refund.order != null && refund.order.isDelivered()
					&& refund.order.row.text("channel", "").equalsIgnoreCase("pos");
			if (!refund.isTest() && !isInPerson && !refund.isReturnless() && goods.signum() > 0) {
				BigDecimal back = cameBack(refund);
				rows.add(refund.id(), "items", goods, Amounts.isPositive(back) ? goods : back, world.day(refund.at()));
				rows.worth(refund.goodsValue());
			}
		}
	}

	/**
	 * What its return received; where that is not told, what came back of the order
	 * lines.
	 */
	static BigDecimal cameBack(Refund refund) {
		BigDecimal received = (refund.returned() != null) ? refund.returned().received() : null;
		if (received != null) {
			return received;
		}
		Map<String, BigDecimal> byLine = new TreeMap<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (RefundItem item : refund.items()) {
			if (item.isGoods() && item.line() == null) {
				return null;
			}
			if (item.isGoods() && !byLine.containsKey(item.line().subject())) {
				byLine.put(item.line().subject(), item.line().received());
				sum = Amounts.plus(sum, item.line().received());
			}
		}
		return sum;
	}

}
