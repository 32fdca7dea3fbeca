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

	private final StatementKept kept;

	private StatementView(StatementKept kept) {
		this.kept = kept;
	}

	static TablesView of(StatementKept kept) {
		List<Owner> owners = kept.owners();
		StatementView view = new StatementView(kept);
		List<Group> groups = new ArrayList<>(owners.stream().map(view::group).toList());
		view.evidence().ifPresent(groups::add);
		return new TablesView(Figures.shown(owners.size()), kept.isEmpty() ? "This night stored no statement." : """
				Month to date, for each shop and currency. Movements are signed: opening and all that moved come to \
				closing. A dash is a line that does not occur; what nobody delivered evidence for is said in words.""",
				groups);
	}

	private Group group(Owner of) {
		Stream<Table> tables = Stream.of(balance(of, "unpaid", "Owed to customers", """
				Recorded is what the refunds of the month come to. What the closing consists of stands below it."""),
				list(of, "unpaid by refund", "Closing unpaid, by refund"),
				balance(of, "unsettled", "Paid and not settled", """
						What was paid and has not left the bank account. Without a settlement file nobody can tell."""),
				list(of, "unsettled by refund", "Closing unsettled, by refund"),
				lines(of, "books", "Agreement with the books", ""),
				lines(of, "split", "What was recorded, by account", """
						Product and charges are net of tax. All above recorded comes to it."""),
				lines(of, "dates", "From order date to payout date",
						"""
								The same refunds, by four dates. In each step the basis before, moved in, moved out and no date come \
								to the basis."""),
				list(of, "month end", "Across a month end"), lines(of, "accruals", "Accruals", ""));
		return new Group(of.shop() + " · " + of.currency(), List.of(),
				tables.filter((table) -> !table.rows().isEmpty()).toList());
	}

	// one column a gateway, all of them together first
	private Table balance(Owner of, String section, String title, String intro) {
		List<StatementLine> all = lines(of, section);
		List<String> gateways = all.stream().map((line) -> line.of().gateway()).distinct().toList();
		List<Line> rows = new ArrayList<>();
		for (String name : names(all)) {
			List<StatementLine> ofName = all.stream().filter((line) -> name(line).equals(name)).toList();
			List<Field> cells = gateways.stream()
				.map((gateway) -> cell(ofName.stream().filter((line) -> line.of().gateway().equals(gateway)).toList()))
				.toList();
			if (ofName.stream().anyMatch(StatementView::isTold)) {
				rows.add(new Line(name, cells, name.startsWith("closing") || name.startsWith("opening")));
			}
		}
		List<String> heads = gateways.stream().map((gateway) -> gateway.isEmpty() ? "all gateways" : gateway).toList();
		return Table.of(id(of, section), title, intro, Table.columns(List.of("Line"), heads), rows);
	}

	// gateways tell different lines: the order is that of the statement
	private static List<String> names(List<StatementLine> lines) {
		return lines.stream()
			.sorted(Comparator.comparingInt((line) -> line.of().gateway().isEmpty() ? 0 : rank(line.line())))
			.map(StatementView::name)
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

	private static Field cell(List<StatementLine> lines) {
		if (lines.isEmpty()) {
			return Field.amount("", null);
		}
		StatementLine line = lines.get(0);
		return (line.amount() != null || line.note().isEmpty()) ? Field.amount(line.of().currency(), line.amount())
				: Field.missing(line.note());
	}

	private Table lines(Owner of, String section, String title, String intro) {
		List<Line> rows = lines(of, section).stream()
			.map((line) -> Line.of(name(line), cell(List.of(line)), Field.count(line.number()),
					Field.text((line.amount() != null) ? line.note() : "")))
			.toList();
		return Table.of(id(of, section), title, intro, columns(), rows);
	}

	private static List<Table.Column> columns() {
		List<Table.Column> columns = new ArrayList<>(Table.columns(List.of("Line"), List.of("Amount", "Number")));
		columns.add(new Table.Column("Note", false));
		return columns;
	}

	private Table list(Owner of, String section, String title) {
		List<Line> rows = lines(of, section).stream()
			.map((line) -> Line.of(line.record(), Field.text((line.orderName() != null) ? line.orderName() : ""),
					Field.text(line.line()), Field.text(line.of().gateway()), Field.text(days(line)),
					Field.amount(line.of().currency(), line.amount())))
			.toList();
		Table table = Table.of(id(of, section), title, "",
				Table.columns(List.of("Record", "Order", "What", "Gateway", "Date"), List.of("Amount")), rows);
		int left = this.kept.number(section, of) - rows.size();
		return (left == 0) ? table : new Table(table.id(), title, List.of(), table.columns(), rows,
				List.of("and %s in %s".formatted(Figures.count(left, "more line"), StatementFile.NAME)));
	}

	private static String days(StatementLine line) {
		String day = (line.days().day() != null) ? Wording.day(line.days().day()) : "";
		return (line.days().until() != null) ? "%s to %s".formatted(day, Wording.day(line.days().until())) : day;
	}

	private Optional<Group> evidence() {
		List<Line> rows = this.kept.lines("evidence")
			.stream()
			.map((line) -> Line.of(Wording.spaced(line.line()), Field.text(line.of().shop()), Field.text(days(line)),
					Field.text(line.note())))
			.toList();
		return rows.isEmpty() ? Optional.empty()
				: Optional.of(new Group("What the statement rests on", List.of(),
						List.of(Table.of("statement-evidence", "Delivered until", "",
								Table.columns(List.of("Record", "Shop", "Delivered until", "Note"), List.of()),
								rows))));
	}

	private List<StatementLine> lines(Owner of, String section) {
		return this.kept.lines(section)
			.stream()
			.filter((line) -> line.of().shop().equals(of.shop()) && line.of().currency().equals(of.currency()))
			.toList();
	}

	private static String name(StatementLine line) {
		String about = line.line().equals("not judged") ? line.note() : line.record();
		return about.isEmpty() ? line.line() : line.line() + ": " + about;
	}

	private static String id(Owner of, String section) {
		return "statement-%s-%s-%s".formatted(of.shop(), of.currency(), section).replace(' ', '-');
	}

}
