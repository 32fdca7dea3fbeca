package counterfoil.report;

import java.util.ArrayList;
import java.util.List;

import counterfoil.tracking.Discrepancy.State;

/**
 * What a night comes to, in sentences. It never says that there is no discrepancy where
 * evidence was missing.
 */
final class Verdict {

	private final NightContents contents;

	private final Tally tally;

	private final Wording words;

	Verdict(NightContents contents, Tally tally, Wording words) {
		this.contents = contents;
		this.tally = tally;
		this.words = words;
	}

	/** {@code material}, {@code small}, {@code partial} or {@code clear}. */
	String tone() {
		if (material() > 0) {
			return "material";
		}
		if (open() > 0) {
			return "small";
		}
		return isWhole() ? "clear" : "partial";
	}

	/** The one thing to know. */
	String sentence() {
		if (material() > 0) {
			return this.words.text("verdict-material", material(), this.tally.material().words(this.words));
		}
		if (open() > 0) {
			return this.words.text("verdict-small", open());
		}
		if (!this.contents.isAnythingExamined()) {
			return this.words.text("verdict-nothing-judged");
		}
		return this.words.text(isWhole() ? "verdict-clear" : "verdict-partial");
	}

	/** What belongs beside it. */
	List<String> more() {
		List<String> more = new ArrayList<>();
		long small = open() - material();
		if (material() > 0 && small > 0) {
			more.add(this.words.text("verdict-small-as-well", small));
		}
		if (material() == 0 && open() > 0) {
			more.add(this.words.text("verdict-in-all", this.tally.of(State.OPEN).words(this.words)));
		}
		return more;
	}

	/** The sentence of the summary, in English, without date and place. */
	String line() {
		List<String> parts = new ArrayList<>();
		if (material() > 0) {
			long opened = this.tally.materialTonight("opened");
			long reopened = this.tally.materialTonight("reopened") + this.tally.materialTonight("acceptance ended");
			parts.add("%s open (%s)".formatted(Figures.count(material(), "material discrepancy"),
					this.tally.material().words(Wording.ENGLISH)));
			parts.add(Figures.shown(opened) + " opened");
			if (reopened > 0) {
				parts.add(Figures.shown(reopened) + " reopened");
			}
			parts.add(Figures.shown(material() - opened - reopened) + " carried forward");
		}
		else {
			parts.add(isWhole() ? "nothing material open" : nothingMaterial());
		}
		if (open() > material()) {
			parts.add(Figures.shown(open() - material()) + " below materiality");
		}
		obstacles(parts);
		return String.join(", ", parts);
	}

	private void obstacles(List<String> parts) {
		int refused = this.contents.refused().size();
		if (refused > 0) {
			parts.add(Figures.count(refused, "file") + " refused");
		}
		int stopped = this.contents.couldNotRun().size();
		if (stopped > 0) {
			parts.add(Figures.count(stopped, "check") + " could not run");
		}
		if (this.contents.notJudged() > 0) {
			parts.add(Figures.shown(this.contents.notJudged()) + " not judged");
		}
	}

	private String nothingMaterial() {
		return this.contents.isAnythingExamined() ? "nothing material open among what could be judged"
				: "nothing was judged";
	}

	private boolean isWhole() {
		return this.contents.isAnythingExamined() && this.contents.notJudged() == 0 && this.contents.refused().isEmpty()
				&& this.contents.couldNotRun().isEmpty();
	}

	private long open() {
		return this.tally.of(State.OPEN).number();
	}

	private long material() {
		return this.tally.material().number();
	}

}
