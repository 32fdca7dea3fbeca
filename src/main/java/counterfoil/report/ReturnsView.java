package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.report.TablesView.Group;
import counterfoil.statistics.Advice;
import counterfoil.statistics.Change;
import counterfoil.statistics.Contradiction;
import counterfoil.statistics.ExpectedReturns;
import counterfoil.statistics.ReasonCount;
import counterfoil.statistics.ReturnStatistics;
import org.jspecify.annotations.Nullable;

/** Why goods come back and what would lower that, for the merchandiser. */
final class ReturnsView {

	private static final int ROWS_MAX = 20;

	private static final List<String> NO_REASON = List.of("other", "not-said", "no reason given");

	private final ReasonsKept kept;

	private final ReturnsFound found;

	private ReturnsView(ReasonsKept kept, ReturnsFound found) {
		this.kept = kept;
		this.found = found;
	}

	static TablesView of(ReasonsKept kept, ReturnsFound found) {
		ReturnsView view = new ReturnsView(kept, found);
		List<Group> groups = view.shops().map(view::group).toList();
		return new TablesView(Figures.count(groups.size(), "shop"),
				groups.isEmpty() ? "Nothing was sold or returned in the last thirteen months, as far as files tell."
						: """
								Units that came back of units sold, by the month of the order. The likely range says where the share of \
								order lines with a return is, nineteen times of twenty. Below %d order lines no rate is shown. A month is \
								open until its return window and the time for refunds have passed: more may come back."""
							.formatted(ReturnStatistics.SAMPLE_MIN),
				groups);
	}

	private Stream<String> shops() {
		return Stream.concat(this.kept.shops().stream(), this.found.unlisted().shops().stream()).distinct().sorted();
	}

	private Group group(String shop) {
		String basis = this.kept.ofShop(shop, "closed cohorts").isEmpty() ? "open cohorts" : "closed cohorts";
		List<Table> tables = new ArrayList<>(
				List.of(advice(shop), changes(shop), reasons(shop, basis), months(shop), byReturnMonth(shop)));
		Stream.of("product", "variant", "vendor", "product type")
			.map((part) -> parts(shop, basis, part))
			.forEach(tables::add);
		tables.add(contradictions(shop));
		tables.add(this.found.unlisted().table(shop, id(shop, "unlisted")));
		tables.add(expected(shop));
		tables.add(CohortTable.of(id(shop, "cohorts"),
				this.found.cohorts().stream().filter((cohort) -> cohort.shop().equals(shop)).toList()));
		return new Group(shop, text(shop, basis), tables.stream().filter((table) -> !table.rows().isEmpty()).toList());
	}

	private List<String> text(String shop, String basis) {
		List<ReasonCount> counts = this.kept.ofShop(shop, basis);
		long all = counts.stream()
			.filter((count) -> count.reason().isEmpty())
			.mapToLong((count) -> count.found().units())
			.sum();
		List<String> text = new ArrayList<>();
		if (basis.equals("open cohorts")) {
			text.add(
					"""
							No month is closed yet, or the job states no return window (policy: return-window): the rates below will \
							still grow.""");
		}
		if (all > 0) {
			text.add("Of %s returned, %s.".formatted(Figures.count(all, "unit"),
					String.join(", ",
							NO_REASON.stream()
								.map((reason) -> "%s say “%s”".formatted(percent(share(counts, reason, all)), reason))
								.toList())));
		}
		return text;
	}

	private static BigDecimal share(List<ReasonCount> counts, String reason, long all) {
		long units = counts.stream()
			.filter((count) -> count.reason().equals(reason))
			.mapToLong((count) -> count.found().units())
			.sum();
		return BigDecimal.valueOf(units).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
	}

	private Table advice(String shop) {
		List<Line> rows = this.found.advice()
			.stream()
			.filter((advice) -> advice.shop().equals(shop))
			.map(ReturnsView::advice)
			.toList();
		return Table
			.of(id(shop, "advice"), "What would lower returns",
					"""
							Products that come back for a kind of reason more often than the whole shop, beyond what chance explains. At \
							stake: refunded in money, and the cost of units not restocked, less fees kept.""",
					Table.columns(List.of("Product", "It wants", "Reasons"),
							List.of("Order lines back", "Likely range", "Whole shop", "At stake")),
					rows)
			.limited(ROWS_MAX, "report.json");
	}

