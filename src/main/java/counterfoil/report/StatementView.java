package counterfoil.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.report.TablesView.Group;
import counterfoil.statement.StatementLine;
import counterfoil.statement.StatementLine.Owner;

/**
 * The reconciliation statement as tables: for each shop and currency what ties to what.
 */
final class StatementView {

	private static final List<String> UNSETTLED = List.of("opening unsettled", "paid", "settled", "closing unsettled",
			"in transit", "discrepancy", "accepted", "settled before it was paid", "no settlement file", "not judged");

	private static final Set<String> ALWAYS = Set.of("opening unpaid", "recorded", "paid", "closing unpaid",
			"opening unsettled", "settled", "closing unsettled");

	private static final String NO_NAME = "no name given";

	private final Wording words;

	private final StatementKept kept;

	private StatementView(Wording words, StatementKept kept) {
		this.words = words;
		this.kept = kept;
	}

	static TablesView of(Wording words, StatementKept kept) {
		List<Owner> owners = kept.owners();
		StatementView view = new StatementView(words, kept);
		List<Group> groups = new ArrayList<>(owners.stream().map(view::group).toList());
		if (!kept.isEmpty()) {
			groups.add(RulesView.of(words, kept));
		}
		view.evidence().ifPresent(groups::add);
		return new TablesView(words.shown(owners.size()),
				words.text(kept.isEmpty() ? "statement-none" : "statement-intro"), groups);
	}

	private Group group(Owner of) {
		Stream<Table> tables = Stream.of(balance(of, "unpaid", "statement-unpaid", "statement-unpaid-intro"),
				list(of, "unpaid by refund", "statement-unpaid-by-refund"),
				balance(of, "unsettled", "statement-unsettled", "statement-unsettled-intro"),
				list(of, "unsettled by refund", "statement-unsettled-by-refund"),
				lines(of, "books", "statement-books", ""),
				lines(of, "split", "statement-split", this.words.text("statement-split-intro")),
				lines(of, "dates", "statement-dates", this.words.text("statement-dates-intro")),
				list(of, "month end", "statement-month-end"), lines(of, "accruals", "statement-accruals", ""));
		return new Group(of.shop() + " · " + of.currency(), List.of(),
				tables.filter((table) -> !table.rows().isEmpty()).toList());
	}

	// one column a gateway, all of them together first
	private Table balance(Owner of, String section, String title, String intro) {
		List<StatementLine> all = lines(of, section);
		List<String> gateways = all.stream().map((line) -> line.of().gateway()).distinct().toList();
		List<Line> rows = new ArrayList<>();
		for (String name : names(all)) {
			List<StatementLine> ofName = all.stream().filter((line) -> key(line).equals(name)).toList();
			List<Field> cells = gateways.stream()
				.map((gateway) -> cell(ofName.stream().filter((line) -> line.of().gateway().equals(gateway)).toList()))
				.toList();
			if (ofName.stream().anyMatch(StatementView::isTold)) {
				rows.add(
						new Line(name(ofName.get(0)), cells, name.startsWith("closing") || name.startsWith("opening")));
			}
		}
		List<String> heads = gateways.stream()
			.map((gateway) -> gateway.isEmpty() ? this.words.text("column-all-gateways") : this.words.word(gateway))
			.toList();
		List<Table.Column> columns = new ArrayList<>(Table.columns(this.words, List.of("column-line"), List.of()));
		heads.forEach((head) -> columns.add(new Table.Column(head, true)));
		return Table.of(id(of, section), this.words.text(title), this.words.text(intro), columns, rows);
	}

	// gateways tell different lines: the order is that of the statement
	private static List<String> names(List<StatementLine> lines) {
		return lines.stream()
			.sorted(Comparator.comparingInt((line) -> line.of().gateway().isEmpty() ? 0 : rank(line.line())))
			.map(StatementView::key)
			.distinct()
			.toList();
	}

	private static int rank(String line) {
		int rank = UNSETTLED.indexOf(line);
		return (rank < 0) ? UNSETTLED.size() : rank;
	}

