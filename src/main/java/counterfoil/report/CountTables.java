package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statistics.ReasonCount;
import org.jspecify.annotations.Nullable;

/** What came back of what was sold: by reason, month, and part of the catalogue. */
final class CountTables {

	private static final int ROWS_MAX = 20;

	private final Wording words;

	private final ReasonsKept kept;

	CountTables(Wording words, ReasonsKept kept) {
		this.words = words;
		this.kept = kept;
	}

	Table reasons(String shop, String basis) {
		long all = unitsOf(wholes(shop, basis));
		List<Line> rows = this.kept.ofShop(shop, basis)
			.stream()
			.map((count) -> line(
					count.reason().isEmpty() ? this.words.text("reasons-all") : this.words.word(count.reason()), count,
					all))
			.toList();
		return Table.of(ReturnsView.id(shop, "reasons"), this.words.text("reasons-title"),
				basis.equals("closed cohorts") ? this.words.text("reasons-of-closed") : "",
				countColumns("column-reason"), rows);
	}

	Table months(String shop) {
		List<ReasonCount> months = wholes(shop, "order month");
		long all = unitsOf(months);
		List<Line> rows = months.stream().map((count) -> line(month(count), count, all)).toList();
		return Table.of(ReturnsView.id(shop, "months"), this.words.text("months-title"), "",
				countColumns("column-orders-placed-in"), rows);
	}

	private String month(ReasonCount count) {
		String month = this.words.dates().month(count.of().period());
		return count.isOpen() ? this.words.text("months-open", month) : month;
	}

	Table byReturnMonth(String shop) {
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
			.of(ReturnsView.id(shop, "return-months"), this.words.text("return-months-title"),
					this.words.text("return-months-intro"), columns, rows)
			.limited(this.words, 6 * ROWS_MAX, ReasonFiles.NAME);
	}

	Table parts(String shop, String basis, String dimension, String title, String head) {
		long all = unitsOf(wholes(shop, basis));
		List<Line> rows = this.kept.parts(shop, basis, dimension)
			.stream()
			.map((count) -> line(count.of().name(), count, all))
			.toList();
		Table table = Table.of(ReturnsView.id(shop, dimension.replace(' ', '-')), this.words.text(title), "",
				countColumns(head), rows);
		int left = this.kept.number(shop, basis, dimension) - rows.size();
		return (left <= 0) ? table : new Table(table.id(), table.title(), table.intro(), table.columns(), rows,
				List.of(this.words.text("returns-more", left, ReasonFiles.BY_PRODUCT)));
	}

	/** An interval of shares; a dash where there is none. */
	static String range(Wording words, @Nullable BigDecimal low, @Nullable BigDecimal high) {
		return (low != null) ? words.text("from-to", words.percent(low), words.percent(high)) : "–";
	}

	private List<Table.Column> countColumns(String head) {
		return Table.columns(this.words, List.of(head),
				List.of("column-units", "column-share", "column-units-sold", "column-rate", "column-lines-likely-range",
						"column-value", "column-refunded", "column-kept", "column-fees-kept", "column-at-stake",
						"column-days-to-return", "column-days-to-refund", "column-not-refunded-yet"));
	}

	// counts of all reasons together
	private List<ReasonCount> wholes(String shop, String basis) {
		return this.kept.ofShop(shop, basis).stream().filter((count) -> count.reason().isEmpty()).toList();
	}

	/** How many units came back, by counts that do not overlap. */
	static long unitsOf(List<ReasonCount> counts) {
		return counts.stream().mapToLong((count) -> count.found().units()).sum();
	}

	/** A part of all units; null where there are none. */
	static @Nullable BigDecimal share(long units, long all) {
		return (all > 0) ? BigDecimal.valueOf(units).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP) : null;
	}

	// each as a share of what the whole table is about
	private Line line(String head, ReasonCount count, long all) {
		ReasonCount.Value money = count.money();
		BigDecimal share = share(count.found().units(), all);
		return Line.of(head, Field.count(this.words, count.found().units()),
				Field.figure(this.words.percent(share), share, ""), Field.count(this.words, count.rate().unitsSold()),
				Field.figure(this.words.percent(count.rate().byUnit()), count.rate().byUnit(), ""),
				Field.figure(range(this.words, count.rate().low(), count.rate().high()), count.rate().byLine(), ""),
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

}
