package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** A refund: what it says by itself, and what was paid for it. */
final class Refund {

	private static final List<String> OWN_KINDS = List.of("shipping", "duty", "fee");

	final World world;

	/** Null where nothing tells which. */
	final Order order;

	final Row row;

	final List<Row> lines;

	final List<Row> adjustments;

	// filled by the waterfall
	BigDecimal expected;

	BigDecimal paidByCredit;

	BigDecimal paidOut;

	BigDecimal neverCollected;

	BigDecimal pendingTerm;

	BigDecimal failedTerm;

	BigDecimal setByHand;

	BigDecimal unexplained;

	Refund(World world, Order order, Row row) {
		this.world = world;
		this.order = order;
		this.row = row;
		this.lines = world.where("refund_lines", "refund_id", id());
		this.adjustments = world.where("refund_adjustments", "refund_id", id());
	}

	String id() {
		return this.row.text("refund_id");
	}

	String currency() {
		return this.row.text("currency");
	}

	Instant at() {
		return this.row.when("created_at");
	}

	boolean isTest() {
		return this.order != null && this.order.isTest();
	}

	boolean isNear(Instant moment) {
		return Duration.between(at(), moment).abs().compareTo(Duration.ofDays(World.LINK_DAYS)) <= 0;
	}

	/** The tax that comes on top of something; null where nothing tells. */
	BigDecimal onTop(BigDecimal stated) {
		return this.world.onTop(this.order, stated);
	}

	List<RefundItem> items() {
		return this.lines.stream().map((line) -> new RefundItem(this, line)).toList();
	}

