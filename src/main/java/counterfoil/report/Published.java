package counterfoil.report;

import java.nio.file.Path;

import counterfoil.tracking.Discrepancy.State;

/**
 * A report that stands in its place, and what is told of it elsewhere.
 *
 * @param folder where it stands
 * @param summary what the night prints
 * @param isAnyOpen whether any discrepancy is open
 * @param isMaterialOpen whether one of them is material
 */
public record Published(Path folder, String summary, boolean isAnyOpen, boolean isMaterialOpen) {

	static Published of(Path folder, NightContents contents, Tally tally) {
		return new Published(folder, Summary.text(contents, tally, folder), tally.of(State.OPEN).number() > 0,
				tally.material().number() > 0);
	}

}
