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
 * A small shop made at random from a seed: orders, what was refunded of them, and what
 * the gateway paid out, right, wrong, late, in another currency or not delivered. Amounts
 * are small and few, so that they meet, exceed and miss each other.
 */
final class RandomWorld {

	private static final List<String> DELIVERED = List.of("orders", "order_lines", "transactions", "refunds",
			"refund_lines", "refund_adjustments", "returns", "return_lines", "exchange_lines", "credits",
			"payout_entries", "payouts", "stock_movements", "stock_counts", "products");

	private static final List<String> CURRENCIES = List.of("USD", "USD", "USD", "EUR", "JPY");

	private static final List<String> GATEWAYS = List.of("shopify_payments", "shopify_payments", "shopify_payments",
			"PayPal", "gift_card", "cash", "sepa_debit");

	private final Random random;

	private final World world;

	private int movements;

	private RandomWorld(long seed, String shop) {
		this.random = new Random(seed);
		this.world = new World(shop, ZoneId.of(one("UTC", "America/New_York", "Europe/Berlin")),
				one("yes", "no", "by order"), chance(80));
	}

	static World of(long seed, String shop) {
		RandomWorld made = new RandomWorld(seed, shop);
		made.deliver();
		int orders = 2 + made.random.nextInt(3);
		for (int number = 1; number <= orders; number++) {
			made.addOrder("o" + number);
		}
		made.addWithoutReceipt();
		made.addProducts();
		made.addStock();
		made.addPayouts();
		new RandomPolicy(made, made.world).add();
		new RandomEarlier(made, made.world).add();
		dropWhatWasNotDelivered(made.world);
		return made.world;
	}

	private void deliver() {
		for (String record : DELIVERED) {
			if (chance(96)) {
				this.world.asOf.put(record,
						Instant.parse(chance(75) ? "2026-01-31T22:00:00Z" : "2026-01-24T22:00:00Z"));
				this.world.coversFrom.put(record,
						Instant.parse(chance(85) ? "2026-01-01T00:00:00Z" : "2026-01-12T00:00:00Z"));
				this.world.rows.put(record, new ArrayList<>());
			}
		}
		for (int number = chance(25) ? between(1, 4) : 0; number > 0; number--) {
			this.world.nightly.add(DELIVERED.get(this.random.nextInt(DELIVERED.size())));
		}
		if (chance(50)) {
			this.world.pendingWithin.put("sepa_debit", 21);
		}
		for (String currency : List.of("USD", "EUR")) {
			if (chance(70)) {
				this.world.setByHand.put(currency, new BigDecimal("5"));
			}
		}
	}

	private void addOrder(String id) {
		RandomOrder order = new RandomOrder(this, id);
		order.add();
	}

	// nobody knows what was bought: a return, a refund, or both
	private void addWithoutReceipt() {
		RandomOrder unknown = new RandomOrder(this, null);
		if (chance(60)) {
			unknown.addReturn();
		}
		if (chance(50)) {
			unknown.addRefund("n-1", chance(50));
		}
	}

	private void addProducts() {
		for (String sku : List.of("S1", "S2", "S3")) {
			if (chance(80)) {
				add("products", "sku", sku, "product_type", one(null, "Shirts", "Shirts", "Cards"), "requires_shipping",
						one(null, null, "true", "false"), "final_sale", one(null, null, "false", "true"));
			}
		}
	}

	/** A movement into the stock, now and then out of it. */
	void addMovement(String sku, String reference, Instant earliest) {
		add("stock_movements", "movement_id", "m" + ++this.movements, "sku", sku, "location",
				one("Main", "Main", "Annex"), "quantity", one("1", "1", "2", "3", "-1"), "reason", "restock",
				"reference", reference, "occurred_at", after(earliest, 10).toString());
	}

