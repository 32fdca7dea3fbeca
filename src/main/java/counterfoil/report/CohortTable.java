package counterfoil.report;

import java.util.ArrayList;
import java.util.List;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statistics.Cohort;

/** Month of sale by month of return, in units. */
final class CohortTable {

	private CohortTable() {
	}

	static Table of(Wording words, String id, List<Cohort> cohorts) {
		List<String> returnMonths = cohorts.stream()
			.map(Cohort::returnMonth)
			.filter((month) -> !month.isEmpty())
			.distinct()
			.sorted()
			.toList();
		List<Line> rows = new ArrayList<>();
		for (String month : cohorts.stream().map(Cohort::orderMonth).distinct().sorted().toList()) {
			List<Field> cells = new ArrayList<>(List.of(cell(words, cohorts, month, "")));
			returnMonths.forEach((returned) -> cells.add(cell(words, cohorts, month, returned)));
			rows.add(new Line(words.dates().month(month), cells, false));
		}
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(words, List.of("column-orders-placed-in"), List.of("column-units-sold")));
		returnMonths.forEach((month) -> columns.add(new Table.Column(words.dates().month(month), true)));
		return Table.of(id, words.text("cohorts-title"), words.text("cohorts-intro"), columns, rows);
	}

	private static Field cell(Wording words, List<Cohort> cohorts, String sold, String returned) {
		return Field.count(words,
				cohorts.stream()
					.filter((cohort) -> cohort.orderMonth().equals(sold) && cohort.returnMonth().equals(returned))
					.map(Cohort::units)
					.findFirst()
					.orElse(null));
	}

}
