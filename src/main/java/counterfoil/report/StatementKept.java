package counterfoil.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import counterfoil.statement.StatementLine;

/**
 * The lines of a statement that the page shows: every sum, and the first of every list.
 */
final class StatementKept {

	/** Lines of one list, currency and shop that the page shows. */
	static final int LISTED_MAX = 50;

	private static final Set<String> LISTS = Set.of("unpaid by refund", "unsettled by refund", "month end",
			"chargebacks", "worse", "due", "stated totals by day");

	private static final Set<String> ELSEWHERE = Set.of("morning", "largest", "chargebacks", "worse", "due",
			"stated totals", "stated totals by day");

	private final List<StatementLine> lines = new ArrayList<>();

	private final Map<List<String>, Integer> numbers = new HashMap<>();

	void add(StatementLine line) {
		int number = this.numbers.merge(key(line.section(), line.of()), 1, Integer::sum);
		if (!LISTS.contains(line.section()) || number <= listedMax(line.section())) {
			this.lines.add(line);
		}
	}

	/** The lines kept of a section, in their order. */
	List<StatementLine> lines(String section) {
		return this.lines.stream().filter((line) -> line.section().equals(section)).toList();
	}

	boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/** How many lines a list of a shop and currency has in all. */
	int number(String section, StatementLine.Owner of) {
		return this.numbers.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().subList(0, 3).equals(List.of(section, of.shop(), of.currency())))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** The shops and currencies it tells of, in the order of the statement. */
	List<StatementLine.Owner> owners() {
		return this.lines.stream()
			.filter((line) -> !line.of().currency().isEmpty() && !ELSEWHERE.contains(line.section()))
			.map((line) -> new StatementLine.Owner(line.of().shop(), line.of().currency(), ""))
			.distinct()
			.sorted((a, b) -> (a.shop() + " " + a.currency()).compareTo(b.shop() + " " + b.currency()))
			.toList();
	}

	private static int listedMax(String section) {
		return section.equals("stated totals by day") ? StatedTotalsView.LINES_OF_ONE * LISTED_MAX : LISTED_MAX;
	}

	private static List<String> key(String section, StatementLine.Owner of) {
		return List.of(section, of.shop(), of.currency(), of.gateway());
	}

}
