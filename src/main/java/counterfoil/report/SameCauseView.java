package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import counterfoil.tracking.StoredLife.SameCause;

/**
 * Open discrepancies that one cause may explain: one line each, with a way to the
 * records.
 */
record SameCauseView(String count, String intro, List<Line> rows, List<String> more) {

	private static final int ROWS_MAX = 100;

	private static final int RECORDS_MAX = 5;

	/**
	 * The groups as lines.
	 * @param listed ids the page has a place for
	 */
	static SameCauseView of(List<SameCause> causes, Titles titles, Set<String> listed) {
		Wording words = titles.words();
		List<Line> rows = causes.stream()
			.limit(ROWS_MAX)
			.map((cause) -> new Line(cause, titles.title(cause.check()), listed, words))
			.toList();
		long more = causes.size() - rows.size();
		return new SameCauseView(words.shown(causes.size()), words.text("same-cause-intro"), rows,
				(more > 0) ? List.of(words.text("same-cause-more", more, LifeFiles.SAME_CAUSE)) : List.of());
	}

	/** One group. */
	record Line(SameCause cause, String title, Set<String> listed, Wording words) {

		String id() {
			return this.cause.id();
		}

		String detail() {
			List<String> alike = new ArrayList<>(List.of(this.cause.shop()));
			this.cause.gateway().ifPresent(alike::add);
			this.cause.taxIncluded()
				.ifPresent((included) -> alike.add(
						this.words.text(included.equals("yes") ? "same-cause-tax-included" : "same-cause-tax-on-top")));
			return String.join(" · ", alike);
		}

		String number() {
			return this.words.shown(this.cause.size().number());
		}

		String amount() {
			return this.words.withUnit(this.cause.unit(), this.cause.size().amount());
		}

		/** {@code all +0.01}, {@code +0.02 to +0.09}. */
		String each() {
			BigDecimal least = this.cause.size().least();
			BigDecimal most = this.cause.size().most();
			return (least.compareTo(most) == 0) ? this.words.text("same-cause-all", signed(least))
					: this.words.text("from-to", signed(least), signed(most));
		}

		List<Member> records() {
			return this.cause.discrepancies().stream().limit(RECORDS_MAX).map(this::member).toList();
		}

		List<String> more() {
			long more = this.cause.size().number() - records().size();
			return (more > 0) ? List.of(this.words.text("more-in-file", more, LifeFiles.SAME_CAUSE)) : List.of();
		}

		private Member member(String discrepancy) {
			return new Member(discrepancy, this.listed.contains(discrepancy));
		}

		private String signed(BigDecimal amount) {
			return ((amount.signum() > 0) ? "+" : "") + this.words.shown(this.cause.unit(), amount);
		}

	}

	/** One discrepancy of a group, and whether it stands on this page. */
	record Member(String id, boolean isListed) {

	}

}
