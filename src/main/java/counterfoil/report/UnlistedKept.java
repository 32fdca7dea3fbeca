package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statistics.UnlistedReason;

/** The reasons nobody listed that the page shows: the most frequent of each shop. */
final class UnlistedKept {

	private static final int ROWS_MAX = 20;

	private final Map<String, List<UnlistedReason>> reasons = new TreeMap<>();

	private final Map<String, Integer> numbers = new TreeMap<>();

	void add(UnlistedReason reason) {
		if (this.numbers.merge(reason.shop(), 1, Integer::sum) <= ROWS_MAX) {
			this.reasons.computeIfAbsent(reason.shop(), (shop) -> new ArrayList<>()).add(reason);
		}
	}

	/** The shops that have any, in the order of their names. */
	List<String> shops() {
		return List.copyOf(this.reasons.keySet());
	}

	/** Those of a shop. */
	Table table(String shop, String id) {
		List<Line> rows = this.reasons.getOrDefault(shop, List.of())
			.stream()
			.map((reason) -> Line.of(reason.sourceValue(), Field.count(reason.lines()), Field.count(reason.units()),
					Field.text("%s:%d".formatted(reason.path(), reason.line()))))
			.toList();
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(List.of("Reason as it came"), List.of("Lines", "Units")));
		columns.add(new Table.Column("First", false));
		int left = this.numbers.getOrDefault(shop, 0) - rows.size();
		return new Table(id, "Reasons that are not listed",
				List.of("jobs/return-reasons.csv says nothing of them: they count as they came, in class unknown."),
				columns, rows, (left == 0) ? List.of()
						: List.of("and %s in report.json".formatted(Figures.count(left, "more reason"))));
	}

}
