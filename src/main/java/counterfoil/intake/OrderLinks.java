package counterfoil.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import counterfoil.ledger.LedgerRecord;

/**
 * What would be linked to which orders if nothing else were ever delivered than the given
 * files. It follows the rules of the ledger: by the id, else by a name that is unique.
 */
final class OrderLinks {

	/** Where several orders bear a name. */
	private static final long SEVERAL = 0;

	private final Set<Long> ids = new HashSet<>();

	private final Map<Long, Long> idByName = new HashMap<>();

	/** Takes the orders of a file. */
	void addOrders(OrderReferences orders) {
		for (int row = 0; row < orders.count(); row++) {
			long name = orders.name(row);
			// an order known by its name alone is the one that has an id and that name
			long id = (orders.id(row) != 0) ? orders.id(row) : name;
			this.ids.add(id);
			this.idByName.merge(name, id,
					(one, other) -> one.equals(other) || other == name ? one : (one == name) ? other : (Long) SEVERAL);
		}
	}

	/** What becomes of references, each with how many of them there are. */
	Map<String, String> of(LedgerRecord record, OrderReferences references) {
		Map<Outcome, Integer> counts = new LinkedHashMap<>();
		Map<Outcome, Integer> first = new LinkedHashMap<>();
		for (int row = 0; row < references.count(); row++) {
			Outcome outcome = outcome(references.id(row), references.name(row));
			counts.merge(outcome, 1, Integer::sum);
			first.putIfAbsent(outcome, references.line(row));
		}
		List<String> parts = new ArrayList<>();
		for (Outcome outcome : Outcome.values()) {
			if (counts.containsKey(outcome)) {
				parts.add(outcome.isLinked ? "%,d %s".formatted(counts.get(outcome), outcome.words)
						: "%,d %s (first at line %d)".formatted(counts.get(outcome), outcome.words,
								first.get(outcome)));
			}
		}
		return parts.isEmpty() ? Map.of() : Map.of(record.recordName(), String.join(", ", parts));
	}

	private Outcome outcome(long id, long name) {
		if (id != 0 && this.ids.contains(id)) {
			return Outcome.BY_ID;
		}
		Long named = (name != 0) ? this.idByName.get(name) : null;
		if (named != null) {
			return (named == SEVERAL) ? Outcome.AMBIGUOUS : Outcome.BY_NAME;
		}
		return (id != 0 || name != 0) ? Outcome.NOT_THERE : Outcome.NAMELESS;
	}

	private enum Outcome {

		BY_ID("by id", true), BY_NAME("by name", true), AMBIGUOUS("of a name that several orders bear", false),
		NOT_THERE("of an order that is not in these files", false), NAMELESS("that name no order", false);

		private final String words;

		private final boolean isLinked;

		Outcome(String words, boolean isLinked) {
			this.words = words;
			this.isLinked = isLinked;
		}

	}

}
