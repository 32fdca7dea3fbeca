package counterfoil.report;

import java.math.BigDecimal;
import java.util.List;

import counterfoil.tracking.CheckCount;
import counterfoil.tracking.NightCheck;

/** What each check looked at, and how much of it there was evidence for. */
record ChecksView(String count, String intro, List<Asked> rows) {

	static ChecksView of(NightContents contents, Titles titles) {
		Wording words = contents.words();
		List<Asked> rows = contents.checks()
			.stream()
			.map((check) -> new Asked(check, titles.text(check.id()), contents.counts(check), words))
			.toList();
		return new ChecksView(words.shown(rows.size()), words.text(rows.isEmpty() ? "checks-none" : "checks-intro"),
				rows);
	}

	boolean hasRows() {
		return !this.rows.isEmpty();
	}

	/** One check, and its counts by shop and unit. */
	record Asked(NightCheck check, NightCheck.Text text, List<CheckCount> found, Wording words) {

		String title() {
			return this.text.title();
		}

		String detail() {
			String detail = this.words.text("checks-detail", this.check.id(), this.words.word(this.text.asserts()),
					this.words.word(this.text.subject()), tolerance());
			int grace = this.text.graceNights();
			return (grace > 0) ? detail + " · " + this.words.text("checks-grace", grace) : detail;
		}

		boolean stopped() {
			return this.check.status().equals("could not run");
		}

		List<String> problem() {
			return this.check.problem().map(List::of).orElse(List.of());
		}

		List<String> none() {
			return (this.found.isEmpty() && !stopped()) ? List.of(this.words.text("checks-nothing-to-examine"))
					: List.of();
		}

		List<Line> counts() {
			return this.found.stream().map((count) -> new Line(count, this.words)).toList();
		}

		private String tolerance() {
			return this.words.figures(this.text.tolerance());
		}

	}

	/** One line of counts. */
	record Line(CheckCount of, Wording words) {

		String shop() {
			return this.of.shop();
		}

		String unit() {
			return this.words.word(this.of.unit());
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
			return this.words.shown(this.of.unit(), this.of.amounts().judged());
		}

		String notJudgedAmount() {
			return this.words.shown(this.of.unit(), this.of.amounts().notJudged());
		}

		boolean hasDiffers() {
			return this.of.subjects().differs().signum() > 0;
		}

		boolean hasNotJudged() {
			return this.of.subjects().notJudged().signum() > 0;
		}

		private String number(BigDecimal count) {
			return this.words.shown(Figures.ITEMS, count);
		}

	}

}
