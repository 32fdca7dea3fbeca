package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An order, delivered or known from what names it, and what its money comes to. */
final class Order {

	final World world;

	final String id;

	/** What the order states; null if no export held it. */
	final Row row;

	/** Real payments, test ones left out. */
	final List<Payment> payments;

	private final List<Payment> everyPayment;

	private List<Refund> refunds;

	Order(World world, String id) {
		this.world = world;
		this.id = id;
		this.row = world.only("orders", "order_id", id);
		this.everyPayment = world.where("transactions", "order_id", id).stream().map(Payment::new).toList();
		this.payments = this.everyPayment.stream().filter((payment) -> !payment.isTest()).toList();
	}

	boolean isDelivered() {
		return this.row != null;
	}

	boolean isTest() {
		if (isDelivered() && Boolean.TRUE.equals(this.row.flag("test"))) {
			return true;
		}
		boolean isBogus = isDelivered() && "(for testing) Bogus Gateway".equals(this.row.text("payment_method"));
		return this.payments.isEmpty() && (!this.everyPayment.isEmpty() || isBogus);
	}

	List<Row> refundRows() {
		return this.world.all("refunds").stream().filter((row) -> this.id.equals(this.world.orderOf(row))).toList();
	}

	/** Its refunds with their waterfalls, the oldest first. */
	List<Refund> refunds() {
		if (this.refunds == null) {
			this.refunds = Waterfall.of(this.world, this, refundRows());
		}
		return this.refunds;
	}

	BigDecimal stated(String column) {
		return isDelivered() ? this.row.amount(column) : null;
	}

	String status() {
		return isDelivered() ? this.row.text("financial_status", "") : "";
	}

	Instant placedAt() {
		return isDelivered() ? this.row.when("placed_at") : null;
	}

	String currency() {
		if (isDelivered()) {
			return this.row.text("currency");
		}
		return Stream
			.of(currencies(Payment::isCapture).stream(), currencies(Payment::moved).stream(),
					this.everyPayment.stream().map(Payment::currency).sorted(),
					refundRows().stream().map((refund) -> refund.text("currency")).sorted())
			.flatMap((found) -> found)
			.findFirst()
			.orElseThrow();
	}

	/** Whether prices include tax; null where nothing tells. */
	Boolean taxIncluded() {
		if (isDelivered() && this.row.flag("tax_included") != null) {
			return this.row.flag("tax_included");
		}
		if (!this.world.taxIncluded.equals("by order")) {
			return this.world.taxIncluded.equals("yes");
		}
		BigDecimal rest = beyondGoods();
		BigDecimal tax = stated("tax");
		if (rest == null || tax == null) {
			return (tax != null && tax.signum() == 0) ? Boolean.FALSE : null;
		}
		boolean isWithout = isNothing(rest);
		boolean isOnTop = isNothing(rest.subtract(tax));
		return (tax.signum() == 0) ? Boolean.FALSE : (isWithout != isOnTop) ? Boolean.valueOf(isWithout) : null;
	}

	/**
	 * Tax as stated; null where the order does not add up and it is not the shipping
	 * alone that is missing.
	 */
	BigDecimal taxCharged() {
		BigDecimal shipping = stated("shipping");
		if (!Boolean.FALSE.equals(addsUp()) || shipping == null) {
			return stated("tax");
		}
		boolean isIncluded = isTaxSaidToBeIncluded();
		BigDecimal missing = isIncluded ? beyondGoods() : Amounts.minus(beyondGoods(), stated("tax"));
		return (shipping.signum() == 0 && Amounts.isPositive(missing)) ? stated("tax") : null;
	}

	private boolean isTaxSaidToBeIncluded() {
		Boolean isIncluded = this.row.flag("tax_included");
		return (isIncluded != null) ? isIncluded : this.world.taxIncluded.equals("yes");
	}

	/**
	 * Whether the total is what its parts come to, with tax included or on top as the
	 * order or the shop says, else with either; null where a part is not stated.
	 */
	Boolean addsUp() {
		Boolean isIncluded = isDelivered() ? this.row.flag("tax_included") : null;
		if (isIncluded == null && !this.world.taxIncluded.equals("by order")) {
			isIncluded = this.world.taxIncluded.equals("yes");
		}
		BigDecimal rest = beyondGoods();
		BigDecimal more = Amounts.minus(rest, stated("tax"));
		Boolean isWithout = (rest != null) ? (Boolean) isNothing(rest) : null;
		Boolean isOnTop = (more != null) ? (Boolean) isNothing(more) : null;
		if (isIncluded != null) {
			return isIncluded ? isWithout : isOnTop;
		}
		boolean isEither = Boolean.TRUE.equals(isWithout) || Boolean.TRUE.equals(isOnTop);
		return isEither ? Boolean.TRUE : (isWithout != null && isOnTop != null) ? Boolean.FALSE : null;
	}

	// what the total is more than lines, shipping, duties and tip
	private BigDecimal beyondGoods() {
		return Amounts.minus(stated("total"), stated("subtotal"), stated("shipping"), Amounts.orZero(stated("duties")),
				Amounts.orZero(stated("tip")));
	}

	private static boolean isNothing(BigDecimal amount) {
		return amount.abs().compareTo(new BigDecimal("0.01")) <= 0;
	}

	boolean transactionsKnown() {
		return this.world.covers("transactions", placedAt());
	}

	Instant transactionsAsOf() {
		return this.everyPayment.isEmpty() ? null : this.world.asOf.get("transactions");
	}

	BigDecimal sum(Predicate<Payment> which, String currency) {
		return this.payments.stream()
			.filter(which)
			.filter((payment) -> payment.currency().equals(currency))
			.map(Payment::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The currencies in which there are such payments. */
	Set<String> currencies(Predicate<Payment> which) {
		return new TreeSet<>(this.payments.stream().filter(which).map(Payment::currency).toList());
	}

	/**
	 * In the order's currency; null where payments are not known, or any is in another.
	 */
	BigDecimal own(Predicate<Payment> which) {
		boolean isElsewhere = currencies(which).stream().anyMatch((currency) -> !currency.equals(currency()));
		return (!transactionsKnown() || isTest() || isElsewhere) ? null : sum(which, currency());
	}

	BigDecimal captured() {
		return own(Payment::isCapture);
	}

	BigDecimal refunded() {
		return own(Payment::isRefund);
	}

	BigDecimal pending() {
		return own(Payment::isPending);
	}

	Instant last(Stream<Instant> moments) {
		return moments.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
	}

	Instant lastPaymentBack(String currency) {
		return last(this.payments.stream()
			.filter((payment) -> payment.goesBack() && (currency == null || payment.currency().equals(currency)))
			.map(Payment::at));
	}

	Instant lastRecordAt() {
		return last(refundRows().stream().map((refund) -> refund.when("created_at")));
	}

	Instant lastRefundAt() {
		return last(Stream.of(lastRecordAt(), lastPaymentBack(null)));
	}

	Instant firstSaleAt() {
		return this.payments.stream()
			.filter((payment) -> List.of("sale", "authorization").contains(payment.row().text("kind")))
			.map(Payment::at)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

}
