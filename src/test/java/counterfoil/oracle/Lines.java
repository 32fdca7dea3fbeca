package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A line of an order, and the refund lines that name it. */
final class Lines {

	private final Order order;

	final Row row;

	Lines(Order order, Row row) {
		this.order = order;
		this.row = row;
	}

	/** Every order line of a world, with its order. */
	static List<Lines> of(World world) {
		return world.everyOrder()
			.stream()
			.flatMap((order) -> world.where("order_lines", "order_id", order.id)
				.stream()
				.map((row) -> new Lines(order, row)))
			.toList();
	}

	/** The number of the order line that a line means; null where nothing tells. */
	static String lineOf(Order order, Row line) {
		List<Row> all = order.world.where("order_lines", "order_id", order.id);
		String sku = line.text("sku");
		List<Row> bySku = all.stream().filter((each) -> each.is("sku", sku)).toList();
		return all.stream()
			.filter((each) -> each.is("line_no", line.text("order_line_no")))
			.filter((each) -> sku == null || each.text("sku") == null || each.is("sku", sku))
			.findFirst()
			.or(() -> (bySku.size() == 1) ? bySku.stream().findFirst() : Optional.empty())
			.map((each) -> each.text("line_no"))
			.orElse(null);
	}

	/**
	 * The order line that a line of a refund or return means; null where nothing tells.
	 */
	static Lines meant(Order order, Row line) {
		String number = (order != null) ? lineOf(order, line) : null;
		return (number == null) ? null
				: order.world.where("order_lines", "order_id", order.id)
					.stream()
					.filter((row) -> row.is("line_no", number))
					.map((row) -> new Lines(order, row))
					.findFirst()
					.orElseThrow();
	}

	/** Null where neither the line nor its product tells. */
	Boolean isShipped() {
		return told("requires_shipping");
	}

	boolean isFinalSale() {
		LocalDate placedOn = this.order.world.day(this.order.placedAt());
		String type = this.row.text("product_type", (product() != null) ? product().text("product_type") : null);
		return Boolean.TRUE.equals(told("final_sale")) || policySays("", "", placedOn)
				|| policySays("sku", this.row.text("sku"), placedOn) || policySays("product-type", type, placedOn);
	}

	private boolean policySays(String by, String name, LocalDate placedOn) {
		return Amounts.isPositive(this.order.world.policy("final-sale", by, name, placedOn));
	}

	private Boolean told(String column) {
		return (this.row.flag(column) != null || product() == null) ? this.row.flag(column) : product().flag(column);
	}

	private Row product() {
		return this.order.world.only("products", "sku", this.row.text("sku"));
	}

	String subject() {
		return this.order.id + "|" + this.row.text("line_no");
	}

	String currency() {
		return this.order.isDelivered() ? this.order.currency() : null;
	}

	BigDecimal ordered() {
		return this.row.amount("quantity");
	}

	BigDecimal total() {
		return ordered().multiply(this.row.amount("unit_price")).subtract(this.row.amount("discount", Amounts.ZERO));
	}

	/** Of one unit, its discount taken off. */
	BigDecimal price() {
		return total().divide(ordered(), 4, RoundingMode.HALF_UP);
	}

	List<Row> told() {
		return refundLines().stream().filter((line) -> this.row.is("line_no", lineOf(this.order, line))).toList();
	}

	/** How many refund lines name this line or may. */
	int refundLineCount() {
		return told().size() + (int) refundLines().stream().filter(this::mayMean).count();
	}

	boolean isKnown() {
		return refundLines().stream().noneMatch(this::mayMean)
				&& this.order.world.covers("refund_lines", this.order.placedAt());
	}

