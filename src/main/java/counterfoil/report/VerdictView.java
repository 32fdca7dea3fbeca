package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import counterfoil.tracking.Discrepancy.State;

/** The first screen: what is open, what moved, and what stands in the way of signing. */
record VerdictView(String tone, String sentence, List<String> more, List<Unit> units, List<Move> moves, List<Row> fresh,
		List<String> freshMore, String answer, List<Obstacle> obstacles, List<Obstacle> besides) {

	static VerdictView of(NightContents contents, Gathered gathered, List<Row> fresh) {
		Wording words = contents.words();
		Tally tally = gathered.tally();
		Signing signing = gathered.signing();
		Verdict verdict = new Verdict(contents, tally, words);
		long freshMore = tally.tonight("opened") + tally.tonight("reopened") - fresh.size();
		return new VerdictView(verdict.tone(), verdict.sentence(), verdict.more(), units(words, tally),
				moves(words, tally), fresh, (freshMore > 0) ? List.of(words.text("fresh-more", freshMore)) : List.of(),
				signing.answer(contents, words), signing.obstacles(contents, words), signing.besides(contents, words));
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

	private static List<Unit> units(Wording words, Tally tally) {
		Balances open = tally.of(State.OPEN);
		return StreamSupport.stream(open.units().spliterator(), false)
			.map((unit) -> new Unit(words.word(unit), Amounts.of(words, unit, tally.material().of(unit)),
					Amounts.of(words, unit, open.of(unit))))
			.toList();
	}

	static List<Move> moves(Wording words, Tally tally) {
		long carried = tally.of(State.OPEN).number() - tally.tonight("opened") - tally.tonight("reopened")
				- tally.tonight("acceptance ended");
		List<Move> moves = new ArrayList<>();
		moves.add(move(words, "opened", tally.tonight("opened")));
		moves.add(move(words, "reopened", tally.tonight("reopened")));
		moves.add(move(words, "changed", tally.tonight("changed")));
		moves.add(move(words, "cleared", tally.tonight("cleared")));
		moves.add(move(words, "carried forward", carried));
		moves.add(move(words, "in grace", tally.of(State.IN_GRACE).number()));
		moves.add(move(words, "accepted, still outstanding", tally.of(State.ACCEPTED).number()));
		return moves;
	}

	private static Move move(Wording words, String name, long count) {
		return new Move(words.word(name), count, words.shown(count));
	}

	/** One row of the table of what is open. */
	record Unit(String unit, Amounts material, Amounts open) {

	}

	/** A balance in figures; a dash stands for none. */
	record Amounts(String number, String over, String shortBy) {

		static Amounts of(Wording words, String unit, Balance balance) {
			return new Amounts(words.shown(balance.number()),
					(balance.over().signum() > 0) ? words.shown(unit, balance.over()) : "–",
					(balance.shortBy().signum() > 0) ? words.shown(unit, balance.shortBy()) : "–");
		}

	}

	/** A count of tonight. */
	record Move(String name, long count, String number) {

		boolean isNone() {
			return this.count == 0;
		}

	}

	/** Something a person has to settle before the report says all it could. */
	record Obstacle(String section, String what, String then) {

	}

}
