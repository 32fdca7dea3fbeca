package counterfoil.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import counterfoil.tracking.NightCheck;
import counterfoil.tracking.Story;
import counterfoil.tracking.Story.Compared;
import counterfoil.tracking.Story.Fact;
import counterfoil.tracking.Story.Happened;
import counterfoil.tracking.Story.Term;
import org.jspecify.annotations.Nullable;

/** The whole story of a discrepancy as plain text of at most 100 columns. */
public final class Explanation {

	private static final int WIDTH = 100;

	private static final String INDENT = "  ";

	/** Where what a fact says begins. */
	private static final String FACT = INDENT.repeat(10);

	private static final int WATERFALLS_MAX = 3;

	private final Story story;

	private final List<String> lines = new ArrayList<>();

	private Explanation(Story story) {
		this.story = story;
	}

	/** The text, line by line. */
	public static String text(Story story) {
		Explanation explanation = new Explanation(story);
		explanation.head();
		explanation.compared();
		explanation.waterfalls();
		explanation.sums();
		explanation.facts();
		explanation.events();
		explanation.decisions();
		explanation.next();
		return String.join("\n", explanation.lines) + "\n";
	}

	private void head() {
		Compared compared = this.story.compared();
		add("", "%s  %s".formatted(this.story.id(), Wording.running(compared.check().title())));
		add("", "%s %s in %s, shop %s, check %s".formatted(compared.of().subject(), compared.of().subjectId(),
				compared.of().unit(), compared.of().shop(), compared.of().check()));
		String standing = compared.isJudged() ? compared.state().word()
				: compared.state().word() + ", not judged since its evidence was not delivered";
		add("", standing + compared.openedOn().map((on) -> ", first opened on " + on).orElse("")
				+ compared.dueOn()
					.filter((on) -> compared.state().word().equals("in grace"))
					.map((on) -> ", due on " + on)
					.orElse(""));
	}

	private void compared() {
		Compared compared = this.story.compared();
		NightCheck.Text check = compared.check();
		String unit = compared.of().unit();
		section("What the check compared");
		figure("expected", amount(unit, compared.sides().expected()), Wording.running(check.expectedMeans()));
		figure("actual", amount(unit, compared.sides().actual()), Wording.running(check.actualMeans()));
		figure("difference", amount(unit, compared.sides().difference()),
				"actual less expected; tolerance %s%s".formatted(check.tolerance(),
						(check.graceNights() > 0) ? ", grace " + Figures.count(check.graceNights(), "night") : ""));
		if (compared.sides().exposure() != null) {
			figure("exposure", exposure(compared), "money at stake");
		}
		String evidence = Evidence.of(compared.evidence(), ZoneId.of(compared.zone()), Wording.ENGLISH)
			.pairs()
			.stream()
			.map((pair) -> "%s %s".formatted(pair.label(), pair.value()))
			.collect(Collectors.joining("; "));
		if (!evidence.isEmpty()) {
			add(INDENT, "It saw: " + evidence);
		}
	}

	// in the currency that the check tells beside it
	private static String exposure(Compared compared) {
		String currency = Evidence.of(compared.evidence(), ZoneId.of(compared.zone()), Wording.ENGLISH)
			.value("currency")
			.orElse("");
		return "%s %s".formatted(currency, Figures.plain(currency, compared.sides().exposure().stripTrailingZeros()))
			.strip();
	}

	private void waterfalls() {
		Map<String, List<Term>> byTitle = byTitle(this.story.waterfalls());
		byTitle.entrySet()
			.stream()
			.limit(WATERFALLS_MAX)
			.forEach((waterfall) -> terms(waterfall.getKey(), waterfall.getValue()));
		int more = byTitle.size() - WATERFALLS_MAX;
		if (more > 0) {
			section("and %s before these".formatted(Figures.count(more, "refund")));
		}
	}

	private void sums() {
		byTitle(this.story.sums()).forEach(this::terms);
	}

	private static Map<String, List<Term>> byTitle(List<Term> terms) {
		Map<String, List<Term>> byTitle = new LinkedHashMap<>();
		terms.forEach((term) -> byTitle.computeIfAbsent(term.title(), (title) -> new ArrayList<>()).add(term));
		return byTitle;
	}

