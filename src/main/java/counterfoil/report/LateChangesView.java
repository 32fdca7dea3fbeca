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

	static TablesView of(Wording words, List<ClosedMonth> closed, LateKept kept) {
		List<Table> tables = new ArrayList<>();
		if (kept.number() > 0) {
			tables.add(new Table("late-records", words.text("late-title"), List.of(),
					Table.columns(words,
							List.of("column-record", "column-month", "column-day", "column-shop", "column-what",
									"column-read-from"),
							List.of()),
					kept.first().stream().map((change) -> line(words, change)).toList(), more(words, kept)));
		}
		tables.add(Table.of("closed-months", words.text("late-closed-months"), "", Table.columns(words,
				List.of("column-month", "column-prepared-by", "column-reviewed-by", "column-manifest"), List.of()),
				closed.stream().map((month) -> line(words, month)).toList()));
		return new TablesView(words.shown(kept.number()), words.text((kept.number() == 0) ? "late-none" : "late-intro"),
				List.of(new TablesView.Group(words.text("late-by-month"), List.of(), tables)));
	}

	private static List<String> more(Wording words, LateKept kept) {
		long more = kept.number() - kept.first().size();
		return (more > 0) ? List.of(words.text("more-records-in-file", more, LifeFiles.LATE_CHANGES)) : List.of();
	}

	private static Line line(Wording words, LateChange change) {
		String record = words.name(change.record());
		return Line.of(
				change.part().isEmpty() ? words.text("late-record", record, change.recordId())
						: words.text("late-record-line", record, change.recordId(), change.part()),
				Field.text(words.dates().month(change.month())), Field.text(words.dates().day(change.happenedOn())),
				Field.text(change.shop()), Field.text(words.word(change.change())),
				Field.text((change.path() != null) ? change.path() + ":" + change.line() : ""));
	}

	private static Line line(Wording words, ClosedMonth closed) {
		return Line.of(words.dates().month(closed.month()), Field.text(closed.preparedBy()),
				Field.text(closed.reviewedBy()), Field.text(closed.reportSha256()));
	}

}
