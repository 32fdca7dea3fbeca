package counterfoil.report;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import counterfoil.ledger.Night;
import counterfoil.statistics.Advice;
import counterfoil.statistics.Change;
import counterfoil.statistics.Cohort;
import counterfoil.statistics.Contradiction;
import counterfoil.statistics.ExpectedReturns;
import counterfoil.statistics.ReasonCount;
import counterfoil.statistics.StoredReturns;
import counterfoil.statistics.UnlistedReason;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of returns as CSV and JSON. Shops stand in {@code return-reasons.csv},
 * parts of what they sell in the other file; the columns are the same.
 */
final class ReasonFiles {

	static final String NAME = "return-reasons.csv";

	static final String BY_PRODUCT = "return-reasons-by-product.csv";

	static final List<String> HEADS = List.of("shop", "basis", "dimension", "name", "period", "reason", "class", "open",
			"returns", "lines", "units", "share", "units_sold", "lines_sold", "lines_returned", "unit_rate",
			"line_rate", "line_rate_low", "line_rate_high", "currency", "value_returned", "refunded", "kept",
			"fees_kept", "at_stake", "units_without_value", "restocked_units", "restocked_cost", "not_restocked_units",
			"not_restocked_cost", "units_without_cost", "days_to_return_median", "days_to_return_p90",
			"days_to_refund_median", "days_to_refund_p90", "open_lines", "top_products");

	private static final Set<String> AMOUNTS = Set.of("value_returned", "refunded", "kept", "fees_kept", "at_stake",
			"restocked_cost", "not_restocked_cost");

	private static final Set<String> RATES = Set.of("share", "unit_rate", "line_rate", "line_rate_low",
			"line_rate_high");

	private static final Set<String> WORDS = Set.of("basis", "dimension", "reason", "class");

	private ReasonFiles() {
	}

	static CsvFile csv(Writer out) {
		return new CsvFile(out, HEADS.toArray(String[]::new));
	}

	static void add(CsvFile csv, ReasonCount count) {
		json(count).forEach((name, value) -> {
			switch (name) {
				case "shop", "name", "reason", "currency", "top_products" -> csv.text((String) value);
				case "open" -> csv.value(Boolean.TRUE.equals(value) ? "yes" : "no");
				default -> csv.value(value);
			}
		});
		csv.end();
	}

	/** The row of a workbook: amounts in their currency, rates as numbers. */
	static List<@Nullable Object> row(ReasonCount count, Wording words) {
		List<@Nullable Object> row = new ArrayList<>();
		json(count).forEach((name, value) -> {
			if (AMOUNTS.contains(name)) {
				row.add(SheetCell.Amount.of(count.money().currency(),
						(value != null) ? new BigDecimal((String) value) : null));
			}
			else if (RATES.contains(name)) {
				row.add((value != null) ? new BigDecimal((String) value) : null);
			}
			else if (value instanceof Boolean isOpen) {
				row.add(words.text(isOpen ? "yes" : "no"));
			}
			else {
				row.add(WORDS.contains(name) ? words.word((String) value) : value);
			}
		});
		return row;
	}

	/** Everything a night found of returns. */
	static void write(JsonFile json, Night night, StoredReturns stored, ReturnsFound found) {
		json.list("return_reasons");
		stored.ofShops(night, (count) -> json.element(json(count)));
		stored.ofParts(night, (count) -> json.element(json(count)));
		json.endList();
		JsonReport.list(json, "return_cohorts", found.cohorts(), ReasonFiles::json);
		JsonReport.list(json, "return_changes", found.changes(), ReasonFiles::json);
		JsonReport.list(json, "return_advice", found.advice(), ReasonFiles::json);
		JsonReport.list(json, "return_contradictions", found.contradictions(), ReasonFiles::json);
		json.list("return_reasons_unlisted");
		stored.unlisted(night, (reason) -> json.element(json(reason)));
		json.endList();
		JsonReport.list(json, "expected_returns", found.expected(), ReasonFiles::json);
	}

