package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What became of the units of a return: refunded, exchanged or credited. */
final class UnitsGiven {

	private final Returned returned;

	private final World world;

	private final Order order;

	UnitsGiven(Returned returned) {
		this.returned = returned;
		this.world = returned.world;
		this.order = returned.order();
	}

	/** As far as they are known. */
	Settled settled() {
		BigDecimal quantity = Returned.sum(this.returned.lines());
		List<Row> refunds = this.world.where("refunds", "return_id", this.returned.id());
		BigDecimal onIt = Returned.sum(refunds.stream()
			.flatMap((refund) -> this.world.where("refund_lines", "refund_id", refund.text("refund_id")).stream())
			.toList());
		BigDecimal missing = quantity.subtract(onIt).max(BigDecimal.ZERO);
		BigDecimal refunded = onIt.add(missing.min(givenElsewhere()));
		boolean isComplete = quantity.compareTo(refunded) <= 0;
		boolean isTold = !this.returned.lines().isEmpty()
				|| this.world.covers("return_lines", this.returned.requestedAt());
		boolean isRefundedKnown = this.world.covers("refund_lines", this.returned.requestedAt()) && !mayBeMore()
				|| isTold && isComplete;
		BigDecimal units = isRefundedKnown ? refunded : null;
		BigDecimal exchangedUnits = exchanged(isTold ? quantity : null, units, isTold && isComplete);
		return new Settled(units, exchangedUnits, credited(refunds, isTold ? quantity : null, units, exchangedUnits));
	}

	// of an order that was given for all of them, those that no refund accounts for
	private BigDecimal exchanged(BigDecimal quantity, BigDecimal refunded, boolean isComplete) {
		BigDecimal ofLines = Returned.sum(this.returned.exchanged());
		ExchangeOrder byOrder = this.returned.exchanged().isEmpty() ? this.returned.exchangeOrder() : null;
		if (byOrder != null && Boolean.TRUE.equals(byOrder.isGiven())) {
			return Amounts.max(Amounts.minus(quantity, Amounts.orZero(refunded)), Amounts.ZERO);
		}
		boolean isKnown = (byOrder != null) ? byOrder.isGiven() != null : !this.returned.exchanged().isEmpty()
				|| this.world.covers("exchange_lines", this.returned.requestedAt());
		if (!isKnown) {
			return isComplete ? Amounts.ZERO : null;
		}
		return (quantity != null) ? ofLines.min(quantity) : ofLines;
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
		boolean isIssued = this.world.where("credits", "return_id", this.returned.id())
			.stream()
			.anyMatch((credit) -> credit.text("refund_id") == null);
		if (!isAmountOnly && !isIssued) {
			return Amounts.ZERO;
		}
		return Amounts.max(Amounts.minus(quantity, refunded, exchangedUnits), Amounts.ZERO);
	}

	// Refunds of no return that name its lines after the request.
	private BigDecimal givenElsewhere() {
		BigDecimal sum = Amounts.ZERO;
		for (ReturnItem item : this.returned.items()) {
			if (item.line() != null && isFirstOfLine(item)) {
				sum = sum.add(BigDecimal.valueOf(givenElsewhere(item.line().row.text("line_no"))));
			}
		}
		return sum;
	}

	private boolean isFirstOfLine(ReturnItem item) {
		return named(this.order, this.returned.lines(), item.line().row.text("line_no")).get(0) == item.row();
	}

	// Returns of one order line share the units, one by one, the oldest return and the
	// oldest unit first; a return that came to nothing takes what the others leave.
	private int givenElsewhere(String lineNo) {
		List<Instant> units = new ArrayList<>();
		this.order.refunds().stream().filter((refund) -> refund.row.text("return_id") == null).forEach((refund) -> {
			int quantity = Returned.sum(named(this.order, refund.lines, lineNo)).intValue();
			units.addAll(Collections.nCopies(quantity, refund.at()));
		});
		Collections.sort(units);
		List<Returned> sharing = this.world.returns()
			.stream()
			.filter((each) -> each.order() == this.order)
			.sorted(Comparator.comparing((Returned each) -> Returned.isVoid(each.row))
				.thenComparing(Returned::requestedAt)
				.thenComparing(Returned::id))
			.toList();
		for (Returned each : sharing) {
			List<Instant> taken = units.stream()
				.filter((at) -> !at.isBefore(each.requestedAt()))
				.limit(wanted(each, lineNo))
				.toList();
			if (each.id().equals(this.returned.id())) {
				return taken.size();
			}
			taken.forEach(units::remove);
		}
		throw new IllegalStateException(this.returned.id());
	}

	// units of a line that its own refunds do not refund
	private int wanted(Returned each, String lineNo) {
		BigDecimal own = Returned.sum(
				each.refunds().stream().flatMap((refund) -> named(this.order, refund.lines, lineNo).stream()).toList());
		return Math.max(Returned.sum(named(this.order, each.lines(), lineNo)).subtract(own).intValue(), 0);
	}

	private boolean mayBeMore() {
		Order order = this.order;
		boolean isLineMissing = order == null || this.returned.lines().isEmpty()
				|| this.returned.lines().stream().anyMatch((line) -> Lines.lineOf(order, line) == null);
		return order != null && strangers(order).stream()
			.flatMap((refund) -> linesOf(refund).stream())
			.anyMatch((line) -> isLineMissing || Lines.lineOf(order, line) == null);
	}

	private List<Row> strangers(Order order) {
		return order.refundRows()
			.stream()
			.filter((refund) -> refund.text("return_id") == null
					&& !refund.when("created_at").isBefore(this.returned.requestedAt()))
			.toList();
	}

	private List<Row> linesOf(Row refund) {
		return this.world.where("refund_lines", "refund_id", refund.text("refund_id"));
	}

	private static List<Row> named(Order order, List<Row> lines, String lineNo) {
		return lines.stream().filter((line) -> lineNo.equals(Lines.lineOf(order, line))).toList();
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
