package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.NightCheck;
import org.jspecify.annotations.Nullable;

/**
 * A discrepancy as a person reads it.
 *
 * @param of the discrepancy
 * @param in the words of its language
 * @param found its evidence
 * @param check what its check says
 * @param exposedIn the currency of what is at stake
 * @param said what people said of it
 */
record Row(Discrepancy of, Wording in, Evidence found, NightCheck.Text check, Optional<String> exposedIn,
		List<Evidence.Pair> said) {

	private static final String NAME = "order_name";

	/**
	 * The discrepancy under its check; what is at stake is told in the shop's currency.
	 */
	static Row of(Discrepancy discrepancy, Titles titles, NightContents.Rules rules) {
		String shop = discrepancy.of().shop();
		return new Row(discrepancy, titles.words(),
				Evidence.of(discrepancy.evidence(), rules.zone(shop), titles.words()),
				titles.text(discrepancy.of().check()), rules.currency(shop), List.of());
	}

	/** The same with what people said of it. */
	Row saying(List<Evidence.Pair> words) {
		return new Row(this.of, this.in, this.found, this.check, this.exposedIn, words);
	}

	String title() {
		return this.check.title();
	}

	String id() {
		return this.of.id();
	}

	boolean isMaterial() {
		return this.of.isMaterial();
	}

	/** What a person knows the record by: the order's name where there is one. */
	String record() {
		return this.found.value(NAME).orElseGet(this::subject);
	}

	/** The shop, and the id where the name does not say it. */
	String detail() {
		return this.found.value(NAME).isPresent() ? subject() + " · " + this.of.of().shop() : this.of.of().shop();
	}

	String expected() {
		return figure(this.of.sides().expected());
	}

	String actual() {
		return figure(this.of.sides().actual());
	}

	/** The size of the difference; {@link #words} says which way. */
	String difference() {
		return this.in.withUnit(unit(), this.of.sides().difference().abs());
	}

	String words() {
		return this.in.sign(this.of, this.check.expectedMeans());
	}

	String since() {
		return this.in.dates().day(this.of.openedOn());
	}

	String nights() {
		return (this.of.nightsOpen() > 0) ? this.in.text("count-nights", this.of.nightsOpen())
				: this.in.text("row-tonight");
	}

	/** What is special about it tonight. */
	List<String> tags() {
		List<String> tags = new ArrayList<>();
		if (isMaterial()) {
			tags.add(this.in.text("row-material"));
		}
		this.of.tonight().map(this::tag).ifPresent(tags::add);
		if (this.of.judgement() != Discrepancy.Judgement.JUDGED) {
			tags.add(this.in.word(this.of.judgement().word()));
		}
		return tags;
	}

	/** The money at stake where items differ. */
	List<String> atStake() {
		BigDecimal exposure = this.of.sides().exposure();
		return (exposure == null) ? List.of()
				: this.exposedIn.map((currency) -> this.in.text("row-at-stake", this.in.withUnit(currency, exposure)))
					.stream()
					.toList();
	}

	/** Label and value pairs, without what stands in the row already. */
	List<Evidence.Pair> evidence() {
		return this.found.without(NAME);
	}

	/** {@code USD 50.00 paid too much}. */
	String amount() {
		return difference() + " " + words();
	}

	/** The date that matters in its state: due while in grace, else opened. */
	String date() {
		return this.in.dates().day(this.of.dueOn().orElse(this.of.openedOn()));
	}

	private String unit() {
		return this.of.of().unit();
	}

	private String figure(@Nullable BigDecimal amount) {
		return (amount != null) ? this.in.shown(unit(), amount) : "";
	}

	// the parts of a composite id are joined by bars, and keep their own bars escaped
	private String subject() {
		String parts = Arrays.stream(this.of.of().subjectId().split("(?<!\\\\)\\|"))
			.map((part) -> part.replaceAll("\\\\(.)", "$1"))
			.collect(Collectors.joining(" · "));
		return this.in.word(this.of.of().subject()) + " " + parts;
	}

	private String tag(String event) {
		return event.equals("opened") ? this.in.text("row-new") : this.in.word(event);
	}

}
