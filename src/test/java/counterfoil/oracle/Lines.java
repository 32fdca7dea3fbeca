package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.List;

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
		return world.orders()
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
			.or(() -> (bySku.size() == 1) ? bySku.stream().findFirst() : java.util.Optional.empty())
			.map((each) -> each.text("line_no"))
			.orElse(null);
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
