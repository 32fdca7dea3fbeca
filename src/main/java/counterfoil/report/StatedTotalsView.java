package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.report.TablesView.Group;
import counterfoil.statement.StatementLine;
import counterfoil.statement.StatementLine.Owner;

/**
 * What the reports of the shop system state beside what the ledger adds up to: a bridge
 * for who reads both, and no discrepancy.
 */
final class StatedTotalsView {

	/** Each total is told in three lines: stated, added up, difference. */
	static final int LINES_OF_ONE = 3;

	private static final String MONTH = "stated totals";

	private static final String BY_DAY = "stated totals by day";

	private final StatementKept kept;

	private StatedTotalsView(StatementKept kept) {
		this.kept = kept;
	}

	static TablesView of(StatementKept kept) {
		StatedTotalsView view = new StatedTotalsView(kept);
		List<Owner> owners = kept.lines(MONTH).stream().map(StatementLine::of).distinct().toList();
		return new TablesView(Figures.shown(owners.stream().filter((of) -> !of.currency().isEmpty()).count()),
				"""
						The totals by day that Shopify's own reports state, month to date, beside what the ledger adds up to: a \
						bridge between two ways of counting, and no discrepancy. Shopify counts sales on the day of the order \
						and reversals on the day of the refund, net of tax and after discounts; to it, edits and cancellations \
						are reversals too, and test and deleted orders do not exist. What was paid is in the statement.""",
				owners.stream().map(view::group).toList());
	}

	private Group group(Owner of) {
		if (of.currency().isEmpty()) {
			return new Group(of.shop(), List.of("Not delivered: no report of the shop's own states a total."),
					List.of());
		}
		List<List<StatementLine>> month = told(of, MONTH);
		List<List<StatementLine>> differing = told(of, BY_DAY).stream().filter(StatedTotalsView::differs).toList();
		List<Table> tables = Stream
			.of(Table.of(id(of, MONTH), "Month to date", "", columns("Total", "Days"),
					month.stream().map(StatedTotalsView::sum).toList()), explaining(of), days(of, differing))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
		return new Group(of.shop() + " · " + of.currency(), List.of(), tables);
	}

	private Table explaining(Owner of) {
		List<Line> rows = lines(of, MONTH).stream()
			.filter(StatedTotalsView::mayExplain)
			.map((line) -> Line.of(Wording.sentence(line.record()), Field.count(line.number()), figure(line),
					Field.text(line.note())))
			.toList();
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(List.of("Of the refunds of those days"), List.of("Refunds", "Amount")));
		columns.add(new Table.Column("Note", false));
		return Table.of(id(of, MONTH) + "-explained", "What may explain a difference",
				"In no total of the ledger above; what Shopify makes of it is in one of its own.", columns, rows);
	}

	private Table days(Owner of, List<List<StatementLine>> differing) {
		Table table = Table.of(id(of, BY_DAY), "Days that differ or were not compared", "", columns("Day", "Total"),
				differing.stream().map(StatedTotalsView::day).toList());
		int left = (this.kept.number(BY_DAY, of) - LINES_OF_ONE * told(of, BY_DAY).size()) / LINES_OF_ONE;
		return (left == 0) ? table : new Table(table.id(), table.title(), table.intro(), table.columns(), table.rows(),
				List.of("and %s in %s".formatted(Figures.count(left, "more total"), StatementFile.NAME)));
	}

	private static List<Table.Column> columns(String head, String second) {
		List<Table.Column> columns = new ArrayList<>(Table.columns(List.of(head, second),
				List.of("Shopify reports", "The ledger adds up to", "Difference")));
		columns.add(new Table.Column("Note", false));
		return columns;
	}

	private static Line sum(List<StatementLine> three) {
		StatementLine stated = three.get(0);
		return new Line(Wording.sentence(Wording.spaced(stated.record())), cells(Field.count(stated.number()), three),
				false);
	}

	private static Line day(List<StatementLine> three) {
		StatementLine stated = three.get(0);
		return new Line((stated.days().day() != null) ? Wording.day(stated.days().day()) : "",
				cells(Field.text(Wording.spaced(stated.record())), three), false);
	}

	private static List<Field> cells(Field first, List<StatementLine> three) {
		List<Field> cells = new ArrayList<>();
		cells.add(first);
		three.forEach((line) -> cells.add(figure(line)));
		String missing = three.get(1).note();
		cells.add(Field.text(missing.isEmpty() ? three.get(0).note() : missing));
		return cells;
	}

	// zero is a figure here, and a dash says that there is none
	private static Field figure(StatementLine line) {
		return (line.amount() != null)
				? Field.figure(Figures.shown(line.of().currency(), line.amount()), line.amount(), line.of().currency())
				: Field.missing("–");
	}

	private static boolean differs(List<StatementLine> three) {
		StatementLine difference = three.get(2);
		return difference.amount() == null || difference.amount().signum() != 0;
	}

	private static boolean mayExplain(StatementLine line) {
		return line.line().equals("may explain it");
	}

	private List<StatementLine> lines(Owner of, String section) {
		return this.kept.lines(section).stream().filter((line) -> line.of().equals(of)).toList();
	}

	private List<List<StatementLine>> told(Owner of, String section) {
		List<StatementLine> lines = lines(of, section).stream().filter((line) -> !mayExplain(line)).toList();
		List<List<StatementLine>> told = new ArrayList<>();
		for (int first = 0; first + LINES_OF_ONE <= lines.size(); first += LINES_OF_ONE) {
			told.add(lines.subList(first, first + LINES_OF_ONE));
		}
		return told;
	}

	private static String id(Owner of, String section) {
		return "%s-%s-%s".formatted(section, of.shop(), of.currency()).replace(' ', '-');
	}

}
