package counterfoil.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import counterfoil.ledger.Night;
import counterfoil.report.Evidence.Pair;
import counterfoil.tracking.StoredLife;
import counterfoil.tracking.StoredLife.Accepted;
import counterfoil.tracking.StoredLife.ClosedMonth;
import counterfoil.tracking.StoredLife.Noted;
import counterfoil.tracking.StoredLife.SameCause;

/**
 * What people said of the night's discrepancies, what these have in common, and what came
 * late.
 */
record Life(List<Noted> notes, List<Accepted> acceptances, List<SameCause> causes, List<ClosedMonth> closedMonths,
		LateKept late) {

	/** With the groups that are known already. */
	static Life of(Night night, StoredLife stored, List<SameCause> causes) {
		return new Life(stored.notes(night), stored.acceptances(night), causes, stored.closedMonths(night),
				new LateKept());
	}

	/** What people said of each discrepancy, as a reader of it needs it. */
	Map<String, List<Pair>> said(Wording words) {
		Map<String, List<Pair>> said = new HashMap<>();
		this.acceptances.forEach((accepted) -> said.computeIfAbsent(accepted.discrepancy(), (id) -> new ArrayList<>())
			.addAll(of(words, accepted)));
		this.notes.forEach(
				(note) -> said.computeIfAbsent(note.discrepancy(), (id) -> new ArrayList<>()).addAll(of(words, note)));
		return said;
	}

	private static List<Pair> of(Wording words, Accepted accepted) {
		String by = accepted.reviewedBy()
			.map((reviewer) -> words.text("said-reviewed-by", accepted.by(), reviewer))
			.orElse(accepted.by());
		return List.of(pair(words, "said-accepted-by", by),
				pair(words, "said-accepted-up-to",
						words.text("said-until", words.number(accepted.upTo()), words.dates().day(accepted.untilOn()))),
				pair(words, "said-reason", accepted.reason()));
	}

	private static List<Pair> of(Wording words, Noted note) {
		List<Pair> pairs = new ArrayList<>();
		if (note.owner() != null) {
			pairs.add(pair(words, "said-owner", note.owner()));
		}
		if (note.dueOn() != null) {
			pairs.add(pair(words, "said-to-be-done-by", words.dates().day(note.dueOn())));
		}
		if (note.text() != null) {
			pairs.add(pair(words, "said-note", note.text()));
		}
		return pairs;
	}

	private static Pair pair(Wording words, String key, String value) {
		return new Pair(key, words.text(key), value);
	}

}
