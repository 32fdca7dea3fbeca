package counterfoil.nightly;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nights that look only at what changed end where one that looks at everything ends. Run
 * other seeds with {@code -Dnights.seed=...}.
 */
class TwentyNightsTest {

	private static final int NIGHTS = 20;

	static final String SHOPS = "  alder: {tax-included: no, movements: complete}\n";

	// a database that reported nothing before has nothing that could have changed since
	private static final String WITHOUT_HISTORY = "check_id not in ('files/refund-changed-after-report', 'files/refund-vanished')";

	static final String EMPTY = """
			do $$
			declare
				names text;
			begin
				select string_agg(format('%I.%I', schemaname, tablename), ', ') into names
				from pg_tables
				where schemaname in ('ledger', 'staging', 'position', 'tracking')
					or (schemaname = 'batch' and tablename like 'batch_%');
				execute 'truncate ' || names || ' restart identity cascade';
			end $$""";

	@Test
	void nightByNightEndsWhereAFullRunEnds(@TempDir Path folder) {
		long seed = Long.getLong("nights.seed", 20260101L);
		RandomShop shop = new RandomShop(seed, NIGHTS);
		try (NightFixture nightly = new NightFixture(folder.resolve("nightly"), SHOPS);
				NightFixture full = new NightFixture(folder.resolve("full"), SHOPS)) {
			for (int night = 0; night < NIGHTS; night++) {
				shop.deliveredAt(night).forEach((path, text) -> {
					nightly.drop(path, text);
					full.drop(path, text);
				});
				String date = RandomShop.FIRST_NIGHT.plusDays(night).toString();
				full.jdbc().execute(EMPTY);
				assertThat(full.run(date, true, FailOn.NEVER).exitCode()).isEqualTo(ExitCode.COMPLETE);
				assertThat(nightly.run(date).exitCode()).isEqualTo(ExitCode.COMPLETE);
				String place = "night %s of seed %d".formatted(date, seed);
				assertThat(ledger(nightly)).as("ledger, " + place).isEqualTo(ledger(full));
				assertThat(outcomes(nightly)).as("outcomes, " + place).isNotEmpty().isEqualTo(outcomes(full));
				assertThat(counts(nightly)).as("counts, " + place).isEqualTo(counts(full));
				assertThat(open(nightly)).as("open discrepancies, " + place).isEqualTo(open(full));
			}
			assertThat(open(nightly)).as("a world without a discrepancy shows nothing, seed " + seed).isNotEmpty();
		}
	}

	static List<String> ledger(NightFixture night) {
		return night.rows("""
				select 'order', (to_jsonb(o) - 'file_id')::text from ledger.orders o
				union all select 'transaction', (to_jsonb(t) - 'file_id')::text from ledger.transactions t
				union all select 'refund', (to_jsonb(r) - 'file_id')::text from ledger.refunds r
				union all select 'return', (to_jsonb(r) - 'file_id')::text from ledger.returns r
				union all select 'movement', (to_jsonb(m) - 'file_id')::text from ledger.stock_movements m
				order by 1, 2""");
	}

	static List<String> outcomes(NightFixture night) {
		return night.rows("""
				select check_id, subject_id, unit, outcome, trim_scale(amount)
				from tracking.outcomes where %s order by 1, 2, 3""".formatted(WITHOUT_HISTORY));
	}

	static List<String> counts(NightFixture night) {
		return night.rows("""
				select check_id, unit, outcome, subjects, trim_scale(amount)
				from tracking.outcome_counts where subjects > 0 and %s order by 1, 2, 3""".formatted(WITHOUT_HISTORY));
	}

	// What is open and judged: a discrepancy whose evidence went stale stays open (not
	// judged clears nothing), while a
	// database that never saw the earlier evidence has nothing to keep open.
	static List<String> open(NightFixture night) {
		return night.rows("""
				select check_id, subject_id, unit, trim_scale(expected), trim_scale(actual), evidence
				from (
					select distinct on (e.discrepancy) e.*
					from tracking.events e
					join tracking.counted_nights n using (night_id)
					order by e.discrepancy, e.event_id desc
				) last
				join tracking.outcomes o using (shop, check_id, subject_id, unit)
				where o.outcome = 'differs' and last.state in ('open', 'accepted') and last.judged and %s
				order by 1, 2, 3""".formatted(WITHOUT_HISTORY));
	}

}
