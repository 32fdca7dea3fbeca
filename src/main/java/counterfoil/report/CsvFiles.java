package counterfoil.report;

import java.io.Writer;
import java.util.List;

import counterfoil.tracking.CheckCount;
import counterfoil.tracking.CoveredPeriod;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.NightCheck;
import counterfoil.tracking.RejectedRecord;
import counterfoil.tracking.RollForwardLine;

/** The CSV files of a report. Their names and columns are public interface. */
final class CsvFiles {

	private CsvFiles() {
	}

	static CsvFile discrepancies(Writer out) {
		return new CsvFile(out, "discrepancy", "shop", "check", "subject", "unit", "expected", "actual", "difference",
				"exposure", "state", "opened_on", "nights_open", "material", "evidence");
	}

	static void add(CsvFile csv, Discrepancy discrepancy, NightContents.Rules rules) {
		Discrepancy.Identity of = discrepancy.of();
		Discrepancy.Sides sides = discrepancy.sides();
		csv.value(discrepancy.id()).text(of.shop()).text(of.check()).text(of.subjectId()).text(of.unit());
		csv.amount(of.unit(), sides.expected()).amount(of.unit(), sides.actual());
		csv.amount(of.unit(), sides.difference()).amount(rules.currency(of.shop()).orElse(""), sides.exposure());
		csv.value(discrepancy.standing()).value(discrepancy.openedOn()).value(discrepancy.nightsOpen());
		csv.value(discrepancy.isMaterial() ? "yes" : "no").text(discrepancy.evidence()).end();
	}

	static void checks(Writer out, NightContents contents) {
		try (CsvFile csv = new CsvFile(out, "shop", "check", "unit", "status", "examined", "agrees", "differs",
				"in_grace", "not_judged", "judged_amount", "not_judged_amount")) {
			for (NightCheck check : contents.checks()) {
				List<CheckCount> counts = contents.counts(check);
				counts.forEach((count) -> add(csv, check.status(), count));
				if (counts.isEmpty()) {
					// asked all the same: nothing to examine is an answer too
					csv.text("").text(check.id()).text("").value(check.status());
					csv.value(0).value(0).value(0).value(0).value(0).value(null).value(null).end();
				}
			}
		}
	}

	private static void add(CsvFile csv, String status, CheckCount count) {
		CheckCount.Outcomes subjects = count.subjects();
		csv.text(count.shop()).text(count.check()).text(count.unit()).value(status);
		csv.value(subjects.examined()).value(subjects.agrees()).value(subjects.differs());
		csv.value(subjects.inGrace()).value(subjects.notJudged());
		csv.amount(count.unit(), count.amounts().judged()).amount(count.unit(), count.amounts().notJudged()).end();
	}

	static void coverage(Writer out, List<CoveredPeriod> periods) {
		try (CsvFile csv = new CsvFile(out, "shop", "record", "covered_from", "covered_to", "files", "newest_as_of")) {
			for (CoveredPeriod period : periods) {
				csv.text(period.shop()).value(period.record()).value(period.from()).value(period.to());
				csv.value(period.files()).value(period.newestAsOf()).end();
			}
		}
	}

	static CsvFile rejects(Writer out) {
		return new CsvFile(out, "shop", "file", "line", "column", "value", "code", "what", "do");
	}

	static void add(CsvFile csv, RejectedRecord reject) {
		csv.text(reject.shop()).text(reject.path()).value(reject.line()).text(reject.column().orElse(null));
		csv.text(reject.value().orElse(null)).value(reject.code()).text(reject.what()).text(reject.action()).end();
	}

	static void rollForward(Writer out, List<RollForwardLine> lines) {
		try (CsvFile csv = new CsvFile(out, "shop", "check", "unit", "balance", "movement", "cause", "number",
				"amount_over", "amount_short")) {
			for (RollForwardLine line : lines) {
				csv.text(line.shop()).text(line.check()).text(line.unit()).value(line.balance());
				csv.value(line.movement()).value(line.cause()).value(line.number());
				csv.amount(line.unit(), line.amountOver()).amount(line.unit(), line.amountShort()).end();
			}
		}
	}

}
