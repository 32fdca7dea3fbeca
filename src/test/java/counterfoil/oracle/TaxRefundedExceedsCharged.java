package counterfoil.oracle;

import java.math.BigDecimal;

/** Tax given back against tax charged. */
final class TaxRefundedExceedsCharged implements CheckOracle {

	@Override
	public String check() {
		return "money/tax-refunded-exceeds-charged";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			if (!order.refundRows().isEmpty() && !order.isTest()) {
				examine(order, rows);
			}
		}
	}

	private static void examine(Order order, Examined rows) {
		BigDecimal charged = order.taxCharged();
		Said said = Said.of(order);
		int lines = (said != null) ? said.lineCount() : 0;
		BigDecimal allowed = Amounts.plus(charged, Said.minorUnits(order.currency(), lines));
		boolean isTold = said != null
				&& (said.isComplete() && said.isTaxKnown() || Amounts.isMore(said.tax(), charged));
		rows.add(order.id, order.currency(), allowed, isTold ? said.tax() : null);
	}

}
