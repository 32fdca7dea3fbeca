package counterfoil.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Orders with refunds of every shape, made at random from a seed: amounts are small, so
 * that terms meet, exceed and miss each other.
 */
public final class RandomRefunds {

	private static final List<String> STATUSES = List.of("success", "success", "success", "pending", "failure");

	private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

	private final Random random;

	/** So many orders. */
	public RandomRefunds(long seed, int orders) {
		this.random = new Random(seed);
		for (int order = 1; order <= orders; order++) {
			addOrder("o" + order);
		}
	}

	/** Rows by table. */
	public Map<String, List<Map<String, String>>> rows() {
		return this.rows;
	}

	private void addOrder(String order) {
		int total = 10 * between(1, 12);
		boolean isTaxIncluded = chance(50);
		add("orders", Map.of("order_id", order, "total", "" + total, "tax", "" + between(0, 1), "tax_included",
				"" + isTaxIncluded));
		if (!chance(10)) {
			String captured = "" + (chance(70) ? total : between(0, total));
			add("transactions", Map.of("order_id", order, "kind", "sale", "amount", captured));
		}
		boolean hasReturn = chance(40);
		if (hasReturn) {
			addReturn(order);
		}
		for (int number = between(1, 4); number > 0; number--) {
			addRefund(order, order + "-" + number, hasReturn && chance(80) ? order + "-r" : "");
		}
	}

	private void addReturn(String order) {
		String id = order + "-r";
		add("returns", Map.of("return_id", id, "order_id", order, "return_shipping_fee", some(50, 10)));
		add("return_lines", Map.of("return_id", id, "sku", "A"));
		if (chance(30)) {
			add("exchange_lines", Map.of("return_id", id, "unit_price", "" + between(1, 60), "tax", some(30, 3)));
		}
	}

	private void addRefund(String order, String refund, String returnId) {
		add("refunds", Map.of("refund_id", refund, "order_id", order, "return_id", returnId, "created_at",
				"2026-01-%02dT10:00:00Z".formatted(between(11, 30))));
		for (int lines = between(0, 2); lines > 0; lines--) {
			add("refund_lines", Map.of("refund_id", refund, "subtotal", "" + between(1, 40), "tax", some(90, 2)));
		}
		for (String kind : List.of("shipping", "duty", "fee", "discrepancy", "discrepancy")) {
			if (chance(20)) {
				add("refund_adjustments",
						Map.of("refund_id", refund, "kind", kind, "amount", "" + between(-20, 20), "tax", some(90, 1)));
			}
		}
		for (int payments = between(0, 2); payments > 0; payments--) {
			addPayment(order, chance(97) ? refund : "", "" + between(1, 60));
		}
		if (chance(10)) {
			add("credits", Map.of("kind", "store_credit", "order_id", order, "refund_id", refund, "amount",
					"" + between(1, 30)));
		}
	}

	private void addPayment(String order, String refund, String amount) {
		boolean isCredit = chance(10);
		add("transactions", Map.of("order_id", order, "refund_id", refund, "kind", "refund", "amount", amount, "status",
				STATUSES.get(this.random.nextInt(STATUSES.size())), "rounding", some(10, 2), "gateway",
				isCredit ? "shopify_store_credit" : "shopify_payments", "currency", chance(98) ? "USD" : "EUR"));
		if (isCredit && chance(80)) {
			add("credits", Map.of("kind", "store_credit", "order_id", order, "refund_id", refund, "amount", amount));
		}
	}

	private void add(String record, Map<String, String> row) {
		this.rows.computeIfAbsent(record, (key) -> new ArrayList<>()).add(row);
	}

	private int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private String some(int percent, int most) {
		return chance(percent) ? "" + between(0, most) : "";
	}

}
