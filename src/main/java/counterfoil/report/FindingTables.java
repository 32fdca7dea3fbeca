package counterfoil.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statistics.Advice;
import counterfoil.statistics.Change;
import counterfoil.statistics.Contradiction;
import counterfoil.statistics.ReturnStatistics;

/** What the reasons of returns advise, what changed, and what does not fit together. */
final class FindingTables {

	private static final int ROWS_MAX = 20;

	private final Wording words;

	private final ReturnsFound found;

	FindingTables(Wording words, ReturnsFound found) {
		this.words = words;
		this.found = found;
	}

	Table advice(String shop) {
		List<Line> rows = this.found.advice()
			.stream()
			.filter((advice) -> advice.shop().equals(shop))
			.map(this::line)
			.toList();
		return Table
			.of(ReturnsView.id(shop, "advice"), this.words.text("advice-title"), this.words.text("advice-intro"),
					Table.columns(this.words, List.of("column-product", "column-it-wants", "column-reasons"), List
						.of("column-lines-back", "column-likely-range", "column-whole-shop", "column-at-stake")),
					rows)
			.limited(this.words, ROWS_MAX, "report.json");
	}

	private Line line(Advice advice) {
		Advice.Stake stake = advice.stake();
		return Line.of(advice.name(), Field.text(this.words.word(advice.advice())),
				Field.text(reasons(advice.reasons())), Field.figure(ofSold(advice.lines()), null, Figures.ITEMS),
				Field.figure(CountTables.range(this.words, advice.range().low(), advice.range().high()), null, ""),
				Field.figure(this.words.percent(advice.shopRate()), advice.shopRate(), ""),
				Field.figure(this.words.withUnit(stake.currency(), stake.amount()), stake.amount(), stake.currency()));
	}

	// "size-too-small 3, color 2"
	private String reasons(String reasons) {
		return Arrays.stream(reasons.split(", ")).map((reason) -> {
			int blank = reason.lastIndexOf(' ');
			return (blank < 0) ? this.words.word(reason)
					: this.words.word(reason.substring(0, blank)) + reason.substring(blank);
		}).collect(Collectors.joining(", "));
	}

	Table changes(String shop) {
		List<Line> rows = this.found.signals()
			.stream()
			.filter((change) -> change.shop().equals(shop))
			.map((change) -> Line.of(
					this.words.text("changes-reason-on", this.words.word(change.reason()), change.name()),
					Field.figure(ofSold(change.now()), null, Figures.ITEMS),
					Field.figure(this.words.text("changes-was", ofSold(change.before())), null, Figures.ITEMS),
					Field.figure(this.words.decimal(change.pValue(), 4), change.pValue(), "")))
			.toList();
		return Table
			.of(ReturnsView.id(shop, "changes"), this.words.text("changes-title"),
					this.words.text("changes-intro", ReturnStatistics.AGE_DAYS),
					Table.columns(this.words, List.of("column-reason-and-product"),
							List.of("column-now", "column-before", "column-by-chance")),
					rows)
			.limited(this.words, ROWS_MAX, "report.json");
	}

	Table contradictions(String shop) {
		List<Line> rows = this.found.contradictions()
			.stream()
			.filter((one) -> one.shop().equals(shop))
			.map((Contradiction one) -> Line.of(one.name(), Field.text(this.words.word(one.contradiction())),
					Field.count(this.words, one.lines()), Field.count(this.words, one.linesAsked())))
			.toList();
		return Table.of(ReturnsView.id(shop, "contradictions"), this.words.text("contradictions-title"), "",
				Table.columns(this.words, List.of("column-product", "column-does-not-fit"),
						List.of("column-lines", "column-of")),
				rows)
			.limited(this.words, ROWS_MAX, "report.json");
	}

	private String ofSold(Change.Of lines) {
		return this.words.text("of-sold", lines.units(), lines.sold());
	}

}
