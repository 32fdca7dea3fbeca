package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The order that an app made of an exchange, and what it gave for the return. */
final class ExchangeOrder {

	private final World world;

	private final Returned returned;

	private final String id;

	private ExchangeOrder(Returned returned, String id) {
		this.world = returned.world;
		this.returned = returned;
		this.id = id;
	}

	/** Null where the return names none, or means new lines on its own order. */
	static ExchangeOrder of(Returned returned) {
		String id = idOf(returned.world, returned.row);
		boolean isNamed = returned.row.text("exchange_order_id") != null
				|| returned.row.text("exchange_order_name") != null;
		boolean isOwn = id != null && id.equals(returned.world.orderOf(returned.row));
		return (isNamed && !isOwn) ? new ExchangeOrder(returned, id) : null;
	}

	/** Whether the goods of an order were given for those of a return. */
	static boolean isGivenForGoods(World world, Order order) {
		boolean isNothing = order == null || Amounts.isEqual(order.stated("discount"), Amounts.ZERO);
		return !isNothing && world.all("returns")
			.stream()
			.anyMatch((row) -> !Returned.isVoid(row) && order.id.equals(idOf(world, row))
					&& !order.id.equals(world.orderOf(row)));
	}

	private static String idOf(World world, Row row) {
		return world.orderOf(row.text("exchange_order_id"), row.text("exchange_order_name"));
	}

	/** Whether it gave anything; null where nothing tells. */
	Boolean isGiven() {
		return (discount() != null) ? (Boolean) (discount().signum() > 0) : null;
	}

	/** With the tax that went with it; null where it is in another currency. */
	BigDecimal value(String currency) {
		BigDecimal discount = discount();
		if (discount == null || discount.signum() == 0) {
			return discount;
		}
		boolean isSame = order().currency().equals(currency);
		return (isSame && !isShared()) ? Amounts.plus(discount, tax(discount)) : null;
	}

	private Order order() {
		return this.world.order(this.id);
	}

	private BigDecimal discount() {
		if (order() == null || !order().isDelivered()) {
			return null;
		}
		if (order().row.text("cancelled_at") != null) {
			return Amounts.ZERO;
		}
		BigDecimal stated = order().stated("discount");
		return (order().isTest() && !Amounts.isEqual(stated, Amounts.ZERO)) ? null : stated;
	}

	private boolean isShared() {
		return this.world.all("returns")
			.stream()
			.filter((row) -> !row.is("return_id", this.returned.id()) && !Returned.isVoid(row))
			.anyMatch((row) -> this.id.equals(idOf(this.world, row)));
	}

	// at the rate of the goods that came back
	private BigDecimal tax(BigDecimal discount) {
		Order old = this.returned.order();
		Boolean isIncluded = this.world.taxIncluded(old);
		Boolean isIncludedHere = order().row.flag("tax_included");
		if (old != null && Amounts.isEqual(old.stated("tax"), Amounts.ZERO)) {
			return Amounts.ZERO;
		}
		if (isIncluded != null && isIncludedHere != null && !isIncluded.equals(isIncludedHere)) {
			return null;
		}
		if (Boolean.TRUE.equals(isIncluded)) {
			return Amounts.ZERO;
		}
		BigDecimal tax = this.returned.ofItems((item) -> item.tax(item.quantity()));
		BigDecimal net = this.returned.ofItems((item) -> Amounts.times(item.quantity(), item.price()));
		if (tax == null || net == null || net.signum() == 0) {
			return null;
		}
		int digits = order().currency().equals("JPY") ? 0 : 2;
		return discount.multiply(tax).divide(net, MathContext.DECIMAL128).setScale(digits, RoundingMode.HALF_UP);
	}

}
