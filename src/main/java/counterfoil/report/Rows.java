package counterfoil.report;

import java.util.List;
import java.util.Map;

import counterfoil.tracking.Discrepancy;

/** Makes rows of discrepancies: each under what its check says of itself. */
record Rows(Titles titles, NightContents.Rules rules, Map<String, List<Evidence.Pair>> said) {

	List<Row> of(List<Discrepancy> discrepancies) {
		return discrepancies.stream().map(this::of).toList();
	}

	private Row of(Discrepancy discrepancy) {
		return Row.of(discrepancy, this.titles, this.rules).saying(this.said.getOrDefault(discrepancy.id(), List.of()));
	}

}
