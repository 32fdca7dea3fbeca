package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import counterfoil.ledger.Night;
import counterfoil.report.VerdictView.Obstacle;
import counterfoil.statement.Question;
import counterfoil.statement.StoredStatement;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;

/**
 * Whether a night can be signed: every expected file came and could be used, nothing
 * could not run, nothing material is open that nobody accepted or sees to, and little
 * enough was not judged. That control totals and roll-forwards tie is asserted before
 * there is a report.
 */
final class Signing {

	private final List<Question> questions;

	private final Set<String> owned;

	private long unowned;

	private long seenTo;

	private Signing(List<Question> questions, Set<String> owned) {
		this.questions = questions;
		this.owned = owned;
	}

	static Signing of(Night night, StoredStatement stored) {
		return new Signing(stored.questions(night), stored.owned(night));
	}

	void add(Discrepancy discrepancy) {
		if (discrepancy.state() == State.OPEN && discrepancy.isMaterial()) {
			if (this.owned.contains(discrepancy.id())) {
				this.seenTo++;
			}
			else {
				this.unowned++;
			}
		}
	}

	/** The answer in one sentence. */
	String answer(NightContents contents) {
		int number = obstacles(contents).size();
		return (number == 0) ? "Can I sign? Yes." : "Can I sign? No: %s in the way."
			.formatted((number == 1) ? "one thing stands" : number + " things stand");
	}

	boolean isYes(NightContents contents) {
		return obstacles(contents).isEmpty();
	}

	/** What stands in the way. */
	List<Obstacle> obstacles(NightContents contents) {
		List<Obstacle> obstacles = new ArrayList<>();
		if (this.unowned > 0) {
			obstacles.add(new Obstacle("discrepancies",
					"%s %s open that nobody accepted or sees to".formatted(
							Figures.count(this.unowned, "material discrepancy"), (this.unowned == 1) ? "is" : "are"),
					"accept it, or note an owner"));
		}
		for (Question question : this.questions) {
			if (question.question().equals("file missing")) {
				obstacles.add(new Obstacle("files",
						"%s of %s did not come".formatted(Wording.spaced(question.record()), question.shop()),
						"it came on each of the three nights before; deliver it, or its header alone if nothing happened"));
			}
		}
		if (!contents.refused().isEmpty()) {
			obstacles.add(new Obstacle("files", Figures.count(contents.refused().size(), "file") + " refused",
					"none of what is in there counts"));
		}
		if (!contents.couldNotRun().isEmpty()) {
			obstacles
				.add(new Obstacle("checks", Figures.count(contents.couldNotRun().size(), "check") + " could not run",
						"what was open there stays open"));
		}
		if (!contents.isAnythingExamined()) {
			obstacles.add(new Obstacle("checks", "Nothing was judged", "no check found a record to examine"));
		}
		this.questions.stream()
			.filter((question) -> question.question().equals("not judged") && question.standsInTheWay())
			.forEach((question) -> obstacles.add(notJudged(question)));
		return obstacles;
	}

	/** What belongs beside it and does not stand in the way. */
	List<Obstacle> besides(NightContents contents) {
		List<Obstacle> besides = new ArrayList<>();
		if (this.seenTo > 0) {
			besides.add(
					new Obstacle("discrepancies", Figures.count(this.seenTo, "material discrepancy") + " with an owner",
							"open, and somebody sees to it"));
		}
		this.questions.stream()
			.filter((question) -> question.question().equals("not judged") && !question.standsInTheWay())
			.filter((question) -> question.number() > 0)
			.forEach((question) -> besides.add(notJudged(question)));
		if (contents.rejected() > 0) {
			besides.add(new Obstacle("rejects", Figures.count(contents.rejected(), "input record") + " rejected",
					"the rest of those files counts"));
		}
		return besides;
	}

	/** The answer and its reasons for machines. */
	void write(JsonFile json, NightContents contents) {
		json.property("can_sign", isYes(contents));
		JsonReport.list(json, "stands_in_the_way", obstacles(contents), Signing::element);
	}

	private static Map<String, Object> element(Obstacle obstacle) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("section", obstacle.section());
		map.put("what", obstacle.what());
		map.put("then", obstacle.then());
		return map;
	}

	private static Obstacle notJudged(Question question) {
		long of = (question.of() != null) ? question.of() : question.number();
		BigDecimal percent = BigDecimal.valueOf(question.number())
			.movePointRight(2)
			.divide(BigDecimal.valueOf(of), 1, RoundingMode.UP);
		String limit = (question.percentMax() != null)
				? "the job lets less than %s %% pass".formatted(question.percentMax().toPlainString())
				: "the job lets none pass: policy not-judged is not stated";
		return new Obstacle("checks",
				"%s of %s in %s not judged, %s %%".formatted(Figures.shown(question.number()),
						Figures.count(of, "record"), question.shop(), percent.toPlainString()),
				limit + "; the evidence was not delivered. A record counts once for each check");
	}

}
