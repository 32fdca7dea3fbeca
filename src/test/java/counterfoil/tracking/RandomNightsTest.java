package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import counterfoil.ledger.Night;
import counterfoil.tracking.TrackedNight.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random nights against a plain model: what stands, the roll-forward, the state replayed
 * from the events alone, and past nights read again.
 */
class RandomNightsTest {

	private static final int NIGHTS = 40;

	private static final int SUBJECTS = 8;

	private static final String OTHER = "money/other";

	private static final List<String> DIFFERENCES = List.of("-3", "-1", "2", "2", "5");

	private final NightsModel model = new NightsModel();

	private final Map<Night, List<Object>> seen = new TreeMap<>(
			(one, other) -> Long.compare(one.nightId(), other.nightId()));

	private LocalDate date = LocalDate.of(2026, 1, 1);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void everyNightLeavesWhatTheRulesSay(long seed) {
		Random random = new Random(seed);
		try (TrackedNights nights = new TrackedNights()) {
			for (int number = 0; number < NIGHTS; number++) {
				String name = "seed %d, night %d".formatted(seed, number);
				this.date = this.date.plusDays(random.nextInt(3));
				decide(random, nights);
				Night night = play(random, nights);
				assertThat(nights.balances(night)).as(name).isEqualTo(this.model.balances());
				assertThat(closings(nights, night)).as(name).isEqualTo(this.model.closings());
				assertThat(replayed(nights)).as("%s, replayed", name).isEqualTo(this.model.balances());
				assertBalances(nights.stored.rollForward(night), name);
				this.seen.put(night, answers(nights, night));
			}
			this.seen.forEach(
					(night, answers) -> assertThat(answers(nights, night)).as("seed %d, %s read again", seed, night)
						.isEqualTo(answers));
		}
	}

	private Night play(Random random, TrackedNights nights) {
		TrackedNight night = nights.night(this.date.toString()).check(OTHER, random.nextInt(6) == 0 ? "b" : "a");
		Set<String> couldNotRun = new HashSet<>();
		Set<String> scope = new HashSet<>();
		Map<String, Result> results = new TreeMap<>();
		for (String check : List.of(TrackedNights.CHECK, OTHER)) {
			if (random.nextInt(10) == 0) {
				couldNotRun.add(check);
				night.couldNotRun(check);
			}
		}
		for (int subject = 1; subject <= SUBJECTS; subject++) {
			if (random.nextInt(10) < 6) {
				scope.add(String.valueOf(subject));
				night.agrees(String.valueOf(subject));
				results.putAll(results(random, String.valueOf(subject)));
			}
		}
		results.values().stream().filter((result) -> !couldNotRun.contains(result.check())).forEach(night::add);
		this.model.begin(this.date);
		this.model.results(results,
				(key) -> scope.contains(key.split(" ")[1]) && !couldNotRun.contains(key.split(" ")[0]));
		this.model.decisions();
		return night.track();
	}

	private Map<String, Result> results(Random random, String subject) {
		Map<String, Result> results = new TreeMap<>();
		for (String check : List.of(TrackedNights.CHECK, OTHER)) {
			for (String unit : List.of("USD", "EUR")) {
				String expected = String.valueOf(10 + random.nextInt(2));
				String actual = new BigDecimal(expected)
					.add(new BigDecimal(DIFFERENCES.get(random.nextInt(DIFFERENCES.size()))))
					.toString();
				String outcome = List.of("agrees", "agrees", "differs", "differs", "differs", "in grace", "not judged")
					.get(random.nextInt(7));
				Result result = switch (outcome) {
					case "not judged" -> new Result(check, subject, unit, outcome, null, actual);
					case "in grace" -> new Result(check, subject, unit, outcome, expected, actual)
						.due(this.date.plusDays(1 + random.nextInt(2)).toString());
					default -> new Result(check, subject, unit, outcome, expected, actual);
				};
				if (!outcome.equals("agrees")) {
					results.put(String.join(" ", check, subject, unit), result);
				}
			}
		}
		return results;
	}

	/** Now and then a person decides about something open or accepted. */
	private void decide(Random random, TrackedNights nights) {
		for (int subject = 1; subject <= SUBJECTS; subject++) {
			String key = TrackedNights.CHECK + " " + subject + " USD";
			NightsModel.Standing standing = this.model.standing().get(key);
			if (standing == null || random.nextInt(3) != 0) {
				continue;
			}
			String difference = standing.difference().toString();
			if (random.nextInt(4) == 0) {
				nights.reopen(String.valueOf(subject), difference);
				this.model.decide(new NightsModel.Decision(key, standing.difference(), null, null));
			}
			else {
				BigDecimal upTo = standing.difference().abs().add(BigDecimal.valueOf(random.nextInt(3)));
				LocalDate until = this.date.plusDays(random.nextInt(6));
				nights.accept(String.valueOf(subject), difference, upTo.toString(), until.toString());
				this.model.decide(new NightsModel.Decision(key, standing.difference(), upTo, until));
			}
		}
	}

	private static List<Object> answers(TrackedNights nights, Night night) {
		return List.of(nights.discrepancies(night), nights.stored.rollForward(night), nights.stored.checks(night));
	}

	private static Map<String, String> closings(TrackedNights nights, Night night) {
		Map<String, String> closings = new TreeMap<>();
		nights.stored.rollForward(night)
			.stream()
			.filter((line) -> line.movement().equals("closing") && line.number() > 0)
			.forEach((line) -> closings.put(String.join(" ", line.check(), line.unit(), line.balance()),
					line.number() + " " + line.amountOver() + " " + line.amountShort()));
		return closings;
	}

	private static void assertBalances(List<RollForwardLine> lines, String name) {
		Map<String, BigDecimal> rest = new TreeMap<>();
		for (RollForwardLine line : lines) {
			BigDecimal sign = line.movement().equals("closing") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
			String group = String.join(" ", line.check(), line.unit(), line.balance());
			rest.merge(group + " number", sign.multiply(BigDecimal.valueOf(line.number())), BigDecimal::add);
			rest.merge(group + " over", sign.multiply(line.amountOver()), BigDecimal::add);
			rest.merge(group + " short", sign.multiply(line.amountShort()), BigDecimal::add);
		}
		assertThat(rest.values()).as(name).allMatch((amount) -> amount.signum() == 0);
	}

	/**
	 * The state from the kinds of events alone, not from the state they say they leave.
	 */
	private static Map<String, String> replayed(TrackedNights nights) {
		Map<String, String> states = new TreeMap<>();
		List<String[]> events = new ArrayList<>();
		nights.database.sql("""
				select e.check_id || ' ' || e.subject_id || ' ' || e.unit, e.event, e.difference::text
				from tracking.events e
				join tracking.counted_nights n using (night_id)
				order by n.business_date, e.event_id
				""").query((row) -> {
			events.add(new String[] { row.getString(1), row.getString(2), row.getString(3) });
		});
		for (String[] event : events) {
			String before = states.getOrDefault(event[0], "");
			switch (event[1]) {
				case "noticed" -> states.put(event[0], "in grace " + event[2]);
				case "opened", "reopened", "acceptance ended" -> states.put(event[0], "open " + event[2]);
				case "accepted" -> states.put(event[0], "accepted " + event[2]);
				case "cleared" -> states.remove(event[0]);
				default -> states.put(event[0], before.replaceFirst("[-0-9.]+$", event[2]));
			}
		}
		return states;
	}

}
