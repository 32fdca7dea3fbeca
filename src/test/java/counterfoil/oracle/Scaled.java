package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same shop, with every amount of one currency so many times as large. */
final class Scaled {

	private static final Map<String, List<String>> AMOUNTS = Map.ofEntries(
			Map.entry("orders",
					List.of("total", "subtotal", "shipping", "tax", "duties", "tip", "discount", "refunded",
							"outstanding")),
			Map.entry("order_lines", List.of("unit_price", "discount", "tax")),
			Map.entry("transactions", List.of("amount", "rounding")),
			Map.entry("refund_lines", List.of("subtotal", "tax")),
			Map.entry("refund_adjustments", List.of("amount", "tax")),
			Map.entry("returns", List.of("return_shipping_fee")),
			Map.entry("return_lines", List.of("restocking_fee", "unit_price")),
			Map.entry("exchange_lines", List.of("unit_price", "tax", "discount")),
			Map.entry("credits", List.of("amount")), Map.entry("payout_entries", List.of("amount", "fee", "net")),
			Map.entry("payouts", List.of("total")));

	private final World world;

	private final String currency;

	private final BigDecimal factor;

	private Scaled(World world, String currency, BigDecimal factor) {
		this.world = world;
		this.currency = currency;
		this.factor = factor;
	}

	static World of(World world, String shop, String currency, BigDecimal factor) {
		World twin = world.likewise(shop);
		twin.asOf.putAll(world.asOf);
		twin.coversFrom.putAll(world.coversFrom);
		twin.empty.putAll(world.empty);
		twin.vanished.addAll(world.vanished);
		Scaled scaled = new Scaled(world, currency, factor);
		twin.policies.replaceAll(scaled::scale);
		world.rows.forEach((record, rows) -> twin.rows.put(record,
				rows.stream().map((row) -> scaled.scale(record, row)).toList()));
		twin.before = (world.before != null) ? of(world.before, shop, currency, factor) : null;
		return twin;
	}

	private Policy scale(Policy policy) {
		boolean isOfCurrency = policy.by().equals("currency") && policy.name().equals(this.currency);
		BigDecimal value = isOfCurrency ? policy.value().multiply(this.factor) : policy.value();
		return new Policy(policy.key(), policy.by(), policy.name(), policy.from(), policy.to(), value);
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
			case "returns", "return_lines", "exchange_lines" ->
				this.world.only("returns", "return_id", row.text("return_id"));
			case "refund_lines", "refund_adjustments" -> this.world.only("refunds", "refund_id", row.text("refund_id"));
			default -> row;
		};
		boolean isReturn = bearer != null && bearer.text("return_id") != null && bearer.text("refund_id") == null;
		if (isReturn && bearer.text("currency") == null) {
			bearer = this.world.only("orders", "order_id", this.world.orderOf(bearer));
		}
		return (bearer != null) ? bearer.text("currency") : null;
	}

}
