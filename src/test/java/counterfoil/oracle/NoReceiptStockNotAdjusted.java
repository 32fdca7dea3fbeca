package counterfoil.oracle;

import java.math.BigDecimal;

/** Goods without a receipt for sale again, but not in the stock. */
final class NoReceiptStockNotAdjusted implements CheckOracle {

	@Override
	public String check() {
		return "credits/no-receipt-stock-not-adjusted";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			BigDecimal restocked = returned.units((item) -> item.is("restocked"), ReturnItem::units);
			boolean isAsked = returned.isReceiptless() && !Returned.isVoid(returned.row);
			if (isAsked && restocked.signum() > 0) {
				rows.add(returned.id(), "items", restocked, returned.moved(), returned.owedFrom());
				rows.worth(Amounts.times(Amounts.apart(restocked, returned.moved()), returned.price()));
			}
		}
	}

}