	private void addStock() {
		for (String sku : List.of("T1", "T2")) {
			int first = this.random.nextInt(10);
			int moved = 0;
			for (int number = this.random.nextInt(4); number > 0; number--) {
				int quantity = this.random.nextInt(7) - 3;
				int day = 3 + this.random.nextInt(26);
				moved += (day > 5 && day <= 25) ? quantity : 0;
				add("stock_movements", "movement_id", sku + "-" + number, "sku", sku, "location", "Main", "quantity",
						"" + quantity, "reason", "sale", "occurred_at", "2026-01-%02dT09:00:00Z".formatted(day));
			}
			addCount(sku, first, "2026-01-05T12:00:00Z");
			if (chance(20)) {
				addCount(sku, first, "2026-01-05T13:00:00Z");
			}
			if (chance(85)) {
				addCount(sku, first + moved + (chance(70) ? 0 : 1), "2026-01-25T12:00:00Z");
			}
		}
	}

	// now and then the parts come to something else
	private void addCount(String sku, int onHand, String at) {
		boolean isTold = chance(50);
		add("stock_counts", "item", sku, "sku", sku, "location", "Main", "on_hand", "" + onHand, "available",
				isTold ? "" + (onHand - 1) : null, "committed", "1", "unavailable", chance(85) ? "0" : "2",
				"counted_at", at);
	}

	// entries are paid out by day and currency, some of them not yet
	private void addPayouts() {
		Map<String, BigDecimal> totals = new LinkedHashMap<>();
		List<Row> entries = new ArrayList<>();
		for (Row entry : this.world.all("payout_entries")) {
			Map<String, String> values = new LinkedHashMap<>(entry.values());
			String day = entry.text("occurred_at").substring(0, 10);
			if (chance(85)) {
				String payout = "p" + day + (chance(97) ? entry.text("currency") : "USD");
				values.put("payout_id", payout);
				values.put("payout_date", day);
				BigDecimal fee = entry.amount("fee", BigDecimal.ZERO);
				totals.merge(payout, entry.amount("amount").subtract(fee), BigDecimal::add);
			}
			entries.add(new Row(values));
		}
		if (this.world.rows.containsKey("payout_entries")) {
			this.world.rows.put("payout_entries", entries);
		}
		totals.forEach((payout, total) -> add("payouts", "payout_id", payout, "payout_date", payout.substring(1, 11),
				"currency", payout.substring(11), "status", one("paid", "paid", "in_transit", "scheduled"), "total",
				plain(chance(80) ? total : total.add(BigDecimal.ONE))));
	}

	/** A file tells of nothing that happened after it was made. */
	static void dropWhatWasNotDelivered(World world) {
		Map<String, List<Row>> told = new LinkedHashMap<>();
		world.rows.forEach((record, rows) -> told.put(record, rows.stream().filter((row) -> {
			Instant at = world.timeOf(record, row);
			boolean isTimeless = List.of("payouts", "products").contains(record);
			return isTimeless || at != null && !at.isAfter(world.asOf.get(record));
		}).toList()));
		world.rows.putAll(told);
	}

	/** Adds a row where the record is delivered at all; what is null is not said. */
	void add(String record, String... columnsAndValues) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < columnsAndValues.length; i += 2) {
			if (columnsAndValues[i + 1] != null) {
				values.put(columnsAndValues[i], columnsAndValues[i + 1]);
			}
		}
		List<Row> rows = this.world.rows.get(record);
		if (rows != null) {
			rows.add(new Row(values));
		}
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	String one(String... of) {
		return of[this.random.nextInt(of.length)];
	}

	String currency() {
		return CURRENCIES.get(this.random.nextInt(CURRENCIES.size()));
	}

	String gateway() {
		return GATEWAYS.get(this.random.nextInt(GATEWAYS.size()));
	}

	/** The amount, or one near it. */
	BigDecimal about(BigDecimal amount) {
		BigDecimal other = switch (between(0, 11)) {
			case 0 -> amount.add(new BigDecimal("0.01"));
			case 1 -> amount.subtract(new BigDecimal("5"));
			case 2 -> amount.add(amount);
			default -> amount;
		};
		return (other.signum() > 0) ? other : BigDecimal.ONE;
	}

	Instant after(Instant moment, int daysMost) {
		return moment.plus(Duration.ofSeconds(between(1, daysMost * 86_400)));
	}

	static String plain(BigDecimal amount) {
		return (amount != null) ? amount.toPlainString() : null;
	}

}
