package counterfoil.report;

import java.math.BigDecimal;
import java.util.List;

import counterfoil.tracking.CheckCount;
import counterfoil.tracking.NightCheck;

/** What each check looked at, and how much of it there was evidence for. */
record ChecksView(String count, String intro, List<Asked> rows) {

	private static final String INTRO = """
			How every record that was asked about stands tonight, also those of earlier nights. What is not judged \
			lacks evidence, and nothing can be said of it. The amount of a record is the larger of its two sides.""";

	static ChecksView of(NightContents contents) {
		List<Asked> rows = contents.checks().stream().map((check) -> new Asked(check, contents.counts(check))).toList();
		return new ChecksView(Figures.shown(rows.size()), rows.isEmpty() ? "No check was asked." : INTRO, rows);
	}

	boolean hasRows() {
		return !this.rows.isEmpty();
	}

	/** One check, and its counts by shop and unit. */
	record Asked(NightCheck check, List<CheckCount> found) {

		String title() {
			return this.check.text().title();
		}

		String detail() {
			NightCheck.Text text = this.check.text();
			return "%s · %s · by %s · tolerance %s%s".formatted(this.check.id(), text.asserts(), text.subject(),
					text.tolerance(),
					(text.graceNights() > 0) ? " · grace " + Figures.count(text.graceNights(), "day") : "");
		}

		boolean stopped() {
			return this.check.status().equals("could not run");
		}

		List<String> problem() {
			return this.check.problem().map(List::of).orElse(List.of());
		}

		List<String> none() {
			return (this.found.isEmpty() && !stopped()) ? List.of("No record to examine.") : List.of();
		}

		List<Line> counts() {
			return this.found.stream().map(Line::new).toList();
		}

	}

	/** One line of counts. */
	record Line(CheckCount of) {

		String shop() {
			return this.of.shop();
		}

		String unit() {
			return this.of.unit();
		}

		String examined() {
			return number(this.of.subjects().examined());
		}

		String agrees() {
			return number(this.of.subjects().agrees());
		}

		String differs() {
			return number(this.of.subjects().differs());
		}

		String inGrace() {
			return number(this.of.subjects().inGrace());
		}

		String notJudged() {
			return number(this.of.subjects().notJudged());
		}

		String judgedAmount() {
			return Figures.shown(unit(), this.of.amounts().judged());
		}

		String notJudgedAmount() {
			return Figures.shown(unit(), this.of.amounts().notJudged());
		}

		boolean hasDiffers() {
			return this.of.subjects().differs().signum() > 0;
		}

		boolean hasNotJudged() {
			return this.of.subjects().notJudged().signum() > 0;
		}

		private static String number(BigDecimal count) {
			return Figures.shown(Figures.ITEMS, count);
		}

	}

}
