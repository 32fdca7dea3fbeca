package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same shop, with every amount of one currency so many times as large. */
final class Scaled {

	private static final Map<String, List<String>> AMOUNTS = Map.of("orders",
			List.of("total", "subtotal", "shipping", "tax", "refunded", "outstanding"), "order_lines",
			List.of("unit_price", "discount"), "transactions", List.of("amount", "rounding"), "refund_lines",
			List.of("subtotal", "tax"), "refund_adjustments", List.of("amount", "tax"), "credits", List.of("amount"),
			"payout_entries", List.of("amount", "fee"), "payouts", List.of("total"));

	private final World world;

	private final String currency;

	private final BigDecimal factor;

	private Scaled(World world, String currency, BigDecimal factor) {
		this.world = world;
		this.currency = currency;
		this.factor = factor;
	}

	static World of(World world, String shop, String currency, BigDecimal factor) {
		World twin = new World(shop, world.zone, world.taxIncluded, world.movementsComplete);
		twin.asOf.putAll(world.asOf);
		twin.coversFrom.putAll(world.coversFrom);
		twin.pendingWithin.putAll(world.pendingWithin);
		twin.setByHand.putAll(world.setByHand);
		Scaled scaled = new Scaled(world, currency, factor);
		world.rows.forEach((record, rows) -> twin.rows.put(record,
				rows.stream().map((row) -> scaled.scale(record, row)).toList()));
		return twin;
	}

	private Row scale(String record, Row row) {
		Map<String, String> values = new LinkedHashMap<>(row.values());
		if (this.currency.equals(currencyOf(record, row))) {
			AMOUNTS.getOrDefault(record, List.of())
				.forEach((column) -> values.computeIfPresent(column,
						(key, text) -> new BigDecimal(text).multiply(this.factor).toPlainString()));
		}
		return new Row(values);
	}

	private String currencyOf(String record, Row row) {
		Row bearer = switch (record) {
			case "order_lines" -> this.world.only("orders", "order_id", row.text("order_id"));
			case "refund_lines", "refund_adjustments" -> this.world.only("refunds", "refund_id", row.text("refund_id"));
			default -> row;
		};
		return (bearer != null) ? bearer.text("currency") : null;
	}

}
