package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import counterfoil.report.Chart.Figure;
import counterfoil.report.Chart.Part;
import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statistics.ReasonCount;
import counterfoil.statistics.ReturnStatistics;

/** Why goods come back, and how many of them, as charts: two for each shop. */
final class ReturnCharts {

	private static final int REASONS_MAX = 12;

	private static final int LABEL_MAX = 26;

	private final Wording words;

	private final ReasonsKept kept;

	ReturnCharts(Wording words, ReasonsKept kept) {
		this.words = words;
		this.kept = kept;
	}

	List<Chart> list() {
		List<Chart> charts = new ArrayList<>();
		for (String shop : this.kept.shops()) {
			charts.add(reasons(shop));
			charts.add(rates(shop));
		}
		charts.removeIf((chart) -> chart.bars().isEmpty());
		return charts;
	}

	private Chart reasons(String shop) {
		List<ReasonCount> counts = this.kept.ofShop(shop, this.kept.basis(shop))
			.stream()
			.filter((count) -> !count.reason().isEmpty() && count.found().units() > 0)
			.sorted(Comparator.comparing((ReasonCount count) -> -count.found().units()))
			.toList();
		List<Figure> figures = new ArrayList<>();
		List<Line> rows = new ArrayList<>();
		for (ReasonCount count : counts) {
			String reason = this.words.word(count.reason());
			String share = this.words.percent(count.found().share());
			BigDecimal units = BigDecimal.valueOf(count.found().units());
			figures
				.add(new Figure(shortened(reason), this.words.text("chart-reasons-shown", count.found().units(), share),
						List.of(new Part("small", BigDecimal.ZERO, units))));
			rows.add(Line.of(reason, Field.text(this.words.word(count.reasonClass())),
					Field.count(this.words, count.found().units()), Field.figure(share, count.found().share(), "")));
		}
		String title = this.words.text("chart-reasons-title", shop);
		Table table = Table.of(id("reasons", shop) + "-table", title, "", Table.columns(this.words,
				List.of("column-reason", "column-class"), List.of("column-units", "column-share")), rows);
		int left = figures.size() - REASONS_MAX;
		String description = this.words.text("chart-reasons-description");
		return Chart.of(id("reasons", shop), title,
				(left > 0) ? description + " " + this.words.text("chart-reasons-more", left) : description,
				figures.stream().limit(REASONS_MAX).toList(), table);
	}

	private Chart rates(String shop) {
		List<ReasonCount> months = this.kept.ofShop(shop, "order month")
			.stream()
			.filter((count) -> count.reason().isEmpty())
			.toList();
		List<Figure> figures = new ArrayList<>();
		List<Line> rows = new ArrayList<>();
		for (ReasonCount count : months) {
			String month = this.words.dates().month(count.of().period());
			String label = count.isOpen() ? this.words.text("months-open", month) : month;
			ReasonCount.Rate rate = count.rate();
			figures.add(new Figure(label,
					(rate.byLine() != null) ? shown(rate) : this.words.text("chart-rates-too-few"), parts(count)));
			rows.add(Line.of(label, Field.count(this.words, rate.linesSold()),
					Field.count(this.words, rate.linesReturned()),
					Field.figure(this.words.percent(rate.byLine()), rate.byLine(), ""),
					Field.figure((rate.low() != null) ? range(rate) : "–", null, "")));
		}
		String title = this.words.text("chart-rates-title", shop);
		Table table = Table
			.of(id("rates", shop) + "-table", title, "",
					Table.columns(this.words, List.of("column-orders-placed-in"),
							List.of("column-lines-sold", "column-lines-back", "column-rate", "column-likely-range")),
					rows);
		return Chart.of(id("rates", shop), title,
				this.words.text("chart-rates-description", ReturnStatistics.SAMPLE_MIN), figures, table);
	}

	// the rate as a mark upon where it is likely to be; a month that may still grow is
	// paler
	private static List<Part> parts(ReasonCount count) {
		ReasonCount.Rate rate = count.rate();
		if (rate.byLine() == null) {
			return List.of();
		}
		String open = count.isOpen() ? " open" : "";
		return List.of(
				new Part("range" + open, Objects.requireNonNull(rate.low()), Objects.requireNonNull(rate.high())),
				Part.mark("mark" + open, rate.byLine()));
	}

	private String shown(ReasonCount.Rate rate) {
		return this.words.text("chart-rates-shown", this.words.percent(rate.byLine()), range(rate));
	}

	private String range(ReasonCount.Rate rate) {
		return this.words.text("from-to", this.words.percent(rate.low()), this.words.percent(rate.high()));
	}

	// no more than stands beside its figure on a telephone; the table has it in full
	private static String shortened(String label) {
		return (label.codePointCount(0, label.length()) <= LABEL_MAX) ? label
				: label.substring(0, label.offsetByCodePoints(0, LABEL_MAX - 1)) + "…";
	}

	private static String id(String chart, String shop) {
		return "chart-%s-%s".formatted(chart, shop).replaceAll("[^A-Za-z0-9-]", "_");
	}

}