	private void terms(String title, List<Term> terms) {
		section(title);
		terms.stream().filter(Explanation::isTold).forEach(this::term);
	}

	// terms that are zero explain nothing; sums and what is not known are always told
	private static boolean isTold(Term term) {
		return term.isSum() || term.amount() == null || term.amount().signum() != 0;
	}

	private void term(Term term) {
		String amount = (term.amount() != null) ? Figures.plain(term.unit(), term.amount()) : "not known";
		this.lines.add("%s%1s %-42s %16s".formatted(INDENT, term.sign(), Wording.visible(term.name()), amount)
			.stripTrailing());
	}

	private void facts() {
		section("What was delivered");
		if (this.story.facts().isEmpty()) {
			add(INDENT, "Nothing of it is in the ledger any more.");
		}
		String kind = "";
		for (Fact fact : this.story.facts()) {
			if (!fact.record().equals(kind)) {
				kind = fact.record();
				if (kind.equals("candidate")) {
					add(INDENT, "orders it may be of, the likeliest first; nothing is linked:");
				}
				long told = this.story.facts().stream().filter((other) -> other.record().equals(fact.record())).count();
				if (fact.found() > told) {
					add(INDENT, "the latest %d of %s:".formatted(told, Figures.count(fact.found(), fact.record())));
				}
			}
			fact(fact);
		}
	}

	private void fact(Fact fact) {
		String what = "%s%-16s  %s".formatted(INDENT, fact.at().orElse(""), Wording.visible(fact.what()));
		String source = fact.path().map((path) -> "%s:%d".formatted(path, fact.line())).orElse("");
		if (source.isEmpty()) {
			add("", FACT, what);
		}
		else if (what.length() + 2 + source.length() <= WIDTH) {
			this.lines.add(what + " ".repeat(WIDTH - what.length() - source.length()) + source);
		}
		else {
			add("", FACT, what);
			add(FACT, source);
		}
	}

	private void events() {
		section("What became of it");
		this.story.events().forEach((event) -> add(INDENT, event(event)));
	}

	private String event(Happened event) {
		String unit = this.story.compared().of().unit();
		String moved = (event.before() == null || event.before().compareTo(event.difference()) == 0)
				? amount(unit, event.difference())
				: "%s, before %s".formatted(amount(unit, event.difference()), amount(unit, event.before()));
		String why = switch (event.cause()) {
			case "rules" -> ", because a check, a tolerance or the job changed";
			case "person" -> ", because a person decided so";
			default -> event.isJudged() ? "" : ", its evidence was not delivered";
		};
		return "%s  %-16s  %s%s".formatted(event.on(), event.event(), moved, why);
	}

	private void decisions() {
		if (this.story.decisions().isEmpty()) {
			return;
		}
		section("What people decided and noted (times in UTC)");
		this.story.decisions()
			.forEach((said) -> add(INDENT, "%s  %s: %s; %s".formatted(said.at(), said.by(), said.what(),
					said.takenOn().map((on) -> "taken up by the night of " + on).orElse("waits for the next night"))));
	}

	private void next() {
		NightCheck.Text check = this.story.compared().check();
		section("Why it matters");
		add(INDENT, Wording.sentence(check.why()));
		section("Next step");
		add(INDENT, Wording.sentence(check.action()));
	}

	private void figure(String name, String amount, String meaning) {
		add(INDENT, "%-11s %16s  %s".formatted(name, amount, meaning));
	}

	private static String amount(String unit, @Nullable BigDecimal amount) {
		return (amount != null) ? Figures.plain(unit, amount) : "not known";
	}

	private void section(String title) {
		this.lines.add("");
		this.lines.add(title);
	}

	// breaks between words; a word that is longer than a line is broken where the line
	// ends
	private void add(String indent, String text) {
		add(indent, indent + INDENT, text);
	}

	private void add(String indent, String hanging, String text) {
		String rest = indent + Wording.visible(Objects.requireNonNull(text));
		while (rest.length() > WIDTH) {
			int blank = rest.lastIndexOf(' ', WIDTH);
			int at = (blank > hanging.length()) ? blank : WIDTH;
			this.lines.add(rest.substring(0, at).stripTrailing());
			rest = hanging + rest.substring(at).stripLeading();
		}
		this.lines.add(rest);
	}

}
