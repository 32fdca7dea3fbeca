package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** A line of a return, with the order line it means. */
record ReturnItem(Returned returned, Row row) {

	/** Null where nothing tells which. */
	Lines line() {
		return Lines.meant(this.returned.order(), this.row);
	}

	String sku() {
		return (this.row.text("sku") != null || line() == null) ? this.row.text("sku") : line().row.text("sku");
	}

	BigDecimal quantity() {
		return this.row.amount("quantity");
	}

	/** Null where nothing tells. */
	BigDecimal received() {
		return this.row.amount("received_quantity");
	}

	/** What was received, and as long as that is not told, what is announced. */
	BigDecimal units() {
		return (received() != null) ? received() : quantity();
	}

	/** Of one unit, its discount taken off; null where nothing tells. */
	BigDecimal price() {
		return (line() != null) ? line().total().divide(line().ordered(), MathContext.DECIMAL128)
				: this.row.amount("unit_price");
	}

	/** The order's tax on so many units that comes on top; null where nothing tells. */
	BigDecimal tax(BigDecimal units) {
		BigDecimal ofLine = this.returned.world.onTop(this.returned.order(),
				(line() != null) ? line().row.amount("tax") : null);
		if (ofLine == null || ofLine.signum() == 0) {
			return ofLine;
		}
		return ofLine.multiply(units).divide(line().ordered(), MathContext.DECIMAL128);
	}

	Reason reason() {
		return Reason.of(this.row);
	}

	String productType() {
		if (line() != null && line().row.text("product_type") != null) {
			return line().row.text("product_type");
		}
		Row product = this.returned.world.only("products", "sku", sku());
		return (product != null) ? product.text("product_type") : null;
	}

	/**
	 * Percent kept back of it by the most particular thing the policy says; null if
	 * nothing.
	 */
	BigDecimal percentKept() {
		World world = this.returned.world;
		LocalDate day = world.day(this.returned.requestedAt());
		BigDecimal percent = world.policy("restocking-fee", "reason", reason().source(), day);
		percent = (percent != null) ? percent : world.policy("restocking-fee", "reason", reason().meaning(), day);
		percent = (percent != null) ? percent : world.policy("restocking-fee", "reason-class", reason().kind(), day);
		percent = (percent != null) ? percent : world.policy("restocking-fee", "product-type", productType(), day);
		return (percent != null) ? percent : world.policy("restocking-fee", "", "", day);
	}

	boolean is(String disposition) {
		return this.row.is("disposition", disposition);
	}

}
