package counterfoil.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a shop promises and how it decides, for every day. A day has one value for each
 * key and what it is said of.
 *
 * @param terms of every key in turn, from the first day to the last
 */
public record Policy(List<Term> terms) {

	private static final PolicyEntry DEFAULTS = new PolicyEntry(Days.ALL, Map.of(PolicyKey.REFUND_WITHIN, always(14),
			PolicyKey.LINK_WITHIN, always(3), PolicyKey.PENDING_WITHIN, always(10), PolicyKey.TWIN_WITHIN, always(10)));

	/** Where a job says nothing. */
	public static final Policy DEFAULT = of(List.of());

	/**
	 * A value and the days on which it holds.
	 */
	public record Term(PolicyKey key, Days valid, PolicyRule rule) {

	}

	/**
	 * What entries come to. Where several that hold on a day name a key, the last of them
	 * counts, with all it says of that key.
	 * @param entries the more general ones first: those of the job, then those of the
	 * shop
	 */
	public static Policy of(List<PolicyEntry> entries) {
		List<PolicyEntry> all = new ArrayList<>(entries);
		all.add(0, DEFAULTS);
		List<Term> terms = new ArrayList<>();
		for (PolicyKey key : PolicyKey.values()) {
			terms(key, all.stream().filter((entry) -> entry.rules().containsKey(key)).toList(), terms);
		}
		return new Policy(List.copyOf(terms));
	}

	/** Days between a refund and a payment that may belong to it, whatever the day. */
	public int linkWithinDays() {
		return this.terms.stream()
			.filter((term) -> term.key() == PolicyKey.LINK_WITHIN)
			.findFirst()
			.orElseThrow()
			.rule()
			.value()
			.intValueExact();
	}

	private static void terms(PolicyKey key, List<PolicyEntry> entries, List<Term> terms) {
		int done = 0;
		List<Days> periods = periods(entries);
		while (done < periods.size()) {
			int winner = lastThatHolds(entries, periods.get(done));
			int last = done;
			while (last + 1 < periods.size() && lastThatHolds(entries, periods.get(last + 1)) == winner) {
				last++;
			}
			if (winner >= 0) {
				Days valid = periods.get(done).upTo(periods.get(last));
				entries.get(winner).rules().get(key).forEach((rule) -> terms.add(new Term(key, valid, rule)));
			}
			done = last + 1;
		}
	}

	private static int lastThatHolds(List<PolicyEntry> entries, Days period) {
		int index = entries.size() - 1;
		while (index >= 0 && !entries.get(index).valid().hold(period)) {
			index--;
		}
		return index;
	}

	// all days, cut wherever an entry begins or ends
	private static List<Days> periods(List<PolicyEntry> entries) {
		TreeSet<LocalDate> starts = new TreeSet<>();
		for (PolicyEntry entry : entries) {
			if (entry.valid().from() != null) {
				starts.add(entry.valid().from());
			}
			if (entry.valid().to() != null) {
				starts.add(entry.valid().to().plusDays(1));
			}
		}
		List<Days> periods = new ArrayList<>();
		LocalDate from = null;
		for (LocalDate start : starts) {
			periods.add(new Days(from, start.minusDays(1)));
			from = start;
		}
		periods.add(new Days(from, null));
		return periods;
	}

	private static List<PolicyRule> always(int value) {
		return List.of(PolicyRule.ofAll(BigDecimal.valueOf(value)));
	}

}
