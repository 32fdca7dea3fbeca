package counterfoil.nightly;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One order of a {@link RandomShop}: everyday business most of the time, and now and then
 * one thing that is wrong.
 */
final class RandomOrder {

	static final String ORDERS = "order_id,order_name,placed_at,currency,total,refunded,financial_status,discount,tax";

	static final String ORDER_LINES = "order_id,line_no,quantity,unit_price,sku";

	static final String TRANSACTIONS = "order_id,kind,status,gateway,amount,currency,occurred_at";

	static final String REFUNDS = "refund_id,order_id,created_at,currency,return_id";

	static final String REFUND_LINES = "refund_id,line_no,quantity,subtotal,order_line_no,restock_type";

	static final String ADJUSTMENTS = "refund_id,adjustment_no,kind,amount";

	static final String RETURNS = "return_id,order_id,status,requested_at,received_at,closed_at,exchange_order_id,exchange_order_name";

	static final String RETURN_LINES = "return_id,line_no,quantity,reason,order_line_no,received_quantity";

	static final String MOVEMENTS = "sku,location,occurred_at,quantity,reason,reference";

	private static final int NEVER = 10_000;

	private static final int PRICE = 20;

	/** What is wrong with an order; most often nothing. */
	private enum Fault {

		NONE, NOT_PAID, PAID_TOO_MUCH, PENDING, FAILED, OTHER_CURRENCY, STATED_WRONG, NOT_RESTOCKED

	}

	/**
	 * What an order is paid in.
	 *
	 * @param other what a refund is paid in by mistake
	 * @param times how many times the usual price everything costs
	 */
	record Currency(String code, String other, int times) {

		static final Currency DOLLAR = new Currency("USD", "EUR", 1);

		String money(int amount) {
			return BigDecimal.valueOf((long) amount * this.times).setScale(2).toPlainString();
		}

	}

	private final int number;

	private final Currency currency;

	private final int placedDay;

	private final int minute;

	private final int quantity;

	private final int refundDay;

	private final int returnDay;

	private final int refundedQuantity;

	private final RandomExchange exchange;

	private final boolean hasAdjustment;

	private final Fault fault;

	RandomOrder(int number, Currency currency, int placedDay, Random random) {
		this.number = number;
		this.currency = currency;
		this.placedDay = placedDay;
		this.minute = random.nextInt(20 * 60);
		this.quantity = 1 + random.nextInt(3);
		boolean isReturned = random.nextInt(3) == 0;
		this.returnDay = isReturned ? placedDay + 1 + random.nextInt(4) : NEVER;
		this.refundDay = (isReturned ? random.nextInt(4) > 0 : random.nextInt(2) == 0)
				? placedDay + 2 + random.nextInt(8) : NEVER;
		this.refundedQuantity = 1 + random.nextInt(this.quantity);
		this.exchange = (isReturned && number % 5 < 2)
				? new RandomExchange(number, currency, this.returnDay, this.minute, this.refundedQuantity * PRICE)
				: null;
		this.hasAdjustment = random.nextInt(4) == 0;
		this.fault = (random.nextInt(2) == 0) ? Fault.NONE : Fault.values()[random.nextInt(Fault.values().length)];
	}

	String sku() {
		return RandomCatalogue.skuOf(this.number);
	}

	int placedDay() {
		return this.placedDay;
	}

	int refundDay() {
		return this.refundDay;
	}

	int returnDay() {
		return this.returnDay;
	}

	boolean changedIn(int from, int to) {
		return isIn(this.placedDay, from, to) || isIn(this.refundDay, from, to) || isIn(this.returnDay, from, to)
				|| isIn(this.returnDay + 3, from, to) || isIn(this.refundDay + 1, from, to)
				|| this.exchange != null && this.exchange.changedIn(from, to);
	}

	List<String> orderRows(int night) {
		return (this.exchange != null && this.exchange.placedDay() <= night)
				? List.of(orderRow(night), this.exchange.orderRow(night)) : List.of(orderRow(night));
	}

	private String orderRow(int night) {
		boolean isRefunded = this.refundDay <= night && !isCashless();
		String status = !isRefunded ? "paid" : isFull() ? "refunded" : "partially_refunded";
		return "%d,#%d,%s,%s,%s,%s,%s,0.00,0.00".formatted(this.number, this.number, at(this.placedDay, this.minute),
				this.currency.code(), money(this.quantity * PRICE), isRefunded ? stated(night) : "0.00", status);
	}

