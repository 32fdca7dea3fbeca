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

	static RollForwardView of(Wording words, Titles titles, List<RollForwardLine> lines) {
		List<Account> accounts = new ArrayList<>();
		accounts.add(account(words.text("section-open"), titles, lines(lines, "open"),
				List.of("opening", "opened", "reopened", "changed", "cleared", "accepted")));
		accounts.add(account(words.text("section-accepted-outstanding"), titles, lines(lines, "accepted"),
				List.of("opening", "accepted", "changed", "cleared", "reopened")));
		accounts.removeIf((account) -> account.rows().isEmpty());
		long rows = accounts.stream().mapToLong((account) -> account.rows().size()).sum();
		return new RollForwardView(words.shown(rows),
				words.text((rows > 0) ? "roll-forward-intro" : "roll-forward-none"), accounts);
	}

	private static List<RollForwardLine> lines(List<RollForwardLine> lines, String balance) {
		return lines.stream().filter((line) -> line.balance().equals(balance)).toList();
	}

	private static Account account(String name, Titles titles, List<RollForwardLine> lines, List<String> movements) {
		Map<List<String>, List<RollForwardLine>> byKey = new LinkedHashMap<>();
		lines.forEach((line) -> byKey
			.computeIfAbsent(List.of(line.check(), line.shop(), line.unit()), (key) -> new ArrayList<>())
			.add(line));
		Wording words = titles.words();
		List<Line> rows = new ArrayList<>();
		byKey.forEach((key, members) -> rows.add(new Line(titles.title(key.get(0)), key.get(1), words.word(key.get(2)),
				cells(words, members, movements))));
		List<String> columns = new ArrayList<>(movements.stream().map(words::word).toList());
		columns.add(words.text("roll-forward-rules"));
		String equation = words.text("roll-forward-equation", String.join(" + ", columns));
		columns.add(words.word("closing"));
		return new Account(name, equation, columns, rows);
	}

	private static List<Cell> cells(Wording words, List<RollForwardLine> lines, List<String> movements) {
		List<Cell> cells = new ArrayList<>();
		for (String movement : movements) {
			cells.add(Cell.of(words, lines, (line) -> line.movement().equals(movement) && !line.cause().equals(RULES)));
		}
		cells.add(Cell.of(words, lines, (line) -> line.cause().equals(RULES)));
		cells.add(Cell.of(words, lines, (line) -> line.movement().equals("closing")));
		return cells;
	}

	/**
	 * One balance.
	 *
	 * @param equation how a line is to be read
	 */
	record Account(String name, String equation, List<String> columns, List<Line> rows) {

	}

	/** One check in one shop and unit. */
	record Line(String check, String shop, String unit, List<Cell> cells) {

	}

	/** One figure: how many, and what they come to where that is not nothing. */
	record Cell(String number, List<String> over, List<String> shortBy) {

		static Cell of(Wording words, List<RollForwardLine> lines, Predicate<RollForwardLine> wanted) {
			List<RollForwardLine> members = lines.stream().filter(wanted).toList();
			if (members.isEmpty()) {
				return new Cell("–", List.of(), List.of());
			}
			String unit = members.get(0).unit();
			BigDecimal over = sum(members.stream().map(RollForwardLine::amountOver));
			BigDecimal shortBy = sum(members.stream().map(RollForwardLine::amountShort));
			return new Cell(words.shown(members.stream().mapToLong(RollForwardLine::number).sum()),
					(over.signum() != 0) ? List.of(words.text("balance-over", words.shown(unit, over))) : List.of(),
					(shortBy.signum() != 0) ? List.of(words.text("balance-short", words.shown(unit, shortBy)))
							: List.of());
		}

		private static BigDecimal sum(Stream<BigDecimal> amounts) {
			return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

}
