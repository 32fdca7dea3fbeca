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

	static ChartsView of(Wording words, Gathered gathered) {
		List<Chart> charts = new ArrayList<>();
		if (gathered.tally().of(State.OPEN).number() > 0) {
			charts.add(ageing(words, gathered.tally()));
		}
		gathered.statement()
			.owners()
			.forEach((of) -> waterfall(words, gathered.statement(), of).ifPresent(charts::add));
		charts.addAll(new ReturnCharts(words, gathered.reasons()).list());
		return new ChartsView(words.shown(charts.size()), words.text(charts.isEmpty() ? "charts-none" : "charts-intro"),
				charts);
	}

	private static Chart ageing(Wording words, Tally tally) {
		List<Figure> figures = new ArrayList<>();
		List<Line> rows = new ArrayList<>();
		for (Ageing age : Ageing.values()) {
			Tally.OfAge found = tally.of(age);
			long all = found.open().number();
			figures.add(new Figure(words.text("ageing-nights", words.word(age.word())),
					(all > 0) ? words.text("ageing-material", words.shown(all), words.shown(found.material()))
							: words.text("ageing-empty"),
					List.of(new Part("material", BigDecimal.ZERO, BigDecimal.valueOf(found.material())),
							new Part("small", BigDecimal.valueOf(found.material()), BigDecimal.valueOf(all)))));
			rows.add(Line.of(words.word(age.word()), Field.count(words, found.material()), Field.count(words, all),
					Field.text(found.open().words(words))));
		}
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(words, List.of("column-open-for"), List.of("column-material", "column-all")));
		columns.add(new Table.Column(words.text("column-over-and-short"), false));
		String title = words.text("ageing-title");
		return Chart.of("chart-ageing", title, words.text("ageing-description"), figures,
				Table.of("chart-ageing-table", title, "", columns, rows));
	}

	// opening, what moved, closing: only where every line of it is known
	private static Optional<Chart> waterfall(Wording words, StatementKept statement, StatementLine.Owner of) {
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
		return isWhole ? Optional.of(waterfall(words, lines, of)) : Optional.empty();
	}

	private static Chart waterfall(Wording words, List<StatementLine> lines, StatementLine.Owner of) {
		List<Figure> figures = new ArrayList<>();
		List<Line> rows = new ArrayList<>();
		BigDecimal standing = BigDecimal.ZERO;
		for (StatementLine line : lines) {
			BigDecimal amount = Optional.ofNullable(line.amount()).orElseThrow();
			boolean isBalance = line.line().startsWith("opening") || line.line().equals(CLOSING);
			BigDecimal from = isBalance ? BigDecimal.ZERO : standing;
			standing = isBalance ? amount : standing.add(amount);
			String tone = isBalance ? "sum" : (amount.signum() > 0) ? "more" : "less";
			figures.add(new Figure(words.word(line.line()), words.shown(of.currency(), amount),
					List.of(new Part(tone, from, standing))));
			rows.add(Line.of(words.word(line.line()), Field.amount(words, of.currency(), amount)));
		}
		String id = "chart-unpaid-%s-%s".formatted(of.shop(), of.currency()).replaceAll("[^A-Za-z0-9-]", "_");
		String title = words.text("waterfall-title", of.shop(), of.currency());
		return Chart.of(id, title, words.text("waterfall-description"), figures, Table.of(id + "-table", title, "",
				List.of(new Table.Column(words.text("column-line"), false), new Table.Column(of.currency(), true)),
				rows));
	}

}
