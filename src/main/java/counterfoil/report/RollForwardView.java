package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import counterfoil.tracking.RollForwardLine;

/**
 * Both balances, from the night before to tonight: in every line, opening and all that
 * moved come to closing.
 */
record RollForwardView(String count, String intro, List<Account> balances) {

	private static final String RULES = "rules";

	static RollForwardView of(Titles titles, List<RollForwardLine> lines) {
		List<Account> accounts = new ArrayList<>();
		accounts.add(account("Open", titles, lines(lines, "open"),
				List.of("opening", "opened", "reopened", "changed", "cleared", "accepted")));
		accounts.add(account("Accepted, still outstanding", titles, lines(lines, "accepted"),
				List.of("opening", "accepted", "changed", "cleared", "reopened")));
		accounts.removeIf((account) -> account.rows().isEmpty());
		long rows = accounts.stream().mapToLong((account) -> account.rows().size()).sum();
		return new RollForwardView(Figures.shown(rows), intro(rows), accounts);
	}

	private static String intro(long rows) {
		return (rows > 0) ? """
				From the night before to tonight, in number and in money; every line ties, or this report would not \
				exist. What a changed check, tolerance or policy moved stands in a column of its own."""
				: "Nothing was open before tonight, and nothing is.";
	}

	private static List<RollForwardLine> lines(List<RollForwardLine> lines, String balance) {
		return lines.stream().filter((line) -> line.balance().equals(balance)).toList();
	}

	private static Account account(String name, Titles titles, List<RollForwardLine> lines, List<String> movements) {
		Map<List<String>, List<RollForwardLine>> byKey = new LinkedHashMap<>();
		lines.forEach((line) -> byKey
			.computeIfAbsent(List.of(line.check(), line.shop(), line.unit()), (key) -> new ArrayList<>())
			.add(line));
		List<Line> rows = new ArrayList<>();
		byKey.forEach((key, members) -> rows
			.add(new Line(titles.title(key.get(0)), key.get(1), key.get(2), cells(members, movements))));
		List<String> columns = new ArrayList<>(movements);
		columns.add("changed rules");
		columns.add("closing");
		return new Account(name, columns, rows);
	}

	private static List<Cell> cells(List<RollForwardLine> lines, List<String> movements) {
		List<Cell> cells = new ArrayList<>();
		for (String movement : movements) {
			cells.add(Cell.of(lines, (line) -> line.movement().equals(movement) && !line.cause().equals(RULES)));
		}
		cells.add(Cell.of(lines, (line) -> line.cause().equals(RULES)));
		cells.add(Cell.of(lines, (line) -> line.movement().equals("closing")));
		return cells;
	}

	/** One balance. */
	record Account(String name, List<String> columns, List<Line> rows) {

		/** How a line is to be read. */
		String equation() {
			return String.join(" + ", this.columns.subList(0, this.columns.size() - 1))
					+ " = closing; what leaves the balance is below zero";
		}

	}

	/** One check in one shop and unit. */
	record Line(String check, String shop, String unit, List<Cell> cells) {

	}

	/** One figure: how many, and what they come to where that is not nothing. */
	record Cell(String number, List<String> over, List<String> shortBy) {

		static Cell of(List<RollForwardLine> lines, Predicate<RollForwardLine> wanted) {
			List<RollForwardLine> members = lines.stream().filter(wanted).toList();
			if (members.isEmpty()) {
				return new Cell("–", List.of(), List.of());
			}
			String unit = members.get(0).unit();
			return new Cell(Figures.shown(members.stream().mapToLong(RollForwardLine::number).sum()),
					sum(unit, members.stream().map(RollForwardLine::amountOver)),
					sum(unit, members.stream().map(RollForwardLine::amountShort)));
		}

		private static List<String> sum(String unit, Stream<BigDecimal> amounts) {
			BigDecimal amount = amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
			return (amount.signum() != 0) ? List.of(Figures.shown(unit, amount)) : List.of();
		}

	}

}
