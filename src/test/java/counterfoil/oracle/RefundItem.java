package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.List;

/** A line of a refund, with the order line it means. */
record RefundItem(Refund refund, Row row) {

	private static final List<String> RESTOCKED = List.of("return", "legacy_restock");

	/** Null where nothing tells which. */
	Lines line() {
		return Lines.meant(this.refund.order, this.row);
	}

	String sku() {
		return (this.row.text("sku") != null || line() == null) ? this.row.text("sku") : line().row.text("sku");
	}

	BigDecimal quantity() {
		return this.row.amount("quantity");
	}

	boolean isCancelled() {
		return this.row.is("restock_type", "cancel");
	}

	/** Whether it is of something that could come back. */
	boolean isGoods() {
		return !isCancelled() && !isWithoutParcel();
	}

	/** Whether the refund says that it is back in the stock. */
	boolean isRestocked() {
		return saysRestocked() && !isWithoutParcel();
	}

	boolean saysRestocked() {
		return RESTOCKED.contains(this.row.text("restock_type", ""));
	}

	private boolean isWithoutParcel() {
		Row product = this.refund.world.only("products", "sku", sku());
		Boolean isShipped = (line() != null) ? line().isShipped()
				: (product != null) ? product.flag("requires_shipping") : null;
		return Boolean.FALSE.equals(isShipped);
	}

}