	BigDecimal refundedUnits() {
		BigDecimal units = told().stream()
			.map((line) -> line.amount("quantity"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return isKnown() || Amounts.isMore(units, ordered()) ? units : null;
	}

	/** Of the units refunded, those that never left. */
	BigDecimal cancelledUnits() {
		return (refundedUnits() != null) ? units(told(), (line) -> line.is("restock_type", "cancel")) : null;
	}

	/** Of the units refunded, those of goods that need not come back. */
	BigDecimal returnlessUnits() {
		return items().stream()
			.filter((item) -> !item.isCancelled() && item.refund().isReturnless())
			.map(RefundItem::quantity)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Units on returns that were neither cancelled nor declined. */
	BigDecimal returnedUnits() {
		BigDecimal units = returned().stream().map(ReturnItem::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean isTold = returnLineCount() == returned().size()
				&& this.order.world.covers("return_lines", this.order.placedAt());
		return isTold || Amounts.isMore(units, ordered()) ? units : null;
	}

	/** How many return lines name this line or may. */
	int returnLineCount() {
		return returned().size() + (int) everyReturned().stream()
			.filter((item) -> item.line() == null
					&& (item.sku() == null || this.row.text("sku") == null || this.row.is("sku", item.sku())))
			.count();
	}

	/**
	 * Units that came back: what returns received, and what refunds of no return say is
	 * back, which may be the same as what returns received that no refund names.
	 */
	BigDecimal received() {
		BigDecimal ofRefunded = BigDecimal.ZERO;
		BigDecimal ofOthers = BigDecimal.ZERO;
		for (ReturnItem item : returned()) {
			boolean isRefunded = !item.returned().refunds().isEmpty();
			BigDecimal units = (item.received() == null && item.returned().isOnItsWay()) ? Amounts.ZERO
					: item.received();
			ofRefunded = isRefunded ? Amounts.plus(ofRefunded, units) : ofRefunded;
			ofOthers = isRefunded ? ofOthers : Amounts.plus(ofOthers, units);
		}
		BigDecimal said = items().stream()
			.filter((item) -> item.saysRestocked() && item.refund().row.text("return_id") == null)
			.map(RefundItem::quantity)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return (returnedUnits() != null) ? Amounts.plus(ofRefunded, Amounts.max(ofOthers, said)) : null;
	}

	LocalDate lastRefundedOn() {
		return items().stream()
			.map((item) -> this.order.world.day(item.refund().at()))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private List<ReturnItem> returned() {
		return everyReturned().stream()
			.filter((item) -> item.line() != null && item.line().row.is("line_no", this.row.text("line_no")))
			.toList();
	}

	private List<ReturnItem> everyReturned() {
		return this.order.world.returns()
			.stream()
			.filter((each) -> this.order.id.equals(this.order.world.orderOf(each.row)) && !Returned.isVoid(each.row))
			.flatMap((each) -> each.items().stream())
			.toList();
	}

	private List<RefundItem> items() {
		return this.order.refundRows()
			.stream()
			.map((refund) -> new Refund(this.order.world, this.order, refund))
			.flatMap((refund) -> refund.items().stream())
			.filter((item) -> this.row.is("line_no", lineOf(this.order, item.row())))
			.toList();
	}

	private static BigDecimal units(List<Row> lines, Predicate<Row> which) {
		return lines.stream()
			.filter(which)
			.map((line) -> line.amount("quantity"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Subtotals in the currency of the order. */
	BigDecimal refundedMoney() {
		BigDecimal sum = told().stream()
			.filter((line) -> currencyOf(line).equals(currency()))
			.map((line) -> line.amount("subtotal"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean isOne = told().stream().allMatch((line) -> currencyOf(line).equals(currency()));
		return isKnown() && isOne || Amounts.isMore(sum, total()) ? sum : null;
	}

	private String currencyOf(Row line) {
		return this.order.world.only("refunds", "refund_id", line.text("refund_id")).text("currency");
	}

	private boolean mayMean(Row line) {
		return lineOf(this.order, line) == null
				&& (line.text("sku") == null || this.row.text("sku") == null || this.row.is("sku", line.text("sku")));
	}

	private List<Row> refundLines() {
		return this.order.refundRows()
			.stream()
			.flatMap((refund) -> this.order.world.where("refund_lines", "refund_id", refund.text("refund_id")).stream())
			.toList();
	}

}
