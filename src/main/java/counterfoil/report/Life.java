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

	static Life of(Night night, StoredLife stored) {
		return new Life(stored.notes(night), stored.acceptances(night), stored.causes(night),
				stored.closedMonths(night), new LateKept());
	}

	/** What people said of each discrepancy, as a reader of it needs it. */
	Map<String, List<Pair>> said() {
		Map<String, List<Pair>> said = new HashMap<>();
		this.acceptances.forEach((accepted) -> said.computeIfAbsent(accepted.discrepancy(), (id) -> new ArrayList<>())
			.addAll(of(accepted)));
		this.notes
			.forEach((note) -> said.computeIfAbsent(note.discrepancy(), (id) -> new ArrayList<>()).addAll(of(note)));
		return said;
	}

	private static List<Pair> of(Accepted accepted) {
		return List.of(
				new Pair("accepted_by",
						accepted.by() + accepted.reviewedBy().map((by) -> ", reviewed by " + by).orElse("")),
				new Pair("accepted_up_to",
						"%s until %s".formatted(accepted.upTo().toPlainString(), Wording.day(accepted.untilOn()))),
				new Pair("reason", accepted.reason()));
	}

	private static List<Pair> of(Noted note) {
		List<Pair> pairs = new ArrayList<>();
		if (note.owner() != null) {
			pairs.add(new Pair("owner", note.owner()));
		}
		if (note.dueOn() != null) {
			pairs.add(new Pair("to_be_done_by", Wording.day(note.dueOn())));
		}
		if (note.text() != null) {
			pairs.add(new Pair("note", note.text()));
		}
		return pairs;
	}

}