	List<String> lineRows() {
		return List.of("%d,1,%d,%s,%s".formatted(this.number, this.quantity, money(PRICE), sku()));
	}

	List<String> transactionRows(int night) {
		List<String> rows = new ArrayList<>();
		rows.add(transaction("sale", "success", this.quantity * PRICE, this.placedDay, this.currency.code()));
		if (this.refundDay <= night) {
			String currency = (this.fault == Fault.OTHER_CURRENCY) ? this.currency.other() : this.currency.code();
			String status = switch (this.fault) {
				case PENDING -> (night > this.refundDay) ? "success" : "pending";
				case FAILED -> "failure";
				default -> "success";
			};
			rows.add((this.fault == Fault.NOT_PAID || isCashless()) ? ""
					: transaction("refund", status, paid(), this.refundDay, currency));
		}
		return rows;
	}

	String refundRow() {
		return "R%d,%d,%s,%s,%s".formatted(this.number, this.number, at(this.refundDay, this.minute),
				this.currency.code(), (this.returnDay < this.refundDay) ? "T" + this.number : "");
	}

	String refundLineRow() {
		return "R%d,1,%d,%s,1,%s".formatted(this.number, this.refundedQuantity, money(this.refundedQuantity * PRICE),
				isRestocked() ? "return" : "no_restock");
	}

	List<String> adjustmentRows() {
		return this.hasAdjustment ? List.of("R%d,1,shipping,%s".formatted(this.number, money(5))) : List.of();
	}

	String returnRow(int night) {
		boolean isReceived = this.returnDay + 3 <= night;
		return "T%d,%d,%s,%s,%s,,%s".formatted(this.number, this.number, isReceived ? "closed" : "open",
				at(this.returnDay, this.minute), isReceived ? at(this.returnDay + 3, this.minute) : "",
				(this.exchange != null) ? this.exchange.reference() : ",");
	}

	String returnLineRow(int night) {
		return "T%d,1,%d,unwanted,1,%s".formatted(this.number, this.refundedQuantity,
				(this.returnDay + 3 <= night) ? String.valueOf(this.refundedQuantity) : "");
	}

	List<String> movementRows(int from, int to) {
		List<String> rows = new ArrayList<>();
		if (isIn(this.placedDay, Math.max(0, from), to)) {
			rows.add("%s,Main,%s,%d,fulfilled,%d".formatted(sku(), at(this.placedDay, this.minute), -this.quantity,
					this.number));
		}
		if (isIn(this.refundDay, Math.max(0, from), to) && isCounted()) {
			rows.add("%s,Main,%s,%d,restock,R%d".formatted(sku(), at(this.refundDay, this.minute),
					this.refundedQuantity, this.number));
		}
		return rows;
	}

	int stockChange(int night) {
		return (isIn(this.placedDay, 0, night) ? -this.quantity : 0)
				+ ((isIn(this.refundDay, 0, night) && isCounted()) ? this.refundedQuantity : 0);
	}

	static String at(int day, int minute) {
		return RandomShop.FIRST_NIGHT.plusDays(day) + "T" + LocalTime.of(minute / 60, minute % 60) + ":00Z";
	}

	private String transaction(String kind, String status, int amount, int day, String currency) {
		return "%d,%s,%s,manual,%s,%s,%s".formatted(this.number, kind, status, money(amount), currency,
				at(day, this.minute + 1));
	}

	private String stated(int night) {
		boolean isPaid = this.fault != Fault.NOT_PAID && this.fault != Fault.FAILED
				&& (this.fault != Fault.PENDING || night > this.refundDay);
		return money((isPaid ? paid() : 0) + ((this.fault == Fault.STATED_WRONG) ? 3 : 0));
	}

	private int paid() {
		return this.refundedQuantity * PRICE + (this.hasAdjustment ? 5 : 0)
				+ ((this.fault == Fault.PAID_TOO_MUCH) ? 90 : 0);
	}

	// an app that exchanges pays nothing back
	private boolean isCashless() {
		return this.exchange != null && this.returnDay < this.refundDay;
	}

	private boolean isFull() {
		return this.refundedQuantity == this.quantity;
	}

	private boolean isRestocked() {
		return this.number % 2 == 0;
	}

	private boolean isCounted() {
		return isRestocked() && this.fault != Fault.NOT_RESTOCKED;
	}

	static boolean isIn(int day, int from, int to) {
		return day >= from && day <= to;
	}

	private String money(int amount) {
		return this.currency.money(amount);
	}

}
