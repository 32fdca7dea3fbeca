package counterfoil.report;

import java.util.ArrayList;
import java.util.List;

import counterfoil.tracking.StoredLife.LateChange;

/** The late changes a page has room for, and how many there are. */
final class LateKept {

	static final int MAX = 500;

	private final List<LateChange> first = new ArrayList<>();

	private long number;

	void add(LateChange change) {
		this.number++;
		if (this.first.size() < MAX) {
			this.first.add(change);
		}
	}

	List<LateChange> first() {
		return this.first;
	}

	long number() {
		return this.number;
	}

}