	/** The units of some of its lines. */
	BigDecimal units(Predicate<RefundItem> which) {
		return items().stream().filter(which).map(RefundItem::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** What goods are worth that could come back. */
	BigDecimal goodsValue() {
		return items().stream()
			.filter(RefundItem::isGoods)
			.map((item) -> item.row().amount("subtotal"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** What those of its goods are worth that it says were put back. */
	BigDecimal restockedValue() {
		return items().stream()
			.filter(RefundItem::isRestocked)
			.map((item) -> item.row().amount("subtotal"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Whether its goods are not worth a parcel. */
	boolean isReturnless() {
		return Amounts.isMore(this.world.policy("returnless-below", "currency", currency(), this.world.day(at())),
				goodsValue());
	}

	/** The return it names, if that was delivered. */
	Returned returned() {
		Row found = this.world.only("returns", "return_id", this.row.text("return_id"));
		return (found != null) ? new Returned(this.world, found) : null;
	}

	/**
	 * The largest of what was paid, is pending, or was promised; that it is nothing must
	 * be known.
	 */
	BigDecimal atStake() {
		BigDecimal lineSum = this.lines.stream()
			.map((line) -> line.amount("subtotal"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal most = Amounts.maxKnown(this.paidOut, this.paidByCredit, pendingTotal(), this.expected,
				linesKnown() ? lineSum : null);
		boolean isKnown = Amounts.isPositive(most) || this.expected != null || this.paidOut != null;
		return isKnown ? most : null;
	}

	/** In one word; null where payments are not known. */
	String paymentStatus() {
		if (this.paidOut != null && this.paidOut.signum() != 0) {
			return "paid";
		}
		return Amounts.isPositive(pendingTotal()) ? "pending"
				: Amounts.isPositive(failedTotal()) ? "failed" : (this.paidOut != null) ? "nothing paid" : null;
	}

	boolean linesKnown() {
		return !this.lines.isEmpty() || this.world.covers("refund_lines", at());
	}

	boolean adjustmentsKnown() {
		return !this.adjustments.isEmpty() || this.world.covers("refund_adjustments", at());
	}

	/** Lines, shipping, duties and fees, each with the tax that comes on top. */
	BigDecimal gross() {
		BigDecimal sum = linesKnown() && adjustmentsKnown() ? Amounts.ZERO : null;
		for (Row line : this.lines) {
			sum = Amounts.plus(sum, line.amount("subtotal"), onTop(line.amount("tax")));
		}
		for (Row adjustment : this.adjustments) {
			if (OWN_KINDS.contains(adjustment.text("kind"))) {
				sum = Amounts.plus(sum, adjustment.amount("amount"), onTop(adjustment.amount("tax")));
			}
		}
		return sum;
	}

	/** What somebody set by hand, tax and all. */
	BigDecimal byHand() {
		return this.adjustments.stream()
			.filter((adjustment) -> !OWN_KINDS.contains(adjustment.text("kind")))
			.map((adjustment) -> adjustment.amount("amount").add(adjustment.amount("tax", Amounts.ZERO)))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The real payments that belong to it. */
	List<Payment> payments() {
		return this.world.orders()
			.stream()
			.flatMap((each) -> each.payments.stream().filter((payment) -> id().equals(refundOf(each, payment))))
			.filter(Payment::isRefundOfAnyStatus)
			.toList();
	}

	/** Whether all its payments, and none but its own, are known. */
	boolean paymentsKnown() {
		boolean isDelivered = !payments().isEmpty() || transactionsSince();
		boolean isElsewhere = payments().stream()
			.anyMatch((payment) -> payment.goesBack() && !payment.currency().equals(currency()));
		return !isTest() && isDelivered && !isElsewhere && !mayHaveMore();
	}

	private boolean transactionsSince() {
		if (this.order == null || !this.order.transactionsKnown()) {
			return false;
		}
		Instant asOf = this.order.transactionsAsOf();
		return (asOf != null) ? !asOf.isBefore(at()) : this.world.covers("transactions", at());
	}

	// a payment of the order that belongs to no refund may be of this one
	private boolean mayHaveMore() {
		return this.order != null && this.order.payments.stream()
			.filter((payment) -> payment.isRefundOfAnyStatus() && refundOf(this.order, payment) == null)
			.anyMatch((payment) -> isNear(payment.at()) || this.order.refundRows()
				.stream()
				.noneMatch((other) -> new Refund(this.world, this.order, other).isNear(payment.at())));
	}

	/** The refund a payment belongs to; null where nobody can say. */
	static String refundOf(Order order, Payment payment) {
		if (payment.row().text("refund_id") != null) {
			return payment.row().text("refund_id");
		}
		List<Refund> all = order.refundRows().stream().map((row) -> new Refund(order.world, order, row)).toList();
		if (all.size() == 1) {
			return all.get(0).id();
		}
		List<Refund> equal = all.stream()
			.filter((refund) -> refund.currency().equals(payment.currency()) && refund.isNear(payment.at()))
			.filter((refund) -> Amounts.isEqual(refund.worth(), payment.amount()))
			.toList();
		return (equal.size() == 1) ? equal.get(0).id() : null;
	}

	// for telling payments apart, a tax nobody stated counts as none
	private BigDecimal worth() {
		BigDecimal sum = Amounts.ZERO;
		BigDecimal tax = Amounts.ZERO;
		for (Row line : this.lines) {
			sum = sum.add(line.amount("subtotal"));
			tax = tax.add(line.amount("tax", Amounts.ZERO));
		}
		for (Row adjustment : this.adjustments) {
			sum = sum.add(adjustment.amount("amount"));
			tax = tax.add(adjustment.amount("tax", Amounts.ZERO));
		}
		return Amounts.plus(sum, onTop(tax));
	}

	BigDecimal paid(Predicate<Payment> which) {
		return payments().stream().filter(which).map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal pendingTotal() {
		return paymentsKnown() ? paid(Payment::isPending) : null;
	}

	BigDecimal failedTotal() {
		return paymentsKnown() ? paid((payment) -> payment.isFailed() && Objects.equals(payment.currency(), currency()))
				: null;
	}

	BigDecimal paidByTransaction() {
		return paymentsKnown() ? paid(Payment::isRefund) : null;
	}

}
