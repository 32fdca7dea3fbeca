package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A shop in which nothing is wrong: {@code o1} and {@code o2} were refunded in part,
 * {@code o3} was not. Helpers change one thing and what must change with it.
 */
final class CleanShop {

	private static final List<String> DELIVERED = List.of("orders", "order_lines", "transactions", "refunds",
			"refund_lines", "refund_adjustments", "returns", "return_lines", "exchange_lines", "credits",
			"payout_entries", "payouts", "stock_movements", "stock_counts", "products");

	final World world;

	private final Random random;

	private int entries;

	CleanShop(long seed, String shop) {
		this.random = new Random(seed);
		this.world = new World(shop, ZoneId.of("UTC"), "no", true);
		this.world.setByHand.put("USD", new BigDecimal("5"));
		for (String record : DELIVERED) {
			this.world.asOf.put(record, Instant.parse("2026-01-31T22:00:00Z"));
			this.world.coversFrom.put(record, Instant.parse("2026-01-01T00:00:00Z"));
			this.world.rows.put(record, new ArrayList<>());
		}
		for (String order : List.of("o1", "o2", "o3")) {
			addOrder(order);
		}
		addRefund("o1");
		addRefund("o2");
		add("stock_counts", "item", "S1", "sku", "S1", "location", "Main", "on_hand", "7", "counted_at", at(3));
		add("stock_movements", "movement_id", "m1", "sku", "S1", "location", "Main", "quantity", "-2", "reason", "sale",
				"reference", "o3", "occurred_at", at(4));
		add("stock_counts", "item", "S1", "sku", "S1", "location", "Main", "on_hand", "5", "counted_at", at(24));
	}

	static String at(int day) {
		return "2026-01-%02dT12:00:00Z".formatted(day);
	}

