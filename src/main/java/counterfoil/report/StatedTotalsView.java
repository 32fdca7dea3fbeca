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

	private final Wording words;

	private final StatementKept kept;

	private StatedTotalsView(Wording words, StatementKept kept) {
		this.words = words;
		this.kept = kept;
	}

	static TablesView of(Wording words, StatementKept kept) {
		StatedTotalsView view = new StatedTotalsView(words, kept);
		List<Owner> owners = kept.lines(MONTH).stream().map(StatementLine::of).distinct().toList();
		return new TablesView(words.shown(owners.stream().filter((of) -> !of.currency().isEmpty()).count()),
				words.text("stated-intro"), owners.stream().map(view::group).toList());
	}

	private Group group(Owner of) {
		if (of.currency().isEmpty()) {
			return new Group(of.shop(), List.of(this.words.text("stated-not-delivered")), List.of());
		}
		List<List<StatementLine>> month = told(of, MONTH);
		List<List<StatementLine>> differing = told(of, BY_DAY).stream().filter(StatedTotalsView::differs).toList();
		List<Table> tables = Stream
			.of(Table.of(id(of, MONTH), this.words.text("stated-month"), "", columns("column-total", "column-days"),
					month.stream().map(this::sum).toList()), explaining(of), days(of, differing))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
		return new Group(of.shop() + " · " + of.currency(), List.of(), tables);
	}

	private Table explaining(Owner of) {
		List<Line> rows = lines(of, MONTH).stream()
			.filter(StatedTotalsView::mayExplain)
			.map((line) -> Line.of(Wording.sentence(this.words.word(line.record())),
					Field.count(this.words, line.number()), figure(line), Field.text(this.words.word(line.note()))))
			.toList();
		List<Table.Column> columns = new ArrayList<>(Table.columns(this.words, List.of("column-of-the-refunds"),
				List.of("column-refunds", "column-amount")));
		columns.add(new Table.Column(this.words.text("column-note"), false));
		return Table.of(id(of, MONTH) + "-explained", this.words.text("stated-may-explain"),
				this.words.text("stated-may-explain-intro"), columns, rows);
	}

	private Table days(Owner of, List<List<StatementLine>> differing) {
		Table table = Table.of(id(of, BY_DAY), this.words.text("stated-days"), "",
				columns("column-day", "column-total"), differing.stream().map(this::day).toList());
		int left = (this.kept.number(BY_DAY, of) - LINES_OF_ONE * told(of, BY_DAY).size()) / LINES_OF_ONE;
		return (left == 0) ? table : new Table(table.id(), table.title(), table.intro(), table.columns(), table.rows(),
				List.of(this.words.text("stated-more", left, StatementFile.NAME)));
	}

	private List<Table.Column> columns(String head, String second) {
		List<Table.Column> columns = new ArrayList<>(Table.columns(this.words, List.of(head, second),
				List.of("column-shopify-reports", "column-ledger-adds-up-to", "column-difference")));
		columns.add(new Table.Column(this.words.text("column-note"), false));
		return columns;
	}

	private Line sum(List<StatementLine> three) {
		StatementLine stated = three.get(0);
		return new Line(Wording.sentence(this.words.name(stated.record())),
				cells(Field.count(this.words, stated.number()), three), false);
	}

	private Line day(List<StatementLine> three) {
		StatementLine stated = three.get(0);
		return new Line((stated.days().day() != null) ? this.words.dates().day(stated.days().day()) : "",
				cells(Field.text(this.words.name(stated.record())), three), false);
	}

	private List<Field> cells(Field first, List<StatementLine> three) {
		List<Field> cells = new ArrayList<>();
		cells.add(first);
		three.forEach((line) -> cells.add(figure(line)));
		String missing = three.get(1).note();
		cells.add(Field.text(this.words.word(missing.isEmpty() ? three.get(0).note() : missing)));
		return cells;
	}

	// zero is a figure here, and a dash says that there is none
	private Field figure(StatementLine line) {
		String currency = line.of().currency();
		return (line.amount() != null)
				? Field.figure(this.words.shown(currency, line.amount()), line.amount(), currency) : Field.missing("–");
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
