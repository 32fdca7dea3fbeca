package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A return of a random world, of an order or without a receipt: its lines, what was given
 * for it, and where the goods went.
 */
final class RandomReturn {

	private static final String SHIRT_PRICE = "20";

	private final RandomWorld world;

	private final String id;

	private final String orderId;

	private final String currency;

	private final Instant requestedAt;

	private final boolean isNamed;

	private final boolean areRefundsNameless;

	private final String exchangeOrder;

	/**
	 * @param orderId null for a return without a receipt
	 */
	RandomReturn(RandomWorld world, String id, String orderId, String currency, Instant earliest) {
		this.world = world;
		this.id = id;
		this.orderId = orderId;
		this.currency = currency;
		this.requestedAt = world.after(earliest, 14);
		this.isNamed = world.chance(10);
		this.areRefundsNameless = world.chance(20);
		this.exchangeOrder = world.chance(30) ? anyOrder() : "";
	}

	String id() {
		return this.id;
	}

	/** Whether its refunds name only this return, and so its order. */
	boolean bearsOrder() {
		return this.areRefundsNameless;
	}

	/**
	 * @param quantities what was ordered, line by line
	 */
	void add(List<Integer> quantities) {
		String status = this.world.one("requested", "open", "open", "closed", "closed", "closed", "declined",
				"canceled");
		boolean isAsked = status.equals("requested");
		Instant answeredAt = this.world.after(this.requestedAt, 3);
		this.world.add("returns", "return_id", this.id, "order_id", this.isNamed ? null : this.orderId, "order_name",
				(this.isNamed && this.orderId != null) ? "#" + this.orderId : null, "return_name",
				this.world.chance(50) ? "#R-" + this.id : null, "requested_at", this.requestedAt.toString(), "status",
				status, "approved_at", this.world.chance(isAsked ? 10 : 50) ? answeredAt.toString() : null,
				"received_at", this.world.chance(isAsked ? 8 : 65) ? this.world.after(answeredAt, 7).toString() : null,
				"closed_at",
				this.world.chance(status.equals("closed") ? 80 : 3) ? this.world.after(answeredAt, 10).toString()
						: null,
				"currency", currency(), "return_shipping_fee", this.world.chance(20) ? "3" : null, "exchange_order_id",
				this.exchangeOrder.matches("[ox].*") ? this.exchangeOrder : null, "exchange_order_name",
				this.exchangeOrder.startsWith("#") ? this.exchangeOrder : null);
		for (int line = 1; line <= quantities.size(); line++) {
			if (this.world.chance(70)) {
				addLine(line, quantities.get(line - 1));
			}
		}
		if (this.world.chance(20)) {
			addExchange();
		}
		if (this.exchangeOrder.contains("x")) {
			addExchangeOrder();
		}
		for (int number = this.world.chance(30) ? 1 : 0; number > 0; number--) {
			addMovement("S" + this.world.between(1, 3));
		}
	}

	private String currency() {
		boolean isTold = this.world.chance((this.orderId != null) ? 30 : 85);
		return isTold ? (this.world.chance(95) ? this.currency : this.world.currency()) : null;
	}

	private void addLine(int line, int ordered) {
		int quantity = this.world.between(1, ordered + (this.world.chance(10) ? 1 : 0));
		String sku = this.world.chance(90) ? "S" + line : null;
		this.world.add("return_lines", "return_id", this.id, "line_no", "" + line, "quantity", "" + quantity, "reason",
				this.world.one("UNWANTED", "UNWANTED", "DEFECTIVE", "WRONG_ITEM", "OTHER", "NO_IDEA"), "reason_label",
				this.world.one(null, null, null, "damaged"), "sku", sku, "order_line_no",
				this.world.chance(20) ? "" + line : null, "received_quantity",
				this.world.chance(80) ? "" + (this.world.chance(75) ? quantity : this.world.between(0, quantity))
						: null,
				"disposition",
				this.world.one(null, "restocked", "restocked", "not_restocked", "processing_required", "missing"),
				"location", this.world.one(null, "Main", "Annex"), "restocking_fee",
				this.world.chance(30) ? this.world.one("0", "2", "5.33") : null, "unit_price",
				this.world.chance((this.orderId != null) ? 10 : 85) ? SHIRT_PRICE : null);
	}

	private void addExchange() {
		for (int line = 1; line <= this.world.between(1, 2); line++) {
			this.world.add("exchange_lines", "return_id", this.id, "line_no", "" + line, "quantity",
					"" + this.world.between(1, 2), "unit_price", this.world.one("10", "20", "15"), "tax",
					this.world.chance(80) ? "2" : null, "discount", this.world.chance(20) ? "1" : null);
		}
	}

	// a new one most of the time, else any of a shop of two to four orders, by id or name
	private String anyOrder() {
		return this.world.chance(25) ? this.world.one("o1", "o2", "o3", "o4", "#o1", "#o2", "#o3", "#o4")
				: this.world.one("x", "#x") + this.id;
	}

	private void addExchangeOrder() {
		this.world.add("orders", "order_id", "x" + this.id, "order_name", "#x" + this.id, "placed_at",
				this.world.after(this.requestedAt, 4).toString(), "currency",
				this.world.chance(95) ? this.currency : this.world.currency(), "total", "0", "subtotal", "0",
				"shipping", "0", "tax", "0", "tax_included", this.world.one(null, null, null, null, "true", "false"),
				"discount", this.world.one("0", "10", "20", "20", "35.5", "40", "71", "99.99", null), "refunded", "0",
				"outstanding", "0", "financial_status", "paid", "cancelled_at",
				this.world.chance(8) ? this.world.after(this.requestedAt, 9).toString() : null, "test",
				this.world.chance(3) ? "true" : null);
	}

	/** Brings goods into the stock for the return, under one of its names. */
	void addMovement(String sku) {
		this.world.addMovement(sku, this.world.one(this.id, "gid://shopify/Return/" + this.id, "#R-" + this.id),
				this.requestedAt);
	}

	/** A gift card or store credit for it. */
	void addCredit(BigDecimal amount) {
		this.world.add("credits", "credit_id", this.id + "-c", "kind", this.world.one("gift_card", "store_credit"),
				"issued_at", this.world.after(this.requestedAt, 10).toString(), "currency",
				this.world.chance(95) ? this.currency : this.world.currency(), "amount", amount.toPlainString(),
				"order_id", this.world.chance(50) ? this.orderId : null, "return_id", this.id);
	}

}
