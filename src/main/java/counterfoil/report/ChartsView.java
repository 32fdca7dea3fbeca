package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import counterfoil.report.Chart.Figure;
import counterfoil.report.Chart.Part;
import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statement.StatementLine;
import counterfoil.tracking.Ageing;
import counterfoil.tracking.Discrepancy.State;

/** The charts of the page, each with the table behind it. */
record ChartsView(String count, String intro, List<Chart> charts) {

	private static final String UNPAID = "unpaid";

	private static final String CLOSING = "closing unpaid";

	static ChartsView of(Gathered gathered) {
		List<Chart> charts = new ArrayList<>();
		if (gathered.tally().of(State.OPEN).number() > 0) {
			charts.add(ageing(gathered.tally()));
		}
		gathered.statement().owners().forEach((of) -> waterfall(gathered.statement(), of).ifPresent(charts::add));
		return new ChartsView(Figures.shown(charts.size()),
				charts.isEmpty() ? "There is nothing to draw." : "Each with the figures behind it.", charts);
	}

	private static Chart ageing(Tally tally) {
		List<Figure> figures = new ArrayList<>();
		List<Line> rows = new ArrayList<>();
		for (Ageing age : Ageing.values()) {
			Tally.OfAge found = tally.of(age);
			long all = found.open().number();
			figures.add(new Figure(age.word() + " nights",
					(all > 0) ? "%s, %s material".formatted(Figures.shown(all), Figures.shown(found.material()))
							: "none",
					List.of(new Part("material", BigDecimal.ZERO, BigDecimal.valueOf(found.material())),
							new Part("small", BigDecimal.valueOf(found.material()), BigDecimal.valueOf(all)))));
			rows.add(Line.of(age.word(), Field.count(found.material()), Field.count(all),
					Field.text(found.open().words())));
		}
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(List.of("Open for, in nights"), List.of("Material", "All")));
		columns.add(new Table.Column("Over and short", false));
		return Chart.of("chart-ageing", "Age of what is open",
				"How many discrepancies have been open for how long, and how many of them are material.", figures,
				Table.of("chart-ageing-table", "Age of what is open", "", columns, rows));
	}

	// opening, what moved, closing: only where every line of it is known
	private static Optional<Chart> waterfall(StatementKept statement, StatementLine.Owner of) {
		List<StatementLine> lines = new ArrayList<>();
		for (StatementLine line : statement.lines(UNPAID)) {
			boolean isOfAll = line.of().shop().equals(of.shop()) && line.of().currency().equals(of.currency())
					&& line.of().gateway().isEmpty();
			boolean isClosed = !lines.isEmpty() && lines.get(lines.size() - 1).line().equals(CLOSING);
			if (isOfAll && !isClosed) {
				lines.add(line);
			}
		}
		boolean isWhole = !lines.isEmpty() && lines.get(lines.size() - 1).line().equals(CLOSING)
				&& lines.stream().allMatch((line) -> line.amount() != null);
		return isWhole ? Optional.of(waterfall(lines, of)) : Optional.empty();
	}

	private static Chart waterfall(List<StatementLine> lines, StatementLine.Owner of) {
		List<Figure> figures = new ArrayList<>();
		List<Line> rows = new ArrayList<>();
		BigDecimal standing = BigDecimal.ZERO;
		for (StatementLine line : lines) {
			BigDecimal amount = Optional.ofNullable(line.amount()).orElseThrow();
			boolean isBalance = line.line().startsWith("opening") || line.line().equals(CLOSING);
			BigDecimal from = isBalance ? BigDecimal.ZERO : standing;
			standing = isBalance ? amount : standing.add(amount);
			String tone = isBalance ? "sum" : (amount.signum() > 0) ? "more" : "less";
			figures.add(new Figure(line.line(), Figures.shown(of.currency(), amount),
					List.of(new Part(tone, from, standing))));
			rows.add(Line.of(line.line(), Field.amount(of.currency(), amount)));
		}
		String id = "chart-unpaid-%s-%s".formatted(of.shop(), of.currency()).replaceAll("[^A-Za-z0-9-]", "_");
		String title = "Owed to customers, %s in %s".formatted(of.shop(), of.currency());
		return Chart.of(id, title,
				"From what was owed when the month began, over what was recorded and paid, to what is owed now.",
				figures,
				Table.of(id + "-table", title, "", Table.columns(List.of("Line"), List.of(of.currency())), rows));
	}

}
