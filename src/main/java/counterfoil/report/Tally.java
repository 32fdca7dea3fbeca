package counterfoil.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import counterfoil.tracking.Ageing;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;

/**
 * What the discrepancies of a night come to, gathered while they pass by one at a time.
 */
final class Tally {

	private final Map<State, Balances> byState = new EnumMap<>(State.class);

	private final Map<String, OfCheck> byCheck = new HashMap<>();

	private final Map<Ageing, OfAge> byAge = new EnumMap<>(Ageing.class);

	private final Map<String, Long> tonight = new HashMap<>();

	private final Map<String, Long> materialTonight = new HashMap<>();

	private final Balances material = new Balances();

	void add(Discrepancy discrepancy) {
		String unit = discrepancy.of().unit();
		of(discrepancy.state()).add(unit, discrepancy.sides().difference());
		of(discrepancy.of().check()).add(discrepancy);
		if (discrepancy.state() == State.OPEN) {
			of(discrepancy.ageing()).add(discrepancy);
		}
		boolean counts = discrepancy.state() == State.OPEN && discrepancy.isMaterial();
		if (counts) {
			this.material.add(unit, discrepancy.sides().difference());
		}
		discrepancy.tonight().ifPresent((event) -> {
			this.tonight.merge(event, 1L, Long::sum);
			if (counts) {
				this.materialTonight.merge(event, 1L, Long::sum);
			}
		});
	}

	/** Those in one state. */
	Balances of(State state) {
		return this.byState.computeIfAbsent(state, (key) -> new Balances());
	}

	/** Those of one check. */
	OfCheck of(String check) {
		return this.byCheck.computeIfAbsent(check, (key) -> new OfCheck());
	}

	/** Those open for so many nights. */
	OfAge of(Ageing age) {
		return this.byAge.computeIfAbsent(age, (key) -> new OfAge());
	}

	/** Those open and material. */
	Balances material() {
		return this.material;
	}

	/** How many had that event tonight. */
	long tonight(String event) {
		return this.tonight.getOrDefault(event, 0L);
	}

	/** How many of the open and material had that event tonight. */
	long materialTonight(String event) {
		return this.materialTonight.getOrDefault(event, 0L);
	}

	/** What has been open for so many nights. */
	static final class OfAge {

		private final Balances open = new Balances();

		private long material;

		private void add(Discrepancy discrepancy) {
			this.open.add(discrepancy.of().unit(), discrepancy.sides().difference());
			this.material += discrepancy.isMaterial() ? 1 : 0;
		}

		Balances open() {
			return this.open;
		}

		long material() {
			return this.material;
		}

	}

	/** What one check has open, and what tonight did to it. */
	static final class OfCheck {

		private final Balances open = new Balances();

		private long material;

		private long opened;

		private long cleared;

		private void add(Discrepancy discrepancy) {
			if (discrepancy.state() == State.OPEN) {
				this.open.add(discrepancy.of().unit(), discrepancy.sides().difference());
				this.material += discrepancy.isMaterial() ? 1 : 0;
			}
			String event = discrepancy.tonight().orElse("");
			this.opened += (event.equals("opened") || event.equals("reopened")) ? 1 : 0;
			this.cleared += event.equals("cleared") ? 1 : 0;
		}

		Balances open() {
			return this.open;
		}

		long material() {
			return this.material;
		}

		long opened() {
			return this.opened;
		}

		long cleared() {
			return this.cleared;
		}

	}

}