	private static Line advice(Advice advice) {
		return Line.of(advice.name(), Field.text(advice.advice()), Field.text(advice.reasons()),
				Field.figure(ofSold(advice.lines()), null, Figures.ITEMS),
				Field.figure(range(advice.range().low(), advice.range().high()), null, ""),
				Field.figure(percent(advice.shopRate()), advice.shopRate(), ""),
				Field.figure(Figures.withUnit(advice.stake().currency(), advice.stake().amount()),
						advice.stake().amount(), advice.stake().currency()));
	}

	private Table changes(String shop) {
		List<Line> rows = this.found.signals()
			.stream()
			.filter((change) -> change.shop().equals(shop))
			.map((change) -> Line.of(change.reason() + " on " + change.name(),
					Field.figure(ofSold(change.now()), null, Figures.ITEMS),
					Field.figure("was " + ofSold(change.before()), null, Figures.ITEMS),
					Field.figure(change.pValue().setScale(4, RoundingMode.HALF_UP).toPlainString(), change.pValue(),
							"")))
			.toList();
		return Table
			.of(id(shop, "changes"), "What changed",
					"""
							Units back within %d days of the order: orders of three months beside those of the six months before, at the \
							same age. Of all that was compared, at most one in twenty of these is expected to be chance."""
						.formatted(ReturnStatistics.AGE_DAYS),
					Table.columns(List.of("Reason and product"), List.of("Now", "Before", "By chance")), rows)
			.limited(ROWS_MAX, "report.json");
	}

	private Table reasons(String shop, String basis) {
		List<Line> rows = this.kept.ofShop(shop, basis)
			.stream()
			.map((count) -> line(count.reason().isEmpty() ? "all reasons" : count.reason(), count))
			.toList();
		return Table.of(id(shop, "reasons"), "Reasons",
				basis.equals("closed cohorts") ? "Of all months that are closed." : "", countColumns("Reason"), rows);
	}

	private Table months(String shop) {
		List<Line> rows = this.kept.ofShop(shop, "order month")
			.stream()
			.filter((count) -> count.reason().isEmpty())
			.map((count) -> line(count.of().period() + (count.isOpen() ? " (open)" : ""), count))
			.toList();
		return Table.of(id(shop, "months"), "Return rate by month of the order", "", countColumns("Orders placed in"),
				rows);
	}

