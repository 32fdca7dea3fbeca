package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money of refund lines against the price of their order line. */
final class RefundLineExceedsOrderLine implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-line-exceeds-order-line";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Lines line : Lines.of(world)) {
			if (line.currency() != null && (line.refundedMoney() == null || line.refundLineCount() > 0)) {
				BigDecimal surplus = Amounts.orZero(line.refundedUnits()).subtract(line.ordered()).max(BigDecimal.ZERO);
				BigDecimal unitPrice = line.total().divide(line.ordered(), 4, RoundingMode.HALF_UP);
				rows.add(line.subject(), line.currency(),
						line.total()
							.add(surplus.multiply(unitPrice))
							.add(Said.minorUnits(line.currency(), line.refundLineCount())),
						line.refundedMoney());
			}
		}
	}

}
