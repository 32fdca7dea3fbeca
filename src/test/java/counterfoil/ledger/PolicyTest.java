package counterfoil.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import counterfoil.ledger.PolicyKey.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyTest {

	@Test
	void whereNothingIsSaidTheDefaultsHold() {
		assertThat(terms()).containsExactly("refund-within always 14", "link-within always 3",
				"pending-within always 10", "twin-within always 10");
		assertThat(Policy.DEFAULT.linkWithinDays()).isEqualTo(3);
	}

	@Test
	void theLastEntryThatHoldsOnADayCounts() {
		assertThat(terms(entry(null, null, PolicyKey.REFUND_WITHIN, 10),
				entry("2026-01-01", "2026-01-31", PolicyKey.REFUND_WITHIN, 20),
				entry("2026-01-15", null, PolicyKey.REFUND_WITHIN, 30)))
			.contains("refund-within to 2025-12-31 10", "refund-within 2026-01-01 to 2026-01-14 20",
					"refund-within 2026-01-15 on 30");
	}

	@Test
	void daysNoEntryHoldsOnHaveTheDefaultOrNothing() {
		assertThat(terms(entry("2026-01-01", "2026-01-01", PolicyKey.REFUND_WITHIN, 20),
				entry("2026-01-01", "2026-01-01", PolicyKey.RETURN_WINDOW, 60)))
			.contains("refund-within to 2025-12-31 14", "refund-within 2026-01-01 to 2026-01-01 20",
					"refund-within 2026-01-02 on 14")
			.filteredOn((term) -> term.startsWith("return-window"))
			.containsExactly("return-window 2026-01-01 to 2026-01-01 60");
	}

	@Test
	void aKeyIsReplacedWithAllThatWasSaidOfIt() {
		PolicyEntry job = new PolicyEntry(Days.ALL,
				Map.of(PolicyKey.SET_BY_HAND, List.of(amount("EUR", "5"), amount("USD", "6"))));
		PolicyEntry shop = new PolicyEntry(Days.ALL, Map.of(PolicyKey.SET_BY_HAND, List.of(amount("EUR", "7"))));
		assertThat(terms(job, shop)).filteredOn((term) -> term.startsWith("set-by-hand"))
			.containsExactly("set-by-hand always currency EUR 7");
	}

	@Test
	void everyDayHasTheValueOfTheLastEntryThatHoldsOnIt() {
		for (long seed = 1; seed <= 200; seed++) {
			Random random = new Random(seed);
			List<PolicyEntry> entries = new ArrayList<>();
			for (int value = 100; value < 100 + random.nextInt(6); value++) {
				String from = random.nextInt(4) == 0 ? null : "2026-01-%02d".formatted(1 + random.nextInt(15));
				String to = random.nextInt(4) == 0 ? null : "2026-01-%02d".formatted(15 + random.nextInt(15));
				entries.add(entry(from, to, PolicyKey.REFUND_WITHIN, value));
			}
			List<Policy.Term> terms = Policy.of(entries)
				.terms()
				.stream()
				.filter((term) -> term.key() == PolicyKey.REFUND_WITHIN)
				.toList();
			for (LocalDate day = LocalDate.of(2025, 12, 30); day.getYear() < 2027; day = day.plusDays(1)) {
				Days only = new Days(day, day);
				int expected = entries.stream()
					.filter((entry) -> entry.valid().hold(only))
					.mapToInt((entry) -> entry.rules().get(PolicyKey.REFUND_WITHIN).get(0).value().intValueExact())
					.reduce(14, (earlier, later) -> later);
				assertThat(terms.stream().filter((term) -> term.valid().hold(only)).map((term) -> term.rule().value()))
					.as("%s of seed %d", day, seed)
					.containsExactly(BigDecimal.valueOf(expected));
			}
		}
	}

	private static PolicyEntry entry(@Nullable String from, @Nullable String to, PolicyKey key, int value) {
		return new PolicyEntry(
				new Days((from != null) ? LocalDate.parse(from) : null, (to != null) ? LocalDate.parse(to) : null),
				Map.of(key, List.of(PolicyRule.ofAll(BigDecimal.valueOf(value)))));
	}

	private static PolicyRule amount(String currency, String amount) {
		return new PolicyRule(By.CURRENCY, currency, new BigDecimal(amount));
	}

	private static List<String> terms(PolicyEntry... entries) {
		return Policy.of(List.of(entries)).terms().stream().map(PolicyTest::text).toList();
	}

	private static String text(Policy.Term term) {
		Days valid = term.valid();
		String days = (valid.from() != null) ? valid.from() + ((valid.to() != null) ? " to " + valid.to() : " on")
				: (valid.to() != null) ? "to " + valid.to() : "always";
		return String.join(" ", Stream
			.of(term.key().word(), days, term.rule().by().word(), term.rule().name(), term.rule().value().toString())
			.filter((word) -> !word.isEmpty())
			.toList());
	}

}