	private Table byReturnMonth(String shop) {
		List<Line> rows = this.kept.ofShop(shop, "return month")
			.stream()
			.filter((count) -> !count.reason().isEmpty())
			.map((count) -> Line.of(count.of().period() + " · " + count.reason(), Field.text(count.reasonClass()),
					Field.count(count.found().returns()), Field.count(count.found().units()),
					Field.figure(percent(count.found().share()), count.found().share(), ""),
					Field.text(count.topProducts())))
			.toList();
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(List.of("Returned in, reason", "Class"), List.of("Returns", "Units", "Share")));
		columns.add(new Table.Column("Most of", false));
		return Table.of(id(shop, "return-months"), "Counts by month of the return", """
				Without rates: what comes back in a month was sold in others.""", columns, rows)
			.limited(6 * ROWS_MAX, ReasonFiles.NAME);
	}

	private Table parts(String shop, String basis, String dimension) {
		List<Line> rows = this.kept.parts(shop, basis, dimension)
			.stream()
			.map((count) -> line(count.of().name(), count))
			.toList();
		Table table = Table.of(id(shop, dimension.replace(' ', '-')), "By " + dimension, "",
				countColumns(Wording.sentence(dimension)), rows);
		int left = this.kept.number(shop, basis, dimension) - rows.size();
		return (left <= 0) ? table : new Table(table.id(), table.title(), table.intro(), table.columns(), rows,
				List.of("and %s in %s".formatted(Figures.shown(left), ReasonFiles.BY_PRODUCT)));
	}

	private Table contradictions(String shop) {
		List<Line> rows = this.found.contradictions()
			.stream()
			.filter((one) -> one.shop().equals(shop))
			.map((Contradiction one) -> Line.of(one.name(), Field.text(one.contradiction()), Field.count(one.lines()),
					Field.count(one.linesAsked())))
			.toList();
		return Table
			.of(id(shop, "contradictions"), "What was said and what was done", "",
					Table.columns(List.of("Product", "What does not fit"), List.of("Lines", "Of")), rows)
			.limited(ROWS_MAX, "report.json");
	}

	private Table expected(String shop) {
		List<Line> rows = this.found.expected()
			.stream()
			.filter((expected) -> expected.shop().equals(shop))
			.map(ReturnsView::expected)
			.toList();
		return Table.of(id(shop, "expected"), "Expected refunds of goods sold",
				"""
						Refund liability and return asset (IFRS 15): what orders that are still open are expected to give back, judged by 				how much of closed months came back after the same age; net of tax, without exchanges for the like and without 				what came back already.""",
				Table.columns(List.of("Product type"),
						List.of("Sold and open", "Liability", "Likely range", "Asset at cost", "Units without a cost")),
				rows);
	}

	private static Line expected(ExpectedReturns expected) {
		String currency = expected.currency();
		ExpectedReturns.Band band = expected.liability();
		Field sold = Field.amount(currency, expected.valueSold());
		if (band == null) {
			return Line.of(expected.productType(), sold,
					Field.missing("only %s closed".formatted(Figures.count(expected.closedLines(), "order line"))),
					Field.missing("–"), Field.missing("–"), Field.count(expected.unitsWithoutCost()));
		}
		return Line
			.of(expected.productType(), sold, Field.amount(currency, band.amount()),
					Field.figure("%s to %s".formatted(Figures.shown(currency, band.low()),
							Figures.shown(currency, band.high())), null, currency),
					Field.amount(currency, expected.asset()), Field.count(expected.unitsWithoutCost()));
	}

	private static List<Table.Column> countColumns(String head) {
		return Table.columns(List.of(head),
				List.of("Units", "Share", "Units sold", "Rate", "Order lines, likely range", "Value", "Refunded",
						"Kept", "Fees kept", "At stake", "Days to return", "Days to refund", "Not refunded yet"));
	}

	private static Line line(String head, ReasonCount count) {
		ReasonCount.Value money = count.money();
		return Line.of(head, Field.count(count.found().units()),
				Field.figure(percent(count.found().share()), count.found().share(), ""),
				Field.count(count.rate().unitsSold()),
				Field.figure(percent(count.rate().byUnit()), count.rate().byUnit(), ""),
				Field.figure(range(count.rate().low(), count.rate().high()), count.rate().byLine(), ""),
				money(money, money.returned()), money(money, money.refunded()), money(money, money.kept()),
				money(money, money.feesKept()), money(money, money.atStake()),
				days(count.days().toReturnMedian(), count.days().toReturnP90()),
				days(count.days().toRefundMedian(), count.days().toRefundP90()),
				Field.count(count.found().openLines()));
	}

	private static Field money(ReasonCount.Value money, @Nullable BigDecimal amount) {
		return Field.amount(money.currency(), amount);
	}

	private static Field days(@Nullable Integer median, @Nullable Integer nineOfTen) {
		return Field.figure((median != null) ? "%d, 9 of 10 within %d".formatted(median, nineOfTen) : "–",
				(median != null) ? BigDecimal.valueOf(median) : null, "days");
	}

	private static String ofSold(Change.Of lines) {
		return "%s of %s".formatted(Figures.shown(lines.units()), Figures.shown(lines.sold()));
	}

	private static String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
		return (low != null) ? "%s to %s".formatted(percent(low), percent(Objects.requireNonNull(high))) : "–";
	}

	private static String percent(@Nullable BigDecimal share) {
		return (share != null) ? share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %" : "–";
	}

	private static String id(String shop, String table) {
		return "returns-%s-%s".formatted(shop, table).replace(' ', '-');
	}

}
