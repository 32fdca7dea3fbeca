package counterfoil.oracle;

import java.math.BigDecimal;

/** Units refunded against units that came back, where some did. */
final class RefundedQuantityExceedsReceived implements CheckOracle {

	@Override
	public String check() {
		return "goods/refunded-quantity-exceeds-received";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Lines line : Lines.of(world)) {
			BigDecimal received = line.received();
			boolean isShipped = !Boolean.FALSE.equals(line.isShipped());
			if (line.refundLineCount() > 0 && isShipped && (received == null || received.signum() > 0)) {
				BigDecimal refunded = Amounts.minus(line.refundedUnits(), Amounts.orZero(line.cancelledUnits()),
						line.returnlessUnits());
				rows.add(line.subject(), "items", received, refunded, line.lastRefundedOn());
				rows.worth(Amounts.times(Amounts.apart(refunded, received), line.price()));
			}
		}
	}

}