	static Map<String, Object> json(Advice advice) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", advice.shop());
		map.put("product", advice.name());
		map.put("advice", advice.advice());
		map.put("reasons", advice.reasons());
		map.put("units", advice.units());
		map.put("lines_returned", advice.lines().units());
		map.put("lines_sold", advice.lines().sold());
		map.put("line_rate_low", plain(advice.range().low()));
		map.put("line_rate_high", plain(advice.range().high()));
		map.put("shop_rate", plain(advice.shopRate()));
		map.put("currency", advice.stake().currency());
		map.put("at_stake", amount(advice.stake().currency(), advice.stake().amount()));
		return map;
	}

	static Map<String, Object> json(UnlistedReason reason) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", reason.shop());
		map.put("source_value", reason.sourceValue());
		map.put("lines", reason.lines());
		map.put("units", reason.units());
		map.put("file", reason.path());
		map.put("line", reason.line());
		return map;
	}

	static Map<String, Object> json(ExpectedReturns expected) {
		ExpectedReturns.Band band = expected.liability();
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", expected.shop());
		map.put("product_type", expected.productType());
		map.put("currency", expected.currency());
		map.put("value_sold", amount(expected.currency(), expected.valueSold()));
		map.put("closed_lines", expected.closedLines());
		map.put("liability", (band != null) ? amount(expected.currency(), band.amount()) : null);
		map.put("liability_low", (band != null) ? amount(expected.currency(), band.low()) : null);
		map.put("liability_high", (band != null) ? amount(expected.currency(), band.high()) : null);
		map.put("asset", amount(expected.currency(), expected.asset()));
		map.put("units_without_cost", expected.unitsWithoutCost());
		return map;
	}

	static Map<String, Object> json(Contradiction contradiction) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", contradiction.shop());
		map.put("contradiction", contradiction.contradiction());
		map.put("product", contradiction.name());
		map.put("lines", contradiction.lines());
		map.put("lines_asked", contradiction.linesAsked());
		return map;
	}

	static Map<String, Object> json(ReasonCount count) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", count.of().shop());
		map.put("basis", count.of().basis());
		map.put("dimension", count.of().dimension());
		map.put("name", count.of().name());
		map.put("period", count.of().period());
		map.put("reason", count.reason().isEmpty() ? "all" : count.reason());
		map.put("class", count.reasonClass().isEmpty() ? "all" : count.reasonClass());
		map.put("open", count.isOpen());
		map.put("returns", count.found().returns());
		map.put("lines", count.found().lines());
		map.put("units", count.found().units());
		map.put("share", plain(count.found().share()));
		rate(map, count.rate());
		money(map, count.money());
		goods(map, count);
		map.put("open_lines", count.found().openLines());
		map.put("top_products", count.topProducts());
		return map;
	}

	static Map<String, Object> json(Cohort cohort) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", cohort.shop());
		map.put("order_month", cohort.orderMonth());
		map.put("return_month", cohort.returnMonth().isEmpty() ? null : cohort.returnMonth());
		map.put("units", cohort.units());
		return map;
	}

	static Map<String, Object> json(Change change) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", change.shop());
		map.put("name", change.name());
		map.put("reason", change.reason());
		map.put("units", change.now().units());
		map.put("units_sold", change.now().sold());
		map.put("units_before", change.before().units());
		map.put("units_sold_before", change.before().sold());
		map.put("p_value", plain(change.pValue()));
		map.put("signal", change.isSignal());
		return map;
	}

	private static void rate(Map<String, Object> map, ReasonCount.Rate rate) {
		map.put("units_sold", rate.unitsSold());
		map.put("lines_sold", rate.linesSold());
		map.put("lines_returned", rate.linesReturned());
		map.put("unit_rate", plain(rate.byUnit()));
		map.put("line_rate", plain(rate.byLine()));
		map.put("line_rate_low", plain(rate.low()));
		map.put("line_rate_high", plain(rate.high()));
	}

	private static void money(Map<String, Object> map, ReasonCount.Value money) {
		map.put("currency", money.currency());
		map.put("value_returned", amount(money.currency(), money.returned()));
		map.put("refunded", amount(money.currency(), money.refunded()));
		map.put("kept", amount(money.currency(), money.kept()));
		map.put("fees_kept", amount(money.currency(), money.feesKept()));
		map.put("at_stake", amount(money.currency(), money.atStake()));
		map.put("units_without_value", money.unitsWithoutValue());
	}

	private static void goods(Map<String, Object> map, ReasonCount count) {
		ReasonCount.Goods goods = count.goods();
		map.put("restocked_units", goods.restocked());
		map.put("restocked_cost", amount(count.money().currency(), goods.restockedCost()));
		map.put("not_restocked_units", goods.notRestocked());
		map.put("not_restocked_cost", amount(count.money().currency(), goods.notRestockedCost()));
		map.put("units_without_cost", goods.unitsWithoutCost());
		map.put("days_to_return_median", count.days().toReturnMedian());
		map.put("days_to_return_p90", count.days().toReturnP90());
		map.put("days_to_refund_median", count.days().toRefundMedian());
		map.put("days_to_refund_p90", count.days().toRefundP90());
	}

	private static @Nullable String plain(@Nullable BigDecimal value) {
		return (value != null) ? value.toPlainString() : null;
	}

	private static @Nullable String amount(String currency, @Nullable BigDecimal amount) {
		return (amount != null) ? Figures.plain(currency, amount) : null;
	}

}
