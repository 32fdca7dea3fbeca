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
		explanation.position();
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
			figure("exposure", compared.sides().exposure().toPlainString(), "money at stake");
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

	private void waterfalls() {
		Map<String, List<Term>> byRefund = new LinkedHashMap<>();
		this.story.waterfalls()
			.forEach((term) -> byRefund.computeIfAbsent(term.refundId(), (id) -> new ArrayList<>()).add(term));
		byRefund.forEach((refund, terms) -> {
			section("Waterfall of refund %s, in %s".formatted(refund, terms.get(0).currency()));
			terms.stream().filter(Explanation::isTold).forEach(this::term);
		});
	}

	// terms that are zero explain nothing; sums and what is not known are always told
	private static boolean isTold(Term term) {
		return term.isSum() || term.amount() == null || term.amount().signum() != 0;
	}

	private void term(Term term) {
		String amount = (term.amount() != null) ? Figures.plain(term.currency(), term.amount()) : "not known";
		this.lines.add("%s%1s %-24s %16s".formatted(INDENT, term.sign(), term.name(), amount).stripTrailing());
	}

	private void position() {
		if (this.story.position().isEmpty()) {
			return;
		}
		section("What the record adds up to");
		List<String> pairs = this.story.position()
			.stream()
			.map((sum) -> "%s %s".formatted(Wording.spaced(sum.name()), sum.value()))
			.toList();
		add(INDENT, String.join("; ", pairs));
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
		if (what.length() + 2 + source.length() <= WIDTH) {
			this.lines.add(what + " ".repeat(WIDTH - what.length() - source.length()) + source);
		}
		else {
			add("", what);
			add(INDENT.repeat(10), source);
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
		String rest = indent + Wording.visible(Objects.requireNonNull(text));
		String hanging = indent + INDENT;
		while (rest.length() > WIDTH) {
			int blank = rest.lastIndexOf(' ', WIDTH);
			int at = (blank > hanging.length()) ? blank : WIDTH;
			this.lines.add(rest.substring(0, at).stripTrailing());
			rest = hanging + rest.substring(at).stripLeading();
		}
		this.lines.add(rest);
	}

}
