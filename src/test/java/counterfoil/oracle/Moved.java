package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What stock movements bring in, by what they name as their cause. */
final class Moved {

	private Moved() {
	}

	/** Whether movements that name their cause are told of since that moment. */
	static boolean isTold(World world, Instant moment) {
		Instant referredSince = world.all("stock_movements")
			.stream()
			.filter((movement) -> movement.text("reference") != null)
			.map((movement) -> movement.when("occurred_at"))
			.min(Comparator.naturalOrder())
			.orElse(null);
		return world.covers("stock_movements", moment) && referredSince != null && !moment.isBefore(referredSince);
	}

	/** All that names a refund. */
	static List<Row> of(Refund refund) {
		return inward(refund.world, names("Refund", refund.id()));
	}

	/** All that names a return. */
	static List<Row> of(World world, String returnId) {
		Row row = world.only("returns", "return_id", returnId);
		String name = (row != null) ? row.text("return_name") : null;
		return (returnId == null) ? List.of()
				: inward(world, Stream.concat(names("Return", returnId), Stream.of(name).filter(Objects::nonNull)));
	}

	static BigDecimal units(List<Row> movements) {
		return movements.stream()
			.map((movement) -> movement.amount("quantity"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * Units brought in for a refund: those that name it, and of those that name its
	 * return as many as it still lacks, the oldest refund first; what is left is the
	 * newest's. Null where they are not told.
	 */
	static BigDecimal forRefund(Refund refund) {
		BigDecimal said = refund.units(RefundItem::isRestocked);
		BigDecimal units = units(of(refund)).add(ofReturn(refund));
		boolean isTold = isTold(refund.world, refund.at())
				&& refund.items().stream().allMatch((item) -> !item.isRestocked() || item.sku() != null);
		boolean isEnough = said.signum() > 0 && Amounts.isAtLeast(units, said);
		return (isTold || isEnough) ? units : null;
	}

	private static BigDecimal ofReturn(Refund refund) {
		BigDecimal left = units(of(refund.world, refund.row.text("return_id")));
		List<Refund> family = family(refund);
		for (Refund each : family) {
			BigDecimal lacks = each.units(RefundItem::isRestocked).subtract(units(of(each))).max(BigDecimal.ZERO);
			boolean isNewest = each == family.get(family.size() - 1);
			BigDecimal share = isNewest ? left : lacks.min(left);
			if (each.id().equals(refund.id())) {
				return share;
			}
			left = left.subtract(share);
		}
		return Amounts.ZERO;
	}

	/** All refunds of its return, the oldest first. */
	static List<Refund> family(Refund refund) {
		String returnId = refund.row.text("return_id");
		return refund.world.refunds()
			.stream()
			.filter((each) -> returnId != null && each.row.is("return_id", returnId))
			.sorted(Comparator.comparing(Refund::at).thenComparing(Refund::id))
			.toList();
	}

	private static Stream<String> names(String kind, String id) {
		return Stream.of(id, "gid://shopify/%s/%s".formatted(kind, id));
	}

	private static List<Row> inward(World world, Stream<String> names) {
		List<String> all = names.toList();
		return world.all("stock_movements")
			.stream()
			.filter((movement) -> all.contains(movement.text("reference", "")))
			.filter((movement) -> Amounts.isPositive(movement.amount("quantity")))
			.toList();
	}

}
