package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What should stand after a night, told from the rules alone: no SQL, no events. Keys are
 * check, subject and unit.
 */
final class NightsModel {

	/** What stands, by key. */
	record Standing(String state, BigDecimal difference, @Nullable Decision heldBy) {

	}

	/** A person's decision; up-to is null for one that reopens. */
	record Decision(String key, BigDecimal difference, @Nullable BigDecimal upTo, @Nullable LocalDate until) {

		boolean covers(BigDecimal now, LocalDate date) {
			return this.upTo != null && this.until != null && !date.isAfter(this.until)
					&& now.signum() == this.difference.signum() && now.abs().compareTo(this.upTo) <= 0;
		}

	}

	private Map<String, Standing> standing = new TreeMap<>();

	private Map<String, Standing> standingBefore = new TreeMap<>();

	private final List<Decision> pending = new ArrayList<>();

	private final List<Decision> appliedThatDate = new ArrayList<>();

	private @Nullable LocalDate date;

	Map<String, Standing> standing() {
		return this.standing;
	}

	void decide(Decision decision) {
		this.pending.add(decision);
	}

	/** Begins a night: of the same date once more, it starts from the same state. */
	void begin(LocalDate businessDate) {
		if (businessDate.equals(this.date)) {
			this.pending.addAll(0, this.appliedThatDate);
		}
		else {
			this.standingBefore = this.standing;
		}
		this.appliedThatDate.clear();
		this.date = businessDate;
		this.standing = new TreeMap<>(this.standingBefore);
	}

	/** Judges every key that tonight looked at. */
	void results(Map<String, TrackedNight.Result> results, Predicate<String> judgedTonight) {
		Set<String> keys = new HashSet<>(this.standing.keySet());
		keys.addAll(results.keySet());
		keys.stream().filter(judgedTonight).forEach((key) -> result(key, results.get(key)));
	}

	private void result(String key, TrackedNight.@Nullable Result result) {
		Standing before = this.standing.get(key);
		if (result == null) {
			this.standing.remove(key);
		}
		else if (!result.outcome().equals("not judged")) {
			boolean accepted = result.outcome().equals("differs") && before != null && before.heldBy() != null;
			String state = result.outcome().equals("in grace") ? "in grace" : (accepted ? "accepted" : "open");
			BigDecimal difference = new BigDecimal(result.actual()).subtract(new BigDecimal(result.expected()));
			this.standing.put(key, new Standing(state, difference, accepted ? before.heldBy() : null));
		}
	}

	/** Applies what people decided, after the results. */
	void decisions() {
		Map<String, Decision> last = new HashMap<>();
		this.pending.forEach((decision) -> last.put(decision.key(), decision));
		this.standing.replaceAll((key, now) -> now.state().equals("in grace") ? now : decided(now, last.get(key)));
		this.appliedThatDate.addAll(this.pending);
		this.pending.clear();
	}

	private Standing decided(Standing now, @Nullable Decision decision) {
		Decision by = now.heldBy();
		if (decision != null && (decision.upTo() == null || decision.covers(now.difference(), this.date))) {
			by = decision;
		}
		boolean accepted = by != null && by.covers(now.difference(), this.date);
		return new Standing(accepted ? "accepted" : "open", now.difference(), accepted ? by : null);
	}

	/** State and difference, by key. */
	Map<String, String> balances() {
		Map<String, String> balances = new TreeMap<>();
		this.standing.forEach((key, value) -> balances.put(key, value.state() + " " + value.difference()));
		return balances;
	}

	/** Number, over and short that stand, by check, unit and balance. */
	Map<String, String> closings() {
		Map<String, BigDecimal[]> sums = new TreeMap<>();
		this.standing.forEach((key, value) -> {
			if (!value.state().equals("in grace")) {
				String[] parts = key.split(" ");
				BigDecimal[] sum = sums.computeIfAbsent(String.join(" ", parts[0], parts[2], value.state()),
						(group) -> new BigDecimal[] { BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO });
				sum[0] = sum[0].add(BigDecimal.ONE);
				sum[1] = sum[1].add(value.difference().max(BigDecimal.ZERO));
				sum[2] = sum[2].add(value.difference().negate().max(BigDecimal.ZERO));
			}
		});
		Map<String, String> closings = new TreeMap<>();
		sums.forEach((group, sum) -> closings.put(group, sum[0] + " " + sum[1] + " " + sum[2]));
		return closings;
	}

}