	void add(String record, String... columnsAndValues) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < columnsAndValues.length; i += 2) {
			values.put(columnsAndValues[i], columnsAndValues[i + 1]);
		}
		this.world.rows.get(record).add(new Row(values));
	}

	Row order(String id) {
		return this.world.only("orders", "order_id", id);
	}

	BigDecimal refunded(String order) {
		return order(order).amount("refunded");
	}

	Row refundLine(String order) {
		return this.world.only("refund_lines", "refund_id", order + "-r");
	}

	/** The payment that refunds an order. */
	Row payment(String order) {
		return this.world.only("transactions", "transaction_id", order + "-back");
	}

	/** Pays another amount back than before, in the shop and at the gateway. */
	void payBack(String order, BigDecimal amount) {
		set(payment(order), "amount", amount);
		state(order, amount, "partially_refunded");
		removeEntry(order);
		addEntry("refund", order, amount.negate(), 12);
	}

	/** What the order says of its refunds. */
	void state(String order, BigDecimal refunded, String status) {
		set(order(order), "refunded", refunded);
		order(order).values().put("financial_status", status);
	}

	void removeEntry(String order) {
		Row entry = this.world.where("payout_entries", "order_id", order)
			.stream()
			.filter((row) -> row.is("kind", "refund"))
			.findFirst()
			.orElseThrow();
		this.world.rows.get("payout_entries").remove(entry);
		this.world.rows.get("payouts").removeIf((payout) -> payout.is("payout_id", entry.text("payout_id")));
	}

	/** An entry, alone in a payout two days later. */
	void addEntry(String kind, String order, BigDecimal amount, int day) {
		addEntry(kind, order, amount, "USD", day);
	}

	void addEntry(String kind, String order, BigDecimal amount, String currency, int day) {
		String payout = "p" + ++this.entries;
		String paidOn = "2026-01-%02d".formatted(day + 2);
		add("payout_entries", "entry_id", "e" + this.entries, "kind", kind, "order_id", order, "occurred_at", at(day),
				"amount", amount.toPlainString(), "fee", "0.30", "currency", currency, "payout_id", payout,
				"payout_date", paidOn, "payout_status", "paid");
		add("payouts", "payout_id", payout, "payout_date", paidOn, "status", "paid", "currency", currency, "total",
				amount.subtract(new BigDecimal("0.30")).toPlainString());
	}

	static void set(Row row, String column, BigDecimal amount) {
		row.values().put(column, amount.toPlainString());
	}

	/** A return of an order, or of none, of its one line; received unless it is open. */
	void addReturn(String id, String order, String status, int quantity) {
		boolean isReceived = status.equals("closed");
		add("returns", "return_id", id, "requested_at", at(11), "status", status, "currency", "USD");
		Row row = this.world.only("returns", "return_id", id);
		add("return_lines", "return_id", id, "line_no", "1", "quantity", "" + quantity, "reason", "UNWANTED", "sku",
				"S1");
		if (order != null) {
			row.values().put("order_id", order);
		}
		if (isReceived) {
			row.values().put("received_at", at(12));
			returnLine(id).values().put("received_quantity", "" + quantity);
		}
	}

	/** Makes the refund of an order one of goods that came back with a return. */
	void addReturnOf(String order, int received) {
		addReturn(order + "-rt", order, "closed", received);
		this.world.only("refunds", "refund_id", order + "-r").values().put("return_id", order + "-rt");
		refundLine(order).values().put("restock_type", "no_restock");
	}

	/**
	 * An app exchanges one unit of the third order for a new order, with a discount of
	 * its price and so much more, and refunds nothing.
	 */
	void addAppExchange(BigDecimal more) {
		BigDecimal price = this.world.only("order_lines", "order_id", "o3").amount("unit_price");
		BigDecimal tax = price.movePointLeft(1);
		set(this.world.only("order_lines", "order_id", "o3"), "tax", tax.multiply(BigDecimal.valueOf(3)));
		addReturn("o3-rt", "o3", "closed", 1);
		this.world.only("returns", "return_id", "o3-rt").values().put("exchange_order_name", "#o4");
		add("refunds", "refund_id", "o3-r", "order_id", "o3", "created_at", at(13), "currency", "USD", "notified",
				"true", "return_id", "o3-rt");
		add("refund_lines", "refund_id", "o3-r", "line_no", "1", "quantity", "1", "subtotal", price.toPlainString(),
				"tax", tax.toPlainString(), "sku", "S1", "restock_type", "no_restock");
		add("orders", "order_id", "o4", "order_name", "#o4", "placed_at", at(13), "currency", "USD", "total", "0",
				"subtotal", "0", "shipping", "0", "tax", "0", "discount", price.add(more).toPlainString(), "refunded",
				"0", "outstanding", "0", "financial_status", "paid");
		add("order_lines", "order_id", "o4", "line_no", "1", "quantity", "1", "unit_price",
				price.add(more).toPlainString(), "sku", "S1");
	}

	Row returnLine(String returnId) {
		return this.world.only("return_lines", "return_id", returnId);
	}

	/**
	 * The refund of an order says that its goods are back at the annex; a movement says
	 * where they are.
	 */
	void putBack(String order, String location) {
		refundLine(order).values().putAll(Map.of("restock_type", "return", "location", "Annex"));
		addMovement(order + "-r", 1);
		this.world.only("stock_movements", "reference", order + "-r").values().put("location", location);
	}

	void addMovement(String reference, int quantity) {
		add("stock_movements", "movement_id", "m-" + reference, "sku", "S1", "location", "Annex", "quantity",
				"" + quantity, "reason", "restock", "reference", reference, "occurred_at", at(13));
	}

	/** A gift card, for what the column names. */
	void addCredit(String column, String id, BigDecimal amount) {
		add("credits", "credit_id", "card", "kind", "gift_card", "issued_at", at(13), "currency", "USD", "amount",
				amount.toPlainString(), column, id);
	}

	void says(String key, String value) {
		this.world.policies.add(new Policy(key, "", "", null, null, new BigDecimal(value)));
	}

	/** A record comes for three nights, and not for the last. */
	void deliverNightly(String record) {
		this.world.asOf.put(record, Instant.parse("2026-01-30T22:00:00Z"));
		this.world.empty.put(record,
				List.of(Instant.parse("2026-01-29T22:00:00Z"), Instant.parse("2026-01-28T22:00:00Z")));
	}

	/** Everything came the night before as well. */
	void deliverBefore() {
		World before = this.world.likewise(this.world.shop);
		before.coversFrom.putAll(this.world.coversFrom);
		this.world.rows.forEach((record, rows) -> {
			before.asOf.put(record, this.world.asOf.get(record).minus(Duration.ofDays(1)));
			before.rows.put(record, rows.stream().map((row) -> new Row(new LinkedHashMap<>(row.values()))).toList());
		});
		this.world.before = before;
	}

	private void addOrder(String id) {
		BigDecimal price = BigDecimal.valueOf(20 + this.random.nextInt(80));
		BigDecimal subtotal = price.multiply(BigDecimal.valueOf(3));
		BigDecimal tax = subtotal.add(BigDecimal.TEN).movePointLeft(1);
		BigDecimal total = subtotal.add(BigDecimal.TEN).add(tax);
		add("orders", "order_id", id, "order_name", "#" + id, "placed_at", at(10), "currency", "USD", "total",
				total.toPlainString(), "subtotal", subtotal.toPlainString(), "shipping", "10", "tax",
				tax.toPlainString(), "refunded", "0", "outstanding", "0", "financial_status", "paid");
		add("order_lines", "order_id", id, "line_no", "1", "quantity", "3", "unit_price", price.toPlainString(), "sku",
				"S1");
		add("transactions", "transaction_id", id + "-sale", "order_id", id, "kind", "sale", "status", "success",
				"gateway", "shopify_payments", "amount", total.toPlainString(), "currency", "USD", "occurred_at",
				at(10));
		addEntry("charge", id, total, 10);
	}

	private void addRefund(String order) {
		BigDecimal price = this.world.only("order_lines", "order_id", order).amount("unit_price");
		BigDecimal tax = price.movePointLeft(1);
		add("refunds", "refund_id", order + "-r", "order_id", order, "created_at", at(12), "currency", "USD",
				"notified", "true");
		add("refund_lines", "refund_id", order + "-r", "line_no", "1", "quantity", "1", "subtotal",
				price.toPlainString(), "tax", tax.toPlainString(), "sku", "S1", "restock_type", "cancel");
		addPayment(order + "-back", order, order + "-r", price.add(tax), at(12));
		state(order, price.add(tax), "partially_refunded");
		addEntry("refund", order, price.add(tax).negate(), 12);
	}

	void addPayment(String id, String order, String refund, BigDecimal amount, String at) {
		add("transactions", "transaction_id", id, "order_id", order, "kind", "refund", "status", "success", "gateway",
				"shopify_payments", "amount", amount.toPlainString(), "currency", "USD", "occurred_at", at);
		if (refund != null) {
			paymentRow(id).values().put("refund_id", refund);
		}
	}

	private Row paymentRow(String id) {
		return this.world.only("transactions", "transaction_id", id);
	}

}
