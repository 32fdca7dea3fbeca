package counterfoil.nightly;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shop that sells in two currencies is played twice, the second time with everything
 * sold in euros seven times as dear. Whatever is stored of dollars, in any table, stays
 * what it was: nothing adds one currency to the other. Run other seeds with
 * {@code -Dnights.seed=...}.
 */
class CurrenciesApartTest {

	private static final int NIGHTS = 6;

	private static final String SHOPS = "  alder: {tax-included: no, movements: complete, currency: USD}\n";

	// what differs with the file an amount stands in, and not with the amount
	private static final String INCIDENTAL = "array['file_id', 'event_id', 'fingerprint', 'sha256']";

	@Test
	void dollarsDoNotDependOnEuros(@TempDir Path folder) {
		long seed = Long.getLong("nights.seed", 20260103L);
		Map<String, List<String>> dear = dollars(folder.resolve("dear"), seed, 7);
		Map<String, List<String>> usual = dollars(folder.resolve("usual"), seed, 1);
		assertThat(usual).as("tables that hold dollars, seed " + seed)
			.containsKeys("tracking.events", "tracking.outcome_counts", "tracking.roll_forward", "statement.lines",
					"ledger.file_totals", "position.refunds", "statistics.reasons");
		assertThat(dear.keySet()).isEqualTo(usual.keySet());
		usual.forEach((table, rows) -> assertThat(dear.get(table)).as("%s, seed %d", table, seed).isEqualTo(rows));
	}

	// every row that says it is of dollars, by table
	private static Map<String, List<String>> dollars(Path folder, long seed, int times) {
		try (NightFixture night = play(folder, seed, times)) {
			assertThat(night.rows(
					"select max(order_total) >= 20 * %d from position.orders where currency = 'EUR'".formatted(times)))
				.as("euros there, seed %d", seed)
				.containsExactly("t");
			Map<String, List<String>> rows = new TreeMap<>();
			for (String table : night.rows("""
					select concat(c.table_schema, '.', c.table_name, '|', c.column_name)
					from information_schema.columns c
					join information_schema.tables t using (table_schema, table_name)
					where c.table_schema in ('ledger', 'position', 'tracking', 'statement', 'statistics')
						and c.column_name in ('currency', 'unit') and t.table_type = 'BASE TABLE'""")) {
				String name = table.substring(0, table.indexOf('|'));
				String column = table.substring(table.indexOf('|') + 1);
				List<String> found = night.rows("select (to_jsonb(t) - %s)::text from %s t where %s = 'USD' order by 1"
					.formatted(INCIDENTAL, name, column));
				if (!found.isEmpty()) {
					rows.put(name, found);
				}
			}
			return rows;
		}
	}

	private static NightFixture play(Path folder, long seed, int times) {
		RandomShop shop = new RandomShop(seed, NIGHTS,
				List.of(new RandomOrder.Currency("EUR", "CHF", times), RandomOrder.Currency.DOLLAR));
		NightFixture night = new NightFixture(folder, SHOPS);
		for (int i = 0; i < NIGHTS; i++) {
			shop.deliveredAt(i).forEach(night::drop);
			assertThat(night.run(RandomShop.FIRST_NIGHT.plusDays(i).toString()).exitCode())
				.isEqualTo(ExitCode.COMPLETE);
		}
		return night;
	}

}