	private static boolean isTold(StatementLine line) {
		return (line.amount() == null) ? !line.note().isEmpty()
				: line.amount().signum() != 0 || ALWAYS.contains(line.line());
	}

	private Field cell(List<StatementLine> lines) {
		if (lines.isEmpty()) {
			return Field.amount(this.words, "", null);
		}
		StatementLine line = lines.get(0);
		return (line.amount() != null || line.note().isEmpty())
				? Field.amount(this.words, line.of().currency(), line.amount())
				: Field.missing(this.words.word(line.note()));
	}

	private Table lines(Owner of, String section, String title, String intro) {
		List<Line> rows = lines(of, section).stream()
			.map((line) -> Line.of(name(line), cell(List.of(line)), Field.count(this.words, line.number()),
					Field.text((line.amount() != null) ? this.words.word(line.note()) : "")))
			.toList();
		return Table.of(id(of, section), this.words.text(title), intro, columns(), rows);
	}

	private List<Table.Column> columns() {
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(this.words, List.of("column-line"), List.of("column-amount", "column-number")));
		columns.add(new Table.Column(this.words.text("column-note"), false));
		return columns;
	}

	private Table list(Owner of, String section, String title) {
		List<Line> rows = lines(of, section).stream()
			.map((line) -> Line.of(this.words.word(line.record()),
					Field.text((line.orderName() != null) ? line.orderName() : ""),
					Field.text(this.words.word(line.line())), Field.text(this.words.word(line.of().gateway())),
					Field.text(days(line)), Field.amount(this.words, line.of().currency(), line.amount())))
			.toList();
		Table table = Table.of(id(of, section), this.words.text(title), "",
				Table.columns(this.words,
						List.of("column-record", "column-order", "column-what", "column-gateway", "column-date"),
						List.of("column-amount")),
				rows);
		int left = this.kept.number(section, of) - rows.size();
		return (left == 0) ? table : new Table(table.id(), table.title(), List.of(), table.columns(), rows,
				List.of(this.words.text("more-lines", left, StatementFile.NAME)));
	}

	private String days(StatementLine line) {
		String day = (line.days().day() != null) ? this.words.dates().day(line.days().day()) : "";
		return (line.days().until() != null)
				? this.words.text("from-to", day, this.words.dates().day(line.days().until())) : day;
	}

	private Optional<Group> evidence() {
		List<Line> rows = this.kept.lines("evidence")
			.stream()
			.map((line) -> Line.of(this.words.name(line.line()), Field.text(line.of().shop()), Field.text(days(line)),
					Field.text(this.words.word(line.note()))))
			.toList();
		return rows.isEmpty() ? Optional.empty() : Optional
			.of(new Group(this.words.text("statement-evidence"), List.of(),
					List.of(Table.of("statement-evidence", this.words.text("statement-delivered-until"), "",
							Table.columns(this.words,
									List.of("column-record", "column-shop", "column-delivered-until", "column-note"),
									List.of()),
							rows))));
	}

	private List<StatementLine> lines(Owner of, String section) {
		return this.kept.lines(section)
			.stream()
			.filter((line) -> line.of().shop().equals(of.shop()) && line.of().currency().equals(of.currency()))
			.toList();
	}

	private static String key(StatementLine line) {
		return line.line() + ": " + about(line);
	}

	private static String about(StatementLine line) {
		return line.line().equals("not judged") ? line.note() : line.record();
	}

	private String name(StatementLine line) {
		String name = this.words.word(line.line());
		if (line.line().equals("not judged")) {
			return line.note().isEmpty() ? name : this.words.text("about", name, this.words.word(line.note()));
		}
		return line.record().isEmpty() ? name : this.words.text("about", name, record(this.words, line));
	}

	/**
	 * What a line is about; a tax is called as it is, even by what is also a word of
	 * ours.
	 */
	static String record(Wording words, StatementLine line) {
		boolean isTax = line.section().equals("split") && line.line().startsWith("tax");
		return (isTax && !line.record().equals(NO_NAME)) ? line.record() : words.word(line.record());
	}

	private static String id(Owner of, String section) {
		return "statement-%s-%s-%s".formatted(of.shop(), of.currency(), section).replace(' ', '-');
	}

}
