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

	static Table of(String id, List<Cohort> cohorts) {
		List<String> returnMonths = cohorts.stream()
			.map(Cohort::returnMonth)
			.filter((month) -> !month.isEmpty())
			.distinct()
			.sorted()
			.toList();
		List<Line> rows = new ArrayList<>();
		for (String month : cohorts.stream().map(Cohort::orderMonth).distinct().sorted().toList()) {
			List<Field> cells = new ArrayList<>(List.of(cell(cohorts, month, "")));
			returnMonths.forEach((returned) -> cells.add(cell(cohorts, month, returned)));
			rows.add(new Line(month, cells, false));
		}
		List<String> heads = new ArrayList<>(List.of("Units sold"));
		heads.addAll(returnMonths);
		return Table.of(id, "Month of sale by month of return", "Units that came back in each month.",
				Table.columns(List.of("Orders placed in"), heads), rows);
	}

	private static Field cell(List<Cohort> cohorts, String sold, String returned) {
		return Field.count(cohorts.stream()
			.filter((cohort) -> cohort.orderMonth().equals(sold) && cohort.returnMonth().equals(returned))
			.map(Cohort::units)
			.findFirst()
			.orElse(null));
	}

}
