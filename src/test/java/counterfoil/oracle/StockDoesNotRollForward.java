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
					rows.add(item + "|" + last.text("location"), "items", rolled(world, counts.get(0), last),
							last.amount("on_hand"));
				}
			}
		}
	}

	private static BigDecimal rolled(World world, Row first, Row last) {
		boolean isTold = world.covers("stock_movements", first.when("counted_at"))
				&& world.covers("stock_movements", last.when("counted_at"));
		return isTold ? world.where("stock_movements", "sku", last.text("sku"))
			.stream()
			.filter((movement) -> movement.when("occurred_at").isAfter(first.when("counted_at"))
					&& !movement.when("occurred_at").isAfter(last.when("counted_at")))
			.map((movement) -> movement.amount("quantity"))
			.reduce(first.amount("on_hand"), BigDecimal::add) : null;
	}

}
