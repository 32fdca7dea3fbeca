package counterfoil.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import counterfoil.tracking.CheckCount;
import counterfoil.tracking.CoveredPeriod;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.NightCheck;
import counterfoil.tracking.RollForwardLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * {@code report.json}. Amounts are strings of exact decimals, for many readers of JSON
 * make a binary fraction of a number; counts are numbers.
 */
final class JsonReport {

	private JsonReport() {
	}

	/** Everything but the discrepancies. */
	static void head(JsonFile json, NightContents contents) {
		night(json, contents);
		list(json, "checks", contents.checks(), JsonReport::check);
		list(json, "counts", contents.counts(), JsonReport::count);
		list(json, "roll_forward", contents.rollForward(), JsonReport::line);
		list(json, "coverage", contents.coverage(), JsonReport::period);
		list(json, "files", contents.files(), JsonReport::file);
	}

	/** What names the night. */
	static void night(JsonFile json, NightContents contents) {
		json.property("job", contents.night().job())
			.property("business_date", contents.night().businessDate().toString())
			.property("revision", contents.night().revision())
			.property("zone", contents.rules().facts().zone())
			.property("program", contents.rules().facts().program())
			.property("check_set", contents.rules().facts().checkSet());
	}

	static <T> void list(JsonFile json, String name, List<T> values, Function<T, Object> element) {
		json.list(name);
		values.forEach((value) -> json.element(element.apply(value)));
		json.endList();
	}

	static Map<String, Object> discrepancy(Discrepancy discrepancy, NightContents.Rules rules) {
		Discrepancy.Identity of = discrepancy.of();
		Discrepancy.Sides sides = discrepancy.sides();
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("discrepancy", discrepancy.id());
		map.put("shop", of.shop());
		map.put("check", of.check());
		map.put("subject", of.subject());
		map.put("subject_id", of.subjectId());
		map.put("unit", of.unit());
		putAmount(map, "expected", of.unit(), sides.expected());
		putAmount(map, "actual", of.unit(), sides.actual());
		putAmount(map, "difference", of.unit(), sides.difference());
		if (sides.exposure() != null) {
			String currency = rules.currency(of.shop()).orElse("");
			putAmount(map, "exposure", currency, sides.exposure());
			map.put("exposure_currency", currency);
		}
		map.put("state", discrepancy.standing());
		map.put("opened_on", discrepancy.openedOn().toString());
		map.put("nights_open", discrepancy.nightsOpen());
		map.put("material", discrepancy.isMaterial());
		discrepancy.dueOn().ifPresent((due) -> map.put("due_on", due.toString()));
		discrepancy.tonight().ifPresent((event) -> map.put("tonight", event));
		map.put("evidence", new RawValue(discrepancy.evidence()));
		return map;
	}

	private static Map<String, Object> check(NightCheck check) {
		NightCheck.Text text = check.text();
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("check", check.id());
		map.put("title", text.title());
		map.put("asserts", text.asserts());
		map.put("subject", text.subject());
		map.put("expected", text.expectedMeans());
		map.put("actual", text.actualMeans());
		map.put("differs", text.differs());
		map.put("tolerance", text.tolerance());
		map.put("grace", text.graceNights());
		map.put("why", Wording.running(text.why()));
		map.put("do", Wording.running(text.action()));
		map.put("status", check.status());
		check.problem().ifPresent((problem) -> map.put("problem", problem));
		return map;
	}

	private static Map<String, Object> count(CheckCount count) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", count.shop());
		map.put("check", count.check());
		map.put("unit", count.unit());
		map.put("agrees", count.subjects().agrees());
		map.put("differs", count.subjects().differs());
		map.put("in_grace", count.subjects().inGrace());
		map.put("not_judged", count.subjects().notJudged());
		putAmount(map, "judged_amount", count.unit(), count.amounts().judged());
		putAmount(map, "not_judged_amount", count.unit(), count.amounts().notJudged());
		return map;
	}

	private static Map<String, Object> line(RollForwardLine line) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", line.shop());
		map.put("check", line.check());
		map.put("unit", line.unit());
		map.put("balance", line.balance());
		map.put("movement", line.movement());
		map.put("cause", line.cause());
		map.put("number", line.number());
		putAmount(map, "amount_over", line.unit(), line.amountOver());
		putAmount(map, "amount_short", line.unit(), line.amountShort());
		return map;
	}

	private static Map<String, Object> period(CoveredPeriod period) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", period.shop());
		map.put("record", period.record());
		map.put("covered_from", period.from().toString());
		map.put("covered_to", period.to().toString());
		map.put("files", period.files());
		map.put("newest_as_of", period.newestAsOf().toString());
		return map;
	}

	private static Map<String, Object> file(DeliveredFile file) {
		Map<String, Object> map = ManifestFile.input(file);
		map.put("as_of", file.asOf().at().toString());
		map.put("as_of_source", file.asOf().source());
		file.contract().ifPresent((contract) -> map.put("contract", contract));
		map.put("headers_missing", file.headersMissing());
		map.put("broken_sums", file.brokenSums().stream().map(JsonReport::brokenSums).toList());
		file.problem().ifPresent((problem) -> map.put("problem", problem.toString()));
		return map;
	}

	private static Map<String, Object> brokenSums(DeliveredFile.BrokenSums broken) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("record", broken.record());
		map.put("reason", broken.reason());
		map.put("records", broken.count());
		map.put("first_lines", broken.firstLines());
		return map;
	}

	private static void putAmount(Map<String, Object> map, String name, String unit, @Nullable BigDecimal amount) {
		map.put(name, (amount != null) ? Figures.plain(unit, amount) : null);
	}

}
