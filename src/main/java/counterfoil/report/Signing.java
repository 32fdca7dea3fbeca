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
	String answer(NightContents contents, Wording words) {
		int number = obstacles(contents, words).size();
		return (number == 0) ? words.text("sign-yes") : words.text("sign-no", number);
	}

	boolean isYes(NightContents contents) {
		return obstacles(contents, Wording.ENGLISH).isEmpty();
	}

	/** What stands in the way. */
	List<Obstacle> obstacles(NightContents contents, Wording words) {
		List<Obstacle> obstacles = new ArrayList<>();
		if (this.unowned > 0) {
			obstacles.add(new Obstacle("discrepancies", words.text("obstacle-unowned", this.unowned),
					words.text("obstacle-unowned-do")));
		}
		for (Question question : this.questions) {
			if (question.question().equals("file missing")) {
				obstacles.add(new Obstacle("files",
						words.text("obstacle-file-missing", words.name(question.record()), question.shop()),
						words.text("obstacle-file-missing-do")));
			}
		}
		if (!contents.refused().isEmpty()) {
			obstacles.add(new Obstacle("files", words.text("obstacle-refused", contents.refused().size()),
					words.text("obstacle-refused-do")));
		}
		if (!contents.couldNotRun().isEmpty()) {
			obstacles.add(new Obstacle("checks", words.text("obstacle-stopped", contents.couldNotRun().size()),
					words.text("obstacle-stopped-do")));
		}
		if (!contents.isAnythingExamined()) {
			obstacles.add(new Obstacle("checks", words.text("obstacle-nothing-judged"),
					words.text("obstacle-nothing-judged-do")));
		}
		this.questions.stream()
			.filter((question) -> question.question().equals("not judged") && question.standsInTheWay())
			.forEach((question) -> obstacles.add(notJudged(question, words)));
		return obstacles;
	}

	/** What belongs beside it and does not stand in the way. */
	List<Obstacle> besides(NightContents contents, Wording words) {
		List<Obstacle> besides = new ArrayList<>();
		if (this.seenTo > 0) {
			besides.add(new Obstacle("discrepancies", words.text("beside-owned", this.seenTo),
					words.text("beside-owned-then")));
		}
		this.questions.stream()
			.filter((question) -> question.question().equals("not judged") && !question.standsInTheWay())
			.filter((question) -> question.number() > 0)
			.forEach((question) -> besides.add(notJudged(question, words)));
		if (contents.rejected() > 0) {
			besides.add(new Obstacle("rejects", words.text("beside-rejected", contents.rejected()),
					words.text("beside-rejected-then")));
		}
		return besides;
	}

	/** The answer and its reasons for machines. */
	void write(JsonFile json, NightContents contents) {
		json.property("can_sign", isYes(contents));
		JsonReport.list(json, "stands_in_the_way", obstacles(contents, Wording.ENGLISH), Signing::element);
	}

	private static Map<String, Object> element(Obstacle obstacle) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("section", obstacle.section());
		map.put("what", obstacle.what());
		map.put("then", obstacle.then());
		return map;
	}

	private static Obstacle notJudged(Question question, Wording words) {
		long of = (question.of() != null) ? question.of() : question.number();
		// never shown as less than it is
		BigDecimal percent = BigDecimal.valueOf(question.number())
			.movePointRight(2)
			.divide(BigDecimal.valueOf(of), 1, RoundingMode.UP);
		String limit = (question.percentMax() != null)
				? words.text("obstacle-not-judged-limit", words.number(question.percentMax()))
				: words.text("obstacle-not-judged-no-limit");
		return new Obstacle("checks", words.text("obstacle-not-judged", words.shown(question.number()), of,
				question.shop(), words.number(percent)), limit);
	}

}
