package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.report.TablesView.Group;
import counterfoil.statement.StatementLine;

/** What a controller looks at each morning, on half a page. */
final class MorningView {

	private MorningView() {
	}

	static TablesView of(StatementKept kept) {
		List<Table> tables = Stream
			.of(refunded(kept), list(kept, "largest", "The ten largest", MorningView::refund),
					list(kept, "chargebacks", "New chargebacks", MorningView::refund),
					list(kept, "worse", "Worse than the night before", MorningView::discrepancy),
					list(kept, "due", "Due with the next night", MorningView::discrepancy))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
		return new TablesView(Figures.count(tables.size(), "table"),
				tables.isEmpty() ? "Nothing was refunded on the business date, nothing grew, and nothing comes due."
						: "The business date, and what comes with the next night.",
				tables.isEmpty() ? List.of() : List.of(new Group("The day", List.of(), tables)));
	}

	private static Table refunded(StatementKept kept) {
		List<StatementLine> lines = kept.lines("morning");
		List<Line> rows = new ArrayList<>();
		for (StatementLine line : lines) {
			if (line.line().equals("refunded")) {
				Optional<BigDecimal> mean = lines.stream()
					.filter((other) -> other.of().equals(line.of()) && !other.line().equals("refunded"))
					.map(StatementLine::amount)
					.findFirst();
				rows.add(Line.of(line.of().gateway(), Field.text(line.of().shop()), Field.text(line.of().currency()),
						Field.count(line.number()), Field.amount(line.of().currency(), line.amount()),
						Field.amount(line.of().currency(), mean.orElse(null))));
			}
		}
		return Table.of("morning-refunded", "Refunded by gateway", "Beside the mean of the 28 days before.",
				Table.columns(List.of("Gateway", "Shop", "Currency"), List.of("Refunds", "Amount", "Mean of a day")),
				rows);
	}

	private static Table list(StatementKept kept, String section, String title, Function<StatementLine, Line> row) {
		List<Line> rows = kept.lines(section).stream().map(row).toList();
		return Table.of("morning-" + section, title, "",
				Table.columns(List.of("Record", "Shop", "What", "Note"), List.of("Amount")), rows);
	}

	private static Line refund(StatementLine line) {
		String note = (line.orderName() != null) ? line.orderName() + " · " + line.of().gateway() : line.of().gateway();
		return Line.of(line.record(), Field.text(line.of().shop()), Field.text(line.line()), Field.text(note),
				amount(line));
	}

	private static Line discrepancy(StatementLine line) {
		return Line.of(line.record(), Field.text(line.of().shop()), Field.text(line.line()), Field.text(line.note()),
				amount(line));
	}

	private static Field amount(StatementLine line) {
		BigDecimal amount = line.amount();
		return (amount != null)
				? Field.figure(Figures.withUnit(line.of().currency(), amount), amount, line.of().currency())
				: Field.missing("–");
	}

}
