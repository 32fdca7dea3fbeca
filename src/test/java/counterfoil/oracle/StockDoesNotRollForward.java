package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The last count of an item against the first and what moved. */
final class StockDoesNotRollForward implements CheckOracle {

	@Override
	public String check() {
		return "goods/stock-does-not-roll-forward";
	}

	@Override
	public void examine(World world, Examined rows) {
		if (world.movementsComplete) {
			for (String item : world.all("stock_counts")
				.stream()
				.map((count) -> count.text("item"))
				.distinct()
				.toList()) {
				List<Row> counts = world.where("stock_counts", "item", item)
					.stream()
					.sorted(Comparator.comparing((count) -> count.when("counted_at")))
					.toList();
				if (counts.size() > 1) {
					Row last = counts.get(counts.size() - 1);
					BigDecimal rolled = rolled(world, counts, last);
					rows.add(item + "|" + last.text("location"), "items", rolled, last.amount("on_hand"));
					rows.worth(Amounts.times(Amounts.apart(rolled, last.amount("on_hand")), cost(world, last)));
				}
			}
		}
	}

	private static BigDecimal cost(World world, Row count) {
		Row product = world.only("products", "sku", count.text("sku"));
		return (product != null && product.text("currency") != null) ? product.amount("unit_cost") : null;
	}

	// from the earliest count that adds up and that movements cover up to the last one
	private static BigDecimal rolled(World world, List<Row> counts, Row last) {
		return counts.stream()
			.filter((count) -> count != last && isFirst(world, count, last))
			.findFirst()
			.map((first) -> rolled(world, first, last))
			.orElse(null);
	}

	private static boolean isFirst(World world, Row count, Row last) {
		return addsUp(count) && addsUp(last) && world.covers("stock_movements", count.when("counted_at"))
				&& world.covers("stock_movements", last.when("counted_at"));
	}

	private static boolean addsUp(Row count) {
		BigDecimal parts = Amounts.plus(count.amount("available"), count.amount("committed"),
				count.amount("unavailable"));
		return parts == null || Amounts.isEqual(count.amount("on_hand"), parts);
	}

	private static BigDecimal rolled(World world, Row first, Row last) {
		return world.where("stock_movements", "sku", last.text("sku"))
			.stream()
			.filter((movement) -> movement.when("occurred_at").isAfter(first.when("counted_at"))
					&& !movement.when("occurred_at").isAfter(last.when("counted_at")))
			.map((movement) -> movement.amount("quantity"))
			.reduce(first.amount("on_hand"), BigDecimal::add);
	}

}
