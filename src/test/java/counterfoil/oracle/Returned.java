package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A return: what it keeps back, and what became of its units. */
final class Returned {

	private static final List<String> VOID = List.of("canceled", "cancelled", "declined");

	final World world;

	final Row row;

	private final List<Row> lines;

	private final List<Row> exchanged;

	Returned(World world, Row row) {
		this.world = world;
		this.row = row;
		this.lines = world.where("return_lines", "return_id", id());
		this.exchanged = world.where("exchange_lines", "return_id", id());
	}

	static boolean isVoid(Row row) {
		return VOID.contains(row.text("status"));
	}

	String id() {
		return this.row.text("return_id");
	}

	Instant requestedAt() {
		return this.row.when("requested_at");
	}

	boolean keepsSomething() {
		return Amounts.isPositive(this.row.amount("return_shipping_fee")) || !this.exchanged.isEmpty()
				|| this.lines.stream().anyMatch((line) -> Amounts.isPositive(line.amount("restocking_fee")));
	}

	BigDecimal fees() {
		if (this.lines.isEmpty() && !this.world.covers("return_lines", requestedAt())) {
			return null;
		}
		return this.lines.stream()
			.map((line) -> line.amount("restocking_fee", Amounts.ZERO))
			.reduce(this.row.amount("return_shipping_fee", Amounts.ZERO), BigDecimal::add);
	}

	BigDecimal exchange(Refund refund) {
		if (this.exchanged.isEmpty() && !this.world.covers("exchange_lines", requestedAt())) {
			return null;
		}
		BigDecimal sum = Amounts.ZERO;
		for (Row line : this.exchanged) {
			sum = Amounts.plus(sum, Amounts.times(line.amount("quantity"), line.amount("unit_price")),
					refund.onTop(line.amount("tax")));
		}
		return sum;
	}

	BigDecimal received() {
		BigDecimal sum = this.lines.isEmpty() ? null : Amounts.ZERO;
		for (Row line : this.lines) {
			sum = Amounts.plus(sum, line.amount("received_quantity"));
		}
		return sum;
	}

	/** Units refunded on it, exchanged or credited, as far as they are known. */
	Settled settled() {
		BigDecimal quantity = sum(this.lines);
		List<Row> refunds = this.world.where("refunds", "return_id", id());
		BigDecimal onIt = sum(refunds.stream()
			.flatMap((refund) -> this.world.where("refund_lines", "refund_id", refund.text("refund_id")).stream())
			.toList());
		BigDecimal missing = quantity.subtract(onIt).max(BigDecimal.ZERO);
		BigDecimal refunded = onIt.add(missing.min(givenElsewhere(refunds)));
		boolean isComplete = quantity.compareTo(refunded) <= 0;
		boolean isTold = !this.lines.isEmpty() || this.world.covers("return_lines", requestedAt());
		boolean isRefundedKnown = this.world.covers("refund_lines", requestedAt()) && !mayBeMore()
				|| isTold && isComplete;
		BigDecimal units = isRefundedKnown ? refunded : null;
		boolean isExchangeKnown = !this.exchanged.isEmpty() || this.world.covers("exchange_lines", requestedAt());
		BigDecimal exchangedUnits = isExchangeKnown ? (isTold ? sum(this.exchanged).min(quantity) : sum(this.exchanged))
				: (isTold && isComplete) ? Amounts.ZERO : null;
		return new Settled(units, exchangedUnits, credited(refunds, isTold ? quantity : null, units, exchangedUnits));
	}

	private BigDecimal credited(List<Row> refunds, BigDecimal quantity, BigDecimal refunded,
			BigDecimal exchangedUnits) {
		boolean isAmountOnly = refunds.stream()
			.anyMatch((refund) -> this.world.where("refund_lines", "refund_id", refund.text("refund_id")).isEmpty()
					&& this.world.where("refund_adjustments", "refund_id", refund.text("refund_id"))
						.stream()
						.filter((adjustment) -> adjustment.is("kind", "discrepancy"))
						.map((adjustment) -> adjustment.amount("amount"))
						.reduce(BigDecimal.ZERO, BigDecimal::add)
						.signum() > 0);
		boolean isIssued = this.world.where("credits", "return_id", id())
			.stream()
			.anyMatch((credit) -> credit.text("refund_id") == null);
		if (!isAmountOnly && !isIssued) {
			return Amounts.ZERO;
		}
		return Amounts.max(Amounts.minus(quantity, refunded, exchangedUnits), Amounts.ZERO);
	}

	// refunds of no return that name its lines after the request
	private BigDecimal givenElsewhere(List<Row> own) {
		BigDecimal sum = Amounts.ZERO;
		Order order = this.world.order(this.world.orderOf(this.row));
		if (order == null) {
			return sum;
		}
		for (String lineNo : this.lines.stream().map((line) -> Lines.lineOf(order, line)).distinct().toList()) {
			if (lineNo != null) {
				BigDecimal wanted = sum(named(order, this.lines, lineNo))
					.subtract(sum(
							own.stream().flatMap((refund) -> named(order, linesOf(refund), lineNo).stream()).toList()))
					.max(BigDecimal.ZERO);
				sum = sum.add(wanted.min(sum(strangers(order).stream()
					.flatMap((refund) -> named(order, linesOf(refund), lineNo).stream())
					.toList())));
			}
		}
		return sum;
	}

	private boolean mayBeMore() {
		Order order = this.world.order(this.world.orderOf(this.row));
		boolean isLineMissing = order == null || this.lines.isEmpty()
				|| this.lines.stream().anyMatch((line) -> Lines.lineOf(order, line) == null);
		return order != null && strangers(order).stream()
			.flatMap((refund) -> linesOf(refund).stream())
			.anyMatch((line) -> isLineMissing || Lines.lineOf(order, line) == null);
	}

	private List<Row> strangers(Order order) {
		return order.refundRows()
			.stream()
			.filter((refund) -> refund.text("return_id") == null && !refund.when("created_at").isBefore(requestedAt()))
			.toList();
	}

	private List<Row> linesOf(Row refund) {
		return this.world.where("refund_lines", "refund_id", refund.text("refund_id"));
	}

	private static List<Row> named(Order order, List<Row> lines, String lineNo) {
		return lines.stream().filter((line) -> lineNo.equals(Lines.lineOf(order, line))).toList();
	}

	private static BigDecimal sum(List<Row> lines) {
		return lines.stream().map((line) -> line.amount("quantity")).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Units that became of a return, each null where nothing tells. */
	record Settled(BigDecimal refunded, BigDecimal exchanged, BigDecimal credited) {

		BigDecimal atLeast() {
			return Amounts.orZero(this.refunded).add(Amounts.orZero(this.exchanged)).add(Amounts.orZero(this.credited));
		}

		BigDecimal known() {
			return Amounts.plus(this.refunded, this.exchanged, this.credited);
		}

	}

}
