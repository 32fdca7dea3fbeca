package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

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

	/** Null where nothing tells which. */
	Order order() {
		return this.world.order(this.world.orderOf(this.row));
	}

	List<ReturnItem> items() {
		return this.lines.stream().map((line) -> new ReturnItem(this, line)).toList();
	}

	/** The refunds that name it. */
	List<Refund> refunds() {
		return this.world.refunds().stream().filter((refund) -> refund.row.is("return_id", id())).toList();
	}

	/** Whether it names no order. */
	boolean isReceiptless() {
		return this.row.text("order_id") == null && this.row.text("order_name") == null;
	}

	boolean isOnItsWay() {
		return owedFrom() == null && !this.row.is("status", "closed");
	}

	boolean isApproved() {
		return !this.row.is("status", "requested") || this.row.text("approved_at") != null || owedFrom() != null;
	}

	/** The day from which something is owed for it; null until it came. */
	LocalDate owedFrom() {
		Instant received = this.row.when("received_at");
		return this.world.day((received != null) ? received : this.row.when("closed_at"));
	}

	LocalDate requestedOn() {
		return this.world.day(requestedAt());
	}

	/** The day from which the return window counts; null where nothing tells. */
	LocalDate windowFrom() {
		if (order() == null || !order().isDelivered()) {
			return null;
		}
		Instant fulfilled = order().row.when("fulfilled_at");
		return this.world.day((fulfilled != null) ? fulfilled : order().placedAt());
	}

	/** Null where neither it nor its order tells. */
	String currency() {
		boolean isOrderTold = order() != null && order().isDelivered();
		return this.row.text("currency", isOrderTold ? order().currency() : null);
	}

	/** Units announced; null where its lines did not come. */
	BigDecimal quantity() {
		boolean isTold = !this.lines.isEmpty() || this.world.covers("return_lines", requestedAt());
		return isTold ? sum(this.lines) : null;
	}

	BigDecimal units(Predicate<ReturnItem> which, Function<ReturnItem, BigDecimal> count) {
		return items().stream().filter(which).map(count).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * What its goods are worth without tax; null where a price is not told, or no line,
	 * or where other goods paid for them.
	 */
	BigDecimal net() {
		return ExchangeOrder.isGivenForGoods(this.world, order()) ? null
				: ofItems((item) -> Amounts.times(item.units(), item.price()));
	}

	/** Of one unit on average; null where a price is not told, or no line. */
	BigDecimal price() {
		BigDecimal sum = ofItems((item) -> Amounts.times(item.quantity(), item.price()));
		BigDecimal units = sum(this.lines);
		return (sum == null || units.signum() == 0) ? null : sum.divide(units, 4, RoundingMode.HALF_UP);
	}

	/** The order's tax on its goods that comes on top; null where nothing tells. */
	BigDecimal tax() {
		return ofItems((item) -> item.tax(item.units()));
	}

	/** A sum over its lines; null where one is not told, or there are none. */
	BigDecimal ofItems(Function<ReturnItem, BigDecimal> amount) {
		BigDecimal sum = this.lines.isEmpty() ? null : Amounts.ZERO;
		for (ReturnItem item : items()) {
			sum = Amounts.plus(sum, amount.apply(item));
		}
		return sum;
	}

	/**
	 * Gift cards and store credit issued for it; null where one is in another currency.
	 */
	BigDecimal credit() {
		BigDecimal sum = Amounts.ZERO;
		for (Row credit : this.world.all("credits")) {
			boolean isOfRefund = refunds().stream().anyMatch((refund) -> credit.is("refund_id", refund.id()));
			if (credit.is("return_id", id()) || isOfRefund) {
				sum = Amounts.plus(sum, credit.is("currency", currency()) ? credit.amount("amount") : null);
			}
		}
		return sum;
	}

	boolean isExchanged() {
		return exchangeOrder() != null || !this.exchanged.isEmpty();
	}

	/** Null where it names none. */
	ExchangeOrder exchangeOrder() {
		return ExchangeOrder.of(this);
	}

	/** Units that movements bring in for it or for its refunds; null where not told. */
	BigDecimal moved() {
		List<Row> movements = new ArrayList<>(Moved.of(this.world, id()));
		refunds().forEach((refund) -> movements.addAll(Moved.of(refund)));
		return Moved.isTold(this.world, requestedAt()) ? Moved.units(movements) : null;
	}

	boolean keepsSomething() {
		return Amounts.isPositive(this.row.amount("return_shipping_fee")) || isExchanged()
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

	/** What its goods were exchanged for, in the terms of an order and a currency. */
	BigDecimal exchange(Order order, String currency) {
		if (exchangeOrder() != null) {
			return exchangeOrder().value(currency);
		}
		if (this.exchanged.isEmpty() && !this.world.covers("exchange_lines", requestedAt())) {
			return null;
		}
		BigDecimal sum = Amounts.ZERO;
		for (Row line : this.exchanged) {
			sum = Amounts.plus(sum, Amounts.times(line.amount("quantity"), line.amount("unit_price")),
					line.amount("discount", Amounts.ZERO).negate(), this.world.onTop(order, line.amount("tax")));
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
	UnitsGiven.Settled settled() {
		return new UnitsGiven(this).settled();
	}

	List<Row> lines() {
		return this.lines;
	}

	List<Row> exchanged() {
		return this.exchanged;
	}

	static BigDecimal sum(List<Row> lines) {
		return lines.stream().map((line) -> line.amount("quantity")).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
