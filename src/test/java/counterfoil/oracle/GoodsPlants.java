package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Ways to make a clean shop wrong in its goods, policy, credits and files. */
final class GoodsPlants {

	static final Map<String, Function<CleanShop, String>> ALL = new LinkedHashMap<>();

	private static final BigDecimal THREE = BigDecimal.valueOf(3);

	static {
		addGoods();
		addPolicy();
		addCredits();
		addFiles();
	}

	private GoodsPlants() {
	}

	private static void addGoods() {
		ALL.put("goods/refunded-but-not-returned", (shop) -> {
			shop.refundLine("o1").values().put("restock_type", "no_restock");
			return found("o1-r", "items", -1);
		});
		ALL.put("goods/refunded-quantity-exceeds-received", (shop) -> {
			shop.addReturnOf("o1", 1);
			shop.refundLine("o1").values().put("quantity", "2");
			return found("o1|1", "items", 1);
		});
		ALL.put("goods/returned-quantity-exceeds-ordered", (shop) -> {
			shop.addReturn("rt", "o3", "open", 4);
			return found("o3|1", "items", 1);
		});
		ALL.put("goods/returned-but-not-refunded", (shop) -> {
			shop.addReturn("rt", "o3", "closed", 2);
			return found("rt", "items", -2);
		});
		ALL.put("goods/restocked-more-than-returned", (shop) -> {
			shop.addReturnOf("o1", 1);
			shop.addMovement("gid://shopify/Return/o1-rt", 4);
			return found("o1-rt", "items", 3);
		});
		ALL.put("goods/restocked-without-return", (shop) -> {
			shop.addMovement("o1-r", 4);
			return found("o1-r", "items", 3);
		});
		ALL.put("goods/restocked-at-other-location", (shop) -> {
			shop.putBack("o1", "Mezzanine");
			return found("o1-r", "items", 1);
		});
		ALL.put("goods/defective-but-restocked", (shop) -> {
			shop.addReturnOf("o1", 1);
			shop.returnLine("o1-rt").values().putAll(Map.of("reason", "DEFECTIVE", "disposition", "restocked"));
			return found("o1-rt", "items", 1);
		});
	}

	private static void addPolicy() {
		ALL.put("policy/customer-not-notified", (shop) -> {
			shop.world.only("refunds", "refund_id", "o1-r").values().put("notified", "false");
			return found("o1-r", "records", 1);
		});
		ALL.put("policy/final-sale-refunded", (shop) -> {
			shop.putBack("o1", "Annex");
			shop.world.only("order_lines", "order_id", "o1").values().put("final_sale", "true");
			return found("o1|1", "items", 1);
		});
		ALL.put("policy/refunded-though-declined", (shop) -> {
			shop.addReturn("rt", "o1", "declined", 1);
			shop.world.only("refunds", "refund_id", "o1-r").values().put("return_id", "rt");
			return found("rt", "items", 1);
		});
		ALL.put("policy/restocking-fee-not-charged", (shop) -> {
			shop.says("restocking-fee", "10");
			shop.addReturnOf("o1", 1);
			shop.returnLine("o1-rt").values().put("restocking_fee", "0");
			BigDecimal price = shop.world.only("order_lines", "order_id", "o1").amount("unit_price");
			return found("o1-rt", "USD", price.movePointLeft(1).negate());
		});
		ALL.put("policy/return-request-unanswered", (shop) -> {
			shop.says("answer-within", "3");
			shop.addReturn("rt", "o3", "requested", 2);
			return found("rt", "items", 2);
		});
		ALL.put("policy/returned-outside-window", (shop) -> {
			shop.says("return-window", "0");
			shop.addReturn("rt", "o3", "open", 2);
			return found("rt", "items", 2);
		});
	}

	private static void addCredits() {
		ALL.put("credits/credit-exceeds-return", (shop) -> {
			shop.addReturn("rt", "o3", "closed", 1);
			BigDecimal price = shop.world.only("order_lines", "order_id", "o3").amount("unit_price");
			shop.addCredit("return_id", "rt", price.add(shop.order("o3").amount("tax")).add(THREE));
			return found("rt", "USD", THREE);
		});
		ALL.put("credits/credited-and-refunded", (shop) -> {
			shop.addCredit("refund_id", "o1-r", THREE);
			return found("o1-r", "USD", THREE);
		});
		ALL.put("credits/exchange-does-not-net", (shop) -> {
			shop.addReturn("rt", "o3", "closed", 1);
			Row line = shop.world.only("order_lines", "order_id", "o3");
			line.values().put("tax", "6");
			shop.add("exchange_lines", "return_id", "rt", "line_no", "1", "quantity", "1", "unit_price",
					line.amount("unit_price").subtract(THREE).toPlainString(), "tax", "2");
			return found("rt", "USD", THREE.negate());
		});
		ALL.put("credits/exchange-does-not-net by an app", (shop) -> {
			shop.addAppExchange(THREE);
			return found("o3-rt", "USD", new BigDecimal("3.3"));
		});
		ALL.put("credits/no-receipt-return-not-credited", (shop) -> {
			shop.addReturn("rt", null, "closed", 2);
			return found("rt", "items", -2);
		});
		ALL.put("credits/no-receipt-stock-not-adjusted", (shop) -> {
			shop.addReturn("rt", null, "closed", 2);
			shop.addCredit("return_id", "rt", THREE);
			shop.returnLine("rt").values().put("disposition", "restocked");
			return found("rt", "items", -2);
		});
		ALL.put("credits/refund-without-order", (shop) -> {
			shop.add("refunds", "refund_id", "lone", "created_at", CleanShop.at(13), "currency", "USD");
			shop.addCredit("refund_id", "lone", THREE);
			return found("lone", "USD", THREE);
		});
		ALL.put("money/refund-exceeds-order-total", (shop) -> {
			BigDecimal total = shop.order("o1").amount("total");
			shop.state("o1", total.add(THREE), "partially_paid");
			shop.order("o1").values().put("placed_at", "2025-12-20T12:00:00Z");
			return found("o1", "USD", THREE);
		});
	}

	private static void addFiles() {
		ALL.put("files/night-missing", (shop) -> {
			shop.deliverNightly("credits");
			return found("credits", "records", -1);
		});
		ALL.put("files/order-name-ambiguous", (shop) -> {
			shop.order("o3").values().put("order_name", "#o1");
			Map<String, String> refund = shop.world.only("refunds", "refund_id", "o1-r").values();
			refund.remove("order_id");
			refund.put("order_name", "#o1");
			return found("o1-r", "USD", shop.refunded("o1"));
		});
		ALL.put("files/refund-changed-after-report", (shop) -> {
			shop.deliverBefore();
			shop.world.before.only("refunds", "refund_id", "o1-r").values().put("reason", "changed mind");
			shop.world.only("refunds", "refund_id", "o1-r").values().put("reason", "a gift");
			return found("o1-r", "USD", shop.refunded("o1"));
		});
		ALL.put("files/refund-vanished", (shop) -> {
			shop.deliverBefore();
			shop.world.isRefundsFull = true;
			shop.world.vanished.add("o1-r");
			return found("o1-r", "USD", shop.refunded("o1"));
		});
	}

	private static String found(String subject, String unit, int difference) {
		return found(subject, unit, BigDecimal.valueOf(difference));
	}

	private static String found(String subject, String unit, BigDecimal difference) {
		return "%s %s %s".formatted(subject, unit, difference.stripTrailingZeros().toPlainString());
	}

}
