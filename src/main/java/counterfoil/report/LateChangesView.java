package counterfoil.report;

import java.util.ArrayList;
import java.util.List;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.tracking.StoredLife.ClosedMonth;
import counterfoil.tracking.StoredLife.LateChange;

/** Months that were closed, and what tonight's files tell of them. */
final class LateChangesView {

	private LateChangesView() {
	}

	static TablesView of(List<ClosedMonth> closed, LateKept kept) {
		List<Table> tables = new ArrayList<>();
		if (kept.number() > 0) {
			tables.add(new Table("late-records", "Late change to a closed month", List.of(),
					Table.columns(List.of("Record", "Month", "Day", "Shop", "What", "Read from"), List.of()),
					kept.first().stream().map(LateChangesView::line).toList(), more(kept)));
		}
		tables.add(Table.of("closed-months", "Closed months", "",
				Table.columns(List.of("Month", "Prepared by", "Reviewed by", "Manifest of its last night"), List.of()),
				closed.stream().map(LateChangesView::line).toList()));
		return new TablesView(Figures.shown(kept.number()),
				(kept.number() == 0) ? "Tonight's files tell nothing new of a closed month." : """
						Records of a closed month that came, changed or went tonight. Its reports stay as they were \
						published; what follows from these records is in tonight's figures.""",
				List.of(new TablesView.Group("By month", List.of(), tables)));
	}

	private static List<String> more(LateKept kept) {
		long more = kept.number() - kept.first().size();
		return (more > 0)
				? List.of("and %s in %s".formatted(Figures.count(more, "more record"), LifeFiles.LATE_CHANGES))
				: List.of();
	}

	private static Line line(LateChange change) {
		String part = change.part().isEmpty() ? "" : " line " + change.part();
		return Line.of("%s %s%s".formatted(Wording.spaced(change.record()), change.recordId(), part),
				Field.text(change.month().toString()), Field.text(Wording.day(change.happenedOn())),
				Field.text(change.shop()), Field.text(change.change()),
				Field.text((change.path() != null) ? change.path() + ":" + change.line() : ""));
	}

	private static Line line(ClosedMonth closed) {
		return Line.of(closed.month().toString(), Field.text(closed.preparedBy()), Field.text(closed.reviewedBy()),
				Field.text(closed.reportSha256()));
	}

}
