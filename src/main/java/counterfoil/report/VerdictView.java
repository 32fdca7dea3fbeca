package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import counterfoil.tracking.Discrepancy.State;

/** The first screen: what is open, what moved, and what stands in the way of signing. */
record VerdictView(String tone, String sentence, List<String> more, List<Unit> units, List<Move> moves, List<Row> fresh,
		List<String> freshMore, List<Obstacle> obstacles) {

	static VerdictView of(NightContents contents, Tally tally, List<Row> fresh) {
		Verdict verdict = new Verdict(contents, tally);
		long freshMore = tally.tonight("opened") + tally.tonight("reopened") - fresh.size();
		return new VerdictView(verdict.tone(), verdict.sentence(), verdict.more(), units(tally), moves(tally), fresh,
				(freshMore > 0) ? List.of("and " + Figures.shown(freshMore) + " more below") : List.of(),
				obstacles(contents));
	}

	boolean hasUnits() {
		return !this.units.isEmpty();
	}

	boolean hasFresh() {
		return !this.fresh.isEmpty();
	}

	private static List<Unit> units(Tally tally) {
		Balances open = tally.of(State.OPEN);
		return StreamSupport.stream(open.units().spliterator(), false)
			.map((unit) -> new Unit(unit, Amounts.of(unit, tally.material().of(unit)), Amounts.of(unit, open.of(unit))))
			.toList();
	}

	static List<Move> moves(Tally tally) {
		long carried = tally.of(State.OPEN).number() - tally.tonight("opened") - tally.tonight("reopened")
				- tally.tonight("acceptance ended");
		List<Move> moves = new ArrayList<>();
		moves.add(new Move("opened", tally.tonight("opened")));
		moves.add(new Move("reopened", tally.tonight("reopened")));
		moves.add(new Move("changed", tally.tonight("changed")));
		moves.add(new Move("cleared", tally.tonight("cleared")));
		moves.add(new Move("carried forward", carried));
		moves.add(new Move("in grace", tally.of(State.IN_GRACE).number()));
		moves.add(new Move("accepted, still outstanding", tally.of(State.ACCEPTED).number()));
		return moves;
	}

	static List<Obstacle> obstacles(NightContents contents) {
		List<Obstacle> obstacles = new ArrayList<>();
		int refused = contents.refused().size();
		int stopped = contents.couldNotRun().size();
		long notJudged = contents.notJudged();
		if (refused > 0) {
			obstacles.add(new Obstacle("files", Figures.count(refused, "file") + " refused",
					"none of what is in there counts"));
		}
		if (stopped > 0) {
			obstacles.add(new Obstacle("checks", Figures.count(stopped, "check") + " could not run",
					"what was open there stays open"));
		}
		if (notJudged > 0) {
			obstacles.add(new Obstacle("checks", Figures.count(notJudged, "record") + " not judged",
					"the evidence was not delivered; nothing was cleared. A record counts once for each check"));
		}
		if (contents.rejected() > 0) {
			obstacles.add(new Obstacle("rejects", Figures.count(contents.rejected(), "input record") + " rejected",
					"the rest of those files counts"));
		}
		if (!contents.isAnythingExamined()) {
			obstacles.add(new Obstacle("checks", "Nothing was judged", "no check found a record to examine"));
		}
		return obstacles;
	}

	/** One row of the table of what is open. */
	record Unit(String unit, Amounts material, Amounts open) {

	}

	/** A balance in figures; a dash stands for none. */
	record Amounts(String number, String over, String shortBy) {

		static Amounts of(String unit, Balance balance) {
			return new Amounts(Figures.shown(balance.number()),
					(balance.over().signum() > 0) ? Figures.shown(unit, balance.over()) : "–",
					(balance.shortBy().signum() > 0) ? Figures.shown(unit, balance.shortBy()) : "–");
		}

	}

	/** A count of tonight. */
	record Move(String name, long count) {

		String number() {
			return Figures.shown(this.count);
		}

		boolean isNone() {
			return this.count == 0;
		}

	}

	/** Something a person has to settle before the report says all it could. */
	record Obstacle(String section, String what, String then) {

	}

}
