package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.report.TablesView.Group;
import counterfoil.statistics.Advice;
import counterfoil.statistics.Change;
import counterfoil.statistics.Contradiction;
import counterfoil.statistics.ReasonCount;
import counterfoil.statistics.ReturnStatistics;
import org.jspecify.annotations.Nullable;

/** Why goods come back and what would lower that, for the merchandiser. */
final class ReturnsView {

	private static final int ROWS_MAX = 20;

	private static final List<String> NO_REASON = List.of("other", "not-said", "no reason given");

	private final Wording words;

	private final ReasonsKept kept;

	private final Gathered gathered;

	private final List<CustomersTold> told;

	private ReturnsView(Wording words, Gathered gathered, List<CustomersTold> told) {
		this.words = words;
		this.kept = gathered.reasons();
		this.gathered = gathered;
		this.told = told;
	}

	static TablesView of(Wording words, Gathered gathered, List<CustomersTold> told) {
		ReturnsView view = new ReturnsView(words, gathered, told);
		List<Group> groups = view.shops().map(view::group).toList();
		return new TablesView(words.text("count-shops", groups.size()), groups.isEmpty() ? words.text("returns-none")
				: words.text("returns-intro", ReturnStatistics.SAMPLE_MIN), groups);
	}

	private ReturnsFound found() {
		return this.gathered.returns();
	}

	private Stream<String> shops() {
		Stream<String> said = this.told.stream().filter(CustomersTold::isDelivered).map(CustomersTold::shop);
		return Stream.of(this.kept.shops().stream(), found().unlisted().shops().stream(), said)
			.flatMap((shops) -> shops)
			.distinct()
			.sorted();
	}

	private Group group(String shop) {
		String basis = this.kept.basis(shop);
		List<Table> tables = new ArrayList<>(List.of(advice(shop), changes(shop), reasons(shop, basis), months(shop),
				byReturnMonth(shop), parts(shop, basis, "product", "returns-by-product", "column-product"),
				parts(shop, basis, "variant", "returns-by-variant", "column-variant"),
				parts(shop, basis, "vendor", "returns-by-vendor", "column-vendor"),
				parts(shop, basis, "product type", "returns-by-product-type", "column-product-type"),
				contradictions(shop), found().unlisted().table(this.words, shop, id(shop, "unlisted")),
				ExpectedTable.of(this.words, id(shop, "expected"),
						found().expected().stream().filter((expected) -> expected.shop().equals(shop)).toList()),
				CohortTable.of(this.words, id(shop, "cohorts"),
						found().cohorts().stream().filter((cohort) -> cohort.shop().equals(shop)).toList())));
		List<String> text = text(shop, basis);
		Optional<CustomersTold> ofShop = this.told.stream().filter((one) -> one.shop().equals(shop)).findFirst();
		ofShop.ifPresent((one) -> text.add(one.sentence(this.words)));
		return new Group(shop, text,
				ofShop.map((one) -> one.ways(this.words, this.gathered.listed())).orElse(List.of()),
				tables.stream().filter((table) -> !table.rows().isEmpty()).toList());
	}

