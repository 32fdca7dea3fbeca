package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What payouts tell of an order in one currency, beside what its payments say. */
record Settlement(Order order, String currency, List<Payment> settled, List<Row> refunds, List<Row> chargebacks) {

	static Settlement of(Order order, String currency) {
		List<Row> entries = order.world.all("payout_entries")
			.stream()
			.filter((entry) -> order.id.equals(order.world.orderOf(entry)) && entry.is("currency", currency))
			.toList();
		return new Settlement(order, currency,
				order.payments.stream()
					.filter((payment) -> payment.isSettled() && payment.currency().equals(currency))
					.toList(),
				entries.stream().filter((entry) -> entry.text("kind").startsWith("refund")).toList(),
				entries.stream().filter((entry) -> entry.text("kind").startsWith("dispute")).toList());
	}

	/** Every currency in which the order has payments or entries. */
	static Set<String> currencies(Order order) {
		Set<String> currencies = new TreeSet<>(order.currencies(Payment::moved));
		order.world.all("payout_entries")
			.stream()
			.filter((entry) -> order.id.equals(order.world.orderOf(entry)))
			.forEach((entry) -> currencies.add(entry.text("currency")));
		return currencies;
	}

	BigDecimal refunded() {
		return sum(Payment::isRefund);
	}

	BigDecimal pending() {
		return sum(Payment::isPending);
	}

	BigDecimal withoutPayouts() {
		return this.order.sum((payment) -> payment.isRefund() && payment.isWithoutPayouts(), this.currency);
	}

	BigDecimal paidOut() {
		return sum(this.refunds);
	}

	BigDecimal chargedBack() {
		return sum(this.chargebacks);
	}

	/** Whether all its entries add up. */
	boolean addsUp() {
		return this.refunds.stream().allMatch(Settlement::addsUp)
				&& this.chargebacks.stream().allMatch(Settlement::addsUp);
	}

	/** Whether amount less fee is the net, as far as an entry states them. */
	static boolean addsUp(Row entry) {
		BigDecimal off = Amounts.minus(entry.amount("amount"), entry.amount("fee"), entry.amount("net"));
		return off == null || off.abs().compareTo(new BigDecimal("0.01")) <= 0;
	}

	int entryCount() {
		return this.refunds.size();
	}

	int chargebackCount() {
		return this.chargebacks.size();
	}

	Instant lastRefundAt() {
		return this.order.last(this.order.payments.stream()
			.filter((payment) -> payment.isRefund() && payment.currency().equals(this.currency))
			.filter((payment) -> payment.isSettled() || payment.isWithoutPayouts())
			.map(Payment::at));
	}

	boolean isPayoutsKnown() {
		return this.settled.stream()
			.filter(Payment::isRefund)
			.allMatch((payment) -> this.order.world.covers("payout_entries", payment.at()))
				&& this.settled.stream().anyMatch(Payment::isRefund);
	}

	/** Whether payments are known, as far as the last entry. */
	boolean isTransactionsKnown() {
		World world = this.order.world;
		if (!this.order.transactionsKnown() || this.order.isTest()) {
			return false;
		}
		Instant last = java.util.stream.Stream.concat(this.refunds.stream(), this.chargebacks.stream())
			.map((entry) -> entry.when("occurred_at"))
			.max(Comparator.naturalOrder())
			.orElse(null);
		Instant asOf = this.order.transactionsAsOf();
		if (last == null) {
			return true;
		}
		return (asOf != null) ? !world.day(asOf).isBefore(world.day(last)) : world.covers("transactions", last);
	}

	boolean isRefundsElsewhere() {
		return others().anyMatch((other) -> other.refunded().signum() > 0 && other.entryCount() == 0);
	}

	boolean isPayoutsElsewhere() {
		return others().anyMatch((other) -> other.refunded().signum() == 0 && other.entryCount() > 0);
	}

	private java.util.stream.Stream<Settlement> others() {
		return currencies(this.order).stream()
			.filter((other) -> !other.equals(this.currency))
			.map((other) -> of(this.order, other));
	}

	private BigDecimal sum(Predicate<Payment> which) {
		return this.settled.stream().filter(which).map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal sum(List<Row> entries) {
		return entries.stream()
			.map((entry) -> entry.amount("amount").negate())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
