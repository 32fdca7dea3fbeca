package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import counterfoil.tracking.Discrepancy.State;

/** The first screen: what is open, what moved, and what stands in the way of signing. */
record VerdictView(String tone, String sentence, List<String> more, List<Unit> units, List<Move> moves, List<Row> fresh,
		List<String> freshMore, String answer, List<Obstacle> obstacles, List<Obstacle> besides) {

	static VerdictView of(NightContents contents, Gathered gathered, List<Row> fresh) {
		Tally tally = gathered.tally();
		Signing signing = gathered.signing();
		Verdict verdict = new Verdict(contents, tally);
		long freshMore = tally.tonight("opened") + tally.tonight("reopened") - fresh.size();
		return new VerdictView(verdict.tone(), verdict.sentence(), verdict.more(), units(tally), moves(tally), fresh,
				(freshMore > 0) ? List.of("and " + Figures.shown(freshMore) + " more below") : List.of(),
				signing.answer(contents), signing.obstacles(contents), signing.besides(contents));
	}

	boolean hasBesides() {
		return !this.besides.isEmpty();
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
