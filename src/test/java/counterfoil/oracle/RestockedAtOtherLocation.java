package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Units brought into the stock elsewhere than the refund or its return says. */
final class RestockedAtOtherLocation implements CheckOracle {

	@Override
	public String check() {
		return "goods/restocked-at-other-location";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Refund refund : world.refunds()) {
			List<Row> movements = new ArrayList<>(Moved.of(refund));
			List<Refund> family = Moved.family(refund);
			if (!family.isEmpty() && family.get(0).id().equals(refund.id())) {
				movements.addAll(Moved.of(world, refund.row.text("return_id")));
			}
			if (!movements.isEmpty()) {
				BigDecimal elsewhere = elsewhere(movements, places(refund));
				rows.add(refund.id(), "items", Amounts.ZERO, elsewhere);
				rows.worth(Amounts.share(refund.goodsValue(), elsewhere, refund.units(RefundItem::isGoods)));
			}
		}
	}

	// null where a sku is named nowhere
	private static BigDecimal elsewhere(List<Row> movements, Map<String, Set<String>> places) {
		boolean isNamed = movements.stream().allMatch((movement) -> places.containsKey(movement.text("sku")));
		return isNamed ? Moved.units(movements.stream()
			.filter((movement) -> !places.get(movement.text("sku")).contains(movement.text("location")))
			.toList()) : null;
	}

	// where the goods are, by sku
	private static Map<String, Set<String>> places(Refund refund) {
		Map<String, Set<String>> places = new TreeMap<>();
		refund.items()
			.stream()
			.filter(RefundItem::saysRestocked)
			.forEach((item) -> add(places, item.sku(), item.row()));
		if (refund.returned() != null) {
			refund.returned()
				.items()
				.stream()
				.filter((item) -> item.is("restocked") || item.is("processing_required"))
				.forEach((item) -> add(places, item.sku(), item.row()));
		}
		return places;
	}

	private static void add(Map<String, Set<String>> places, String sku, Row row) {
		if (sku != null && row.text("location") != null) {
			places.computeIfAbsent(sku, (key) -> new TreeSet<>()).add(row.text("location"));
		}
	}

}