	private List<String> text(String shop, String basis) {
		List<ReasonCount> counts = this.kept.ofShop(shop, basis);
		long all = counts.stream()
			.filter((count) -> count.reason().isEmpty())
			.mapToLong((count) -> count.found().units())
			.sum();
		List<String> text = new ArrayList<>();
		if (basis.equals("open cohorts")) {
			text.add(this.words.text("returns-no-month-closed"));
		}
		if (all > 0) {
			text.add(this.words.text("returns-said-nothing", all,
					NO_REASON.stream()
						.map((reason) -> this.words.text("returns-say", this.words.percent(share(counts, reason, all)),
								this.words.word(reason)))
						.collect(Collectors.joining(", "))));
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
		List<Line> rows = found().advice()
			.stream()
			.filter((advice) -> advice.shop().equals(shop))
			.map(this::advice)
			.toList();
		return Table
			.of(id(shop, "advice"), this.words.text("advice-title"), this.words.text("advice-intro"),
					Table.columns(this.words, List.of("column-product", "column-it-wants", "column-reasons"), List
						.of("column-lines-back", "column-likely-range", "column-whole-shop", "column-at-stake")),
					rows)
			.limited(this.words, ROWS_MAX, "report.json");
	}

	private Line advice(Advice advice) {
		Advice.Stake stake = advice.stake();
		return Line.of(advice.name(), Field.text(this.words.word(advice.advice())),
				Field.text(reasons(advice.reasons())), Field.figure(ofSold(advice.lines()), null, Figures.ITEMS),
				Field.figure(range(advice.range().low(), advice.range().high()), null, ""),
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

	private Table changes(String shop) {
		List<Line> rows = found().signals()
			.stream()
			.filter((change) -> change.shop().equals(shop))
			.map((change) -> Line.of(
					this.words.text("changes-reason-on", this.words.word(change.reason()), change.name()),
					Field.figure(ofSold(change.now()), null, Figures.ITEMS),
					Field.figure(this.words.text("changes-was", ofSold(change.before())), null, Figures.ITEMS),
					Field.figure(this.words.decimal(change.pValue(), 4), change.pValue(), "")))
			.toList();
		return Table
			.of(id(shop, "changes"), this.words.text("changes-title"),
					this.words.text("changes-intro", ReturnStatistics.AGE_DAYS),
					Table.columns(this.words, List.of("column-reason-and-product"),
							List.of("column-now", "column-before", "column-by-chance")),
					rows)
			.limited(this.words, ROWS_MAX, "report.json");
	}

	private Table reasons(String shop, String basis) {
		List<Line> rows = this.kept.ofShop(shop, basis)
			.stream()
			.map((count) -> line(
					count.reason().isEmpty() ? this.words.text("reasons-all") : this.words.word(count.reason()), count))
			.toList();
		return Table.of(id(shop, "reasons"), this.words.text("reasons-title"),
				basis.equals("closed cohorts") ? this.words.text("reasons-of-closed") : "",
				countColumns("column-reason"), rows);
	}

	private Table months(String shop) {
		List<Line> rows = this.kept.ofShop(shop, "order month")
			.stream()
			.filter((count) -> count.reason().isEmpty())
			.map((count) -> line(month(count), count))
			.toList();
		return Table.of(id(shop, "months"), this.words.text("months-title"), "",
				countColumns("column-orders-placed-in"), rows);
	}

	private String month(ReasonCount count) {
		String month = this.words.dates().month(count.of().period());
		return count.isOpen() ? this.words.text("months-open", month) : month;
	}

	private Table byReturnMonth(String shop) {
		List<Line> rows = this.kept.ofShop(shop, "return month")
			.stream()
			.filter((count) -> !count.reason().isEmpty())
			.map((count) -> Line.of(
					this.words.dates().month(count.of().period()) + " · " + this.words.word(count.reason()),
					Field.text(this.words.word(count.reasonClass())), Field.count(this.words, count.found().returns()),
					Field.count(this.words, count.found().units()),
					Field.figure(this.words.percent(count.found().share()), count.found().share(), ""),
					Field.text(count.topProducts())))
			.toList();
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(this.words, List.of("column-returned-in-reason", "column-class"),
						List.of("column-returns", "column-units", "column-share")));
		columns.add(new Table.Column(this.words.text("column-most-of"), false));
		return Table
			.of(id(shop, "return-months"), this.words.text("return-months-title"),
					this.words.text("return-months-intro"), columns, rows)
			.limited(this.words, 6 * ROWS_MAX, ReasonFiles.NAME);
	}

	private Table parts(String shop, String basis, String dimension, String title, String head) {
		List<Line> rows = this.kept.parts(shop, basis, dimension)
			.stream()
			.map((count) -> line(count.of().name(), count))
			.toList();
		Table table = Table.of(id(shop, dimension.replace(' ', '-')), this.words.text(title), "", countColumns(head),
				rows);
		int left = this.kept.number(shop, basis, dimension) - rows.size();
		return (left <= 0) ? table : new Table(table.id(), table.title(), table.intro(), table.columns(), rows,
				List.of(this.words.text("returns-more", left, ReasonFiles.BY_PRODUCT)));
	}

	private Table contradictions(String shop) {
		List<Line> rows = found().contradictions()
			.stream()
			.filter((one) -> one.shop().equals(shop))
			.map((Contradiction one) -> Line.of(one.name(), Field.text(this.words.word(one.contradiction())),
					Field.count(this.words, one.lines()), Field.count(this.words, one.linesAsked())))
			.toList();
		return Table
			.of(id(shop, "contradictions"), this.words.text("contradictions-title"), "", Table.columns(this.words,
					List.of("column-product", "column-does-not-fit"), List.of("column-lines", "column-of")), rows)
			.limited(this.words, ROWS_MAX, "report.json");
	}

	private List<Table.Column> countColumns(String head) {
		return Table.columns(this.words, List.of(head),
				List.of("column-units", "column-share", "column-units-sold", "column-rate", "column-lines-likely-range",
						"column-value", "column-refunded", "column-kept", "column-fees-kept", "column-at-stake",
						"column-days-to-return", "column-days-to-refund", "column-not-refunded-yet"));
	}

	private Line line(String head, ReasonCount count) {
		ReasonCount.Value money = count.money();
		return Line.of(head, Field.count(this.words, count.found().units()),
				Field.figure(this.words.percent(count.found().share()), count.found().share(), ""),
				Field.count(this.words, count.rate().unitsSold()),
				Field.figure(this.words.percent(count.rate().byUnit()), count.rate().byUnit(), ""),
				Field.figure(range(count.rate().low(), count.rate().high()), count.rate().byLine(), ""),
				money(money, money.returned()), money(money, money.refunded()), money(money, money.kept()),
				money(money, money.feesKept()), money(money, money.atStake()),
				days(count.days().toReturnMedian(), count.days().toReturnP90()),
				days(count.days().toRefundMedian(), count.days().toRefundP90()),
				Field.count(this.words, count.found().openLines()));
	}

	private Field money(ReasonCount.Value money, @Nullable BigDecimal amount) {
		return Field.amount(this.words, money.currency(), amount);
	}

	private Field days(@Nullable Integer median, @Nullable Integer nineOfTen) {
		return (median != null)
				? Field.figure(this.words.text("returns-days", median, nineOfTen), BigDecimal.valueOf(median), "days")
				: Field.figure("–", null, "days");
	}

	private String ofSold(Change.Of lines) {
		return this.words.text("of-sold", lines.units(), lines.sold());
	}

	private String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
		return (low != null) ? this.words.text("from-to", this.words.percent(low), this.words.percent(high)) : "–";
	}

	private static String id(String shop, String table) {
		return "returns-%s-%s".formatted(shop, table).replace(' ', '-');
	}

}
