package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Ways to make a clean shop wrong, one for each check: each changes one thing, and says
 * which row must be found. It is one list.
 */
final class Plants {

	static final Map<String, Function<CleanShop, String>> ALL = new LinkedHashMap<>();

	private static final BigDecimal THREE = BigDecimal.valueOf(3);

	static {
		ALL.put("money/refund-without-record", (shop) -> {
			shop.addPayment("extra", "o3", null, THREE, CleanShop.at(14));
			shop.state("o3", THREE, "partially_refunded");
			shop.addEntry("refund", "o3", THREE.negate(), 14);
			return found("o3", "USD", THREE);
		});
		ALL.put("money/refund-failed", (shop) -> notPaid(shop, "failure"));
		ALL.put("money/refund-pending-too-long", (shop) -> {
			BigDecimal amount = shop.refunded("o1");
			notPaid(shop, "pending");
			return found("o1", "USD", amount);
		});
		ALL.put("money/refund-not-paid-out", (shop) -> {
			String found = notPaid(shop, "failure");
			shop.world.rows.get("transactions").removeIf((row) -> row.is("transaction_id", "o1-back"));
			return found;
		});
		ALL.put("money/refund-amount-set-by-hand", (shop) -> {
			shop.add("refund_adjustments", "refund_id", "o1-r", "adjustment_no", "1", "kind", "discrepancy", "amount",
					"8");
			shop.payBack("o1", shop.refunded("o1").add(BigDecimal.valueOf(8)));
			return found("o1-r", "USD", THREE);
		});
		ALL.put("money/refund-twin-suspected", (shop) -> {
			for (int number = 1; number <= 2; number++) {
				shop.add("refunds", "refund_id", "twin" + number, "order_id", "o3", "created_at", CleanShop.at(13),
						"currency", "USD", "notified", "true");
				shop.add("refund_adjustments", "refund_id", "twin" + number, "adjustment_no", "1", "kind",
						"discrepancy", "amount", "3");
				shop.addPayment("twin" + number + "-t", "o3", "twin" + number, THREE,
						CleanShop.at(13).replace(":00Z", ":0" + number + "Z"));
				shop.addEntry("refund", "o3", THREE.negate(), 13);
			}
			shop.state("o3", BigDecimal.valueOf(6), "partially_refunded");
			return found("o3", "USD", THREE);
		});
		ALL.put("money/refund-to-other-gateway", (shop) -> {
			shop.payment("o1").values().put("gateway", "paypal");
			shop.removeEntry("o1");
			return found("o1", "USD", shop.refunded("o1"));
		});
		ALL.put("money/shipping-refunded-exceeds-charged", (shop) -> {
			shop.add("refund_adjustments", "refund_id", "o1-r", "adjustment_no", "1", "kind", "shipping", "amount",
					"13", "tax", "0");
			shop.payBack("o1", shop.refunded("o1").add(BigDecimal.valueOf(13)));
			return found("o1", "USD", THREE);
		});
		ALL.put("money/tax-refunded-exceeds-charged", (shop) -> {
			BigDecimal tax = shop.refundLine("o1").amount("tax");
			BigDecimal more = shop.order("o1").amount("tax").add(THREE).add(new BigDecimal("0.01"));
			CleanShop.set(shop.refundLine("o1"), "tax", more);
			shop.payBack("o1", shop.refunded("o1").subtract(tax).add(more));
			return found("o1", "USD", THREE);
		});
		ALL.put("money/refund-line-exceeds-order-line", (shop) -> {
			BigDecimal subtotal = shop.refundLine("o1").amount("subtotal");
			BigDecimal more = subtotal.multiply(THREE).add(THREE).add(new BigDecimal("0.01"));
			CleanShop.set(shop.refundLine("o1"), "subtotal", more);
			shop.payBack("o1", shop.refunded("o1").subtract(subtotal).add(more));
			return found("o1|1", "USD", THREE);
		});
		ALL.put("money/cancelled-but-not-refunded", (shop) -> {
			shop.order("o3").values().put("cancelled_at", CleanShop.at(14));
			return found("o3", "USD", shop.order("o3").amount("total").negate());
		});
		ALL.put("money/paid-with-open-balance", (shop) -> {
			shop.order("o3").values().put("outstanding", "3");
			return found("o3", "records", BigDecimal.ONE);
		});
		ALL.put("money/chargeback-and-refund", (shop) -> {
			shop.addEntry("dispute", "o1", shop.order("o1").amount("total").negate(), 20);
			return found("o1", "USD", shop.refunded("o1"));
		});
		ALL.put("money/refund-exceeds-captured", (shop) -> {
			Row sale = shop.world.only("transactions", "transaction_id", "o1-sale");
			CleanShop.set(sale, "amount", shop.refunded("o1").subtract(THREE));
			shop.state("o1", shop.refunded("o1"), "partially_paid");
			return found("o1", "USD", THREE);
		});
		ALL.put("money/refunded-amount-differs", (shop) -> {
			shop.state("o1", shop.refunded("o1").add(THREE), "partially_refunded");
			return found("o1", "USD", THREE.negate());
		});
		ALL.put("money/status-contradicts-refunds", (shop) -> {
			shop.state("o1", shop.refunded("o1"), "paid");
			return found("o1", "USD", shop.refunded("o1"));
		});
		ALL.put("money/refund-paid-out-differs", (shop) -> {
			shop.payBack("o1", shop.refunded("o1").subtract(THREE));
			return found("o1-r", "USD", THREE.negate());
		});
		ALL.put("money/refund-in-other-currency", (shop) -> {
			shop.payment("o1").values().put("currency", "EUR");
			shop.removeEntry("o1");
			shop.addEntry("refund", "o1", shop.refunded("o1").negate(), "EUR", 12);
			return found("o1", "EUR", shop.refunded("o1"));
		});
		ALL.put("settlement/refund-missing-from-payouts", (shop) -> {
			shop.removeEntry("o1");
			return found("o1", "USD", shop.refunded("o1").negate());
		});
		ALL.put("settlement/payout-refund-differs", (shop) -> {
			shop.removeEntry("o1");
			shop.addEntry("refund", "o1", shop.refunded("o1").add(THREE).negate(), 12);
			return found("o1", "USD", THREE);
		});
		ALL.put("settlement/payout-refund-without-transaction", (shop) -> {
			shop.addEntry("refund", "o3", THREE.negate(), 15);
			return found("o3", "USD", THREE);
		});
		ALL.put("settlement/payout-does-not-add-up", (shop) -> {
			Row payout = shop.world.only("payouts", "payout_id", "p1");
			CleanShop.set(payout, "total", payout.amount("total").add(THREE));
			return found("p1", "USD", THREE);
		});
		ALL.put("files/order-not-delivered", (shop) -> {
			shop.world.rows.get("orders").removeIf((row) -> row.is("order_id", "o1"));
			shop.world.rows.get("order_lines").removeIf((row) -> row.is("order_id", "o1"));
			return found("o1-r", "USD", shop.payment("o1").amount("amount"));
		});
		ALL.put("goods/refunded-quantity-exceeds-ordered", (shop) -> {
			shop.refundLine("o1").values().put("quantity", "6");
			return found("o1|1", "items", THREE);
		});
		ALL.put("goods/restock-not-counted", (shop) -> {
			shop.refundLine("o1").values().put("restock_type", "return");
			return found("o1-r", "items", BigDecimal.ONE.negate());
		});
		ALL.put("goods/stock-does-not-roll-forward", (shop) -> {
			shop.world.where("stock_counts", "counted_at", CleanShop.at(24)).get(0).values().put("on_hand", "8");
			return found("S1|Main", "items", THREE);
		});
		ALL.putAll(GoodsPlants.ALL);
	}

	private Plants() {
	}

	// the payment of o1 did not succeed, so neither the order nor a payout tells of it
	private static String notPaid(CleanShop shop, String status) {
		BigDecimal amount = shop.refunded("o1");
		shop.payment("o1").values().put("status", status);
		shop.state("o1", BigDecimal.ZERO, "paid");
		shop.removeEntry("o1");
		return found("o1-r", "USD", amount.negate());
	}

	private static String found(String subject, String unit, BigDecimal difference) {
		return "%s %s %s".formatted(subject, unit, difference.stripTrailingZeros().toPlainString());
	}

}
