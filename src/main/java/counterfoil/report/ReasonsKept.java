package counterfoil.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import counterfoil.statistics.ReasonCount;
import counterfoil.statistics.ReasonCount.Group;

/**
 * The counts of returns that the page shows: every one of the shops, and of each part of
 * what they sell those with most at stake.
 */
final class ReasonsKept {

	/** Products, vendors and so on that the page shows of each. */
	static final int PARTS_MAX = 10;

	private static final Comparator<ReasonCount> MOST_FIRST = Comparator
		.comparing((ReasonCount count) -> count.money().atStake(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((count) -> count.found().units())
		.reversed()
		.thenComparing((count) -> count.of().name());

	private final List<ReasonCount> ofShops = new ArrayList<>();

	private final Map<Group, List<ReasonCount>> parts = new HashMap<>();

	private final Map<Group, Integer> numbers = new HashMap<>();

	void add(ReasonCount count) {
		if (count.of().dimension().equals("shop")) {
			this.ofShops.add(count);
		}
		else if (count.reason().isEmpty() && count.found().units() > 0) {
			Group of = all(count.of().shop(), count.of().basis(), count.of().dimension());
			this.numbers.merge(of, 1, Integer::sum);
			List<ReasonCount> kept = this.parts.computeIfAbsent(of, (key) -> new ArrayList<>());
			kept.add(count);
			if (kept.size() > PARTS_MAX) {
				kept.sort(MOST_FIRST);
				kept.remove(PARTS_MAX);
			}
		}
	}

	/** The shops it tells of. */
	List<String> shops() {
		return this.ofShops.stream().map((count) -> count.of().shop()).distinct().sorted().toList();
	}

	/** Counts of a whole shop, in their order. */
	List<ReasonCount> ofShop(String shop, String basis) {
		return this.ofShops.stream()
			.filter((count) -> count.of().shop().equals(shop) && count.of().basis().equals(basis))
			.toList();
	}

	/** What its rates are of: the months that are closed, or else those that are open. */
	String basis(String shop) {
		return ofShop(shop, "closed cohorts").isEmpty() ? "open cohorts" : "closed cohorts";
	}

	/** The parts with most at stake. */
	List<ReasonCount> parts(String shop, String basis, String dimension) {
		return this.parts.getOrDefault(all(shop, basis, dimension), List.of()).stream().sorted(MOST_FIRST).toList();
	}

	/** How many parts there are in all. */
	int number(String shop, String basis, String dimension) {
		return this.numbers.getOrDefault(all(shop, basis, dimension), 0);
	}

	private static Group all(String shop, String basis, String dimension) {
		return new Group(shop, basis, dimension, "", "");
	}

}
