package counterfoil.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;

/**
 * The discrepancies a page has room for: the first ones of each state, in the order they
 * come.
 */
final class Listed {

	static final int OPEN_MAX = 2000;

	static final int OTHERS_MAX = 500;

	static final int FRESH_MAX = 5;

	private final Map<State, List<Discrepancy>> byState = new EnumMap<>(State.class);

	private final List<Discrepancy> fresh = new ArrayList<>();

	void add(Discrepancy discrepancy) {
		List<Discrepancy> listed = this.byState.computeIfAbsent(discrepancy.state(), (state) -> new ArrayList<>());
		if (listed.size() < max(discrepancy.state())) {
			listed.add(discrepancy);
		}
		boolean isFresh = discrepancy.state() == State.OPEN && discrepancy.tonight().filter(Listed::isNew).isPresent();
		if (isFresh && this.fresh.size() < FRESH_MAX) {
			this.fresh.add(discrepancy);
		}
	}

	/** Those listed of one state. */
	List<Discrepancy> of(State state) {
		return this.byState.getOrDefault(state, List.of());
	}

	/** Some of what tonight opened or reopened, material ones first. */
	List<Discrepancy> fresh() {
		return this.fresh;
	}

	private static boolean isNew(String event) {
		return event.equals("opened") || event.equals("reopened");
	}

	private static int max(State state) {
		return (state == State.OPEN) ? OPEN_MAX : OTHERS_MAX;
	}

}
