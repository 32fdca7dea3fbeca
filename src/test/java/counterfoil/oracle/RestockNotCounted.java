package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Units said to be restocked against the movements for them. */
final class RestockNotCounted implements CheckOracle {

	@Override
	public String check() {
		return "goods/restock-not-counted";
	}

	@Override
	public void examine(World world, Examined rows) {
		Instant referredSince = world.all("stock_movements")
			.stream()
			.filter((movement) -> movement.text("reference") != null)
			.map((movement) -> movement.when("occurred_at"))
			.min(Instant::compareTo)
			.orElse(null);
		for (Refund refund : world.refunds()) {
			List<Row> restocked = refund.lines.stream().filter((line) -> line.is("restock_type", "return")).toList();
			if (!restocked.isEmpty()) {
				BigDecimal said = restocked.stream()
					.map((line) -> line.amount("quantity"))
					.reduce(BigDecimal.ZERO, BigDecimal::add);
				boolean isTold = world.covers("stock_movements", refund.at()) && referredSince != null
						&& !refund.at().isBefore(referredSince)
						&& restocked.stream().allMatch((line) -> hasSku(refund, line));
				BigDecimal counted = counted(world, refund);
				rows.add(refund.id(), "items", said, (isTold || Amounts.isAtLeast(counted, said)) ? counted : null,
						world.day(refund.at()));
			}
		}
	}

	private static boolean hasSku(Refund refund, Row line) {
		return line.text("sku") != null || refund.order != null && Lines.lineOf(refund.order, line) != null;
	}

	private static BigDecimal counted(World world, Refund refund) {
		return world.where("stock_movements", "reference", refund.id())
			.stream()
			.map((movement) -> movement.amount("quantity"))
			.filter(Amounts::isPositive)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
