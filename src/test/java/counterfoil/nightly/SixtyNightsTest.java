package counterfoil.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import counterfoil.problem.SourcePosition;
import counterfoil.tracking.Asked;
import counterfoil.tracking.Decided;
import counterfoil.tracking.Decisions;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.StoredNight;
import counterfoil.tracking.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two months of nights with late, changed and overlapping deliveries, nights without
 * transactions, acceptances that end by their date, catalogues that say something else of
 * a product, and a change of a tolerance and of the policy. Each night looks only at what
 * changed, and after each the ledger, every outcome and what stands open, accepted or
 * not, is what a full run finds that never saw the nights before. Run other seeds with
 * {@code -Dnights.seed=...}.
 */
class SixtyNightsTest {

	private static final int NIGHTS = 60;

	private static final List<Integer> ACCEPTING = List.of(14, 27, 45);

	private static final int TOLERANCE_FROM = 33;

	private static final int POLICY_FROM = 50;

	private static final String POLICY = "restocking-fee: {otherwise: 0, product-type: {Clearance: 20}}, "
			+ "final-sale: {product-type: [Clearance]}";

	/** Every exchange is one that an app made. */
	private static final String JUDGED_EXCHANGES = """
			select count(*) from tracking.outcomes
			where check_id = 'credits/exchange-does-not-net' and outcome = '%s'""";

	private static final String SHOPS = "  alder: {tax-included: no, movements: complete}\n";

	// a database that reported nothing before has nothing that could have changed since
	private static final String WITHOUT_HISTORY = "check_id not in ('files/refund-changed-after-report', 'files/refund-vanished')";

	private static final String EMPTY = """
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
		long seed = Long.getLong("nights.seed", 20260102L);
		RandomShop shop = new RandomShop(seed, NIGHTS);
		int accepted = 0;
		try (NightFixture nightly = new NightFixture(folder.resolve("nightly"), SHOPS);
				NightFixture full = new NightFixture(folder.resolve("full"), SHOPS)) {
			for (int night = 0; night < NIGHTS; night++) {
				shop.deliveredAt(night).forEach((path, text) -> {
					nightly.drop(path, text);
					full.drop(path, text);
				});
				change(night, nightly, full);
				LocalDate date = RandomShop.FIRST_NIGHT.plusDays(night);
				assertThat(nightly.run(date.toString()).exitCode()).isEqualTo(ExitCode.COMPLETE);
				compare(nightly, full, date, seed);
				if (ACCEPTING.contains(night)) {
					accepted += accept(nightly, date);
				}
			}
			assertThat(open(nightly)).as("a world without a discrepancy shows nothing, seed " + seed).isNotEmpty();
			assertThat(accepted).as("acceptances of seed " + seed).isPositive();
			assertThat(nightly.rows("select event from tracking.events group by 1 order by 1")).as("seed " + seed)
				.contains("accepted", "acceptance ended", "changed", "cleared", "noticed", "opened");
			for (String outcome : List.of("agrees", "differs")) {
				assertThat(nightly.rows(JUDGED_EXCHANGES.formatted(outcome))).as("seed " + seed)
					.isNotEqualTo(List.of("0"));
			}
			assertThat(nightly.rows("select cause from tracking.events group by 1")).as("seed " + seed)
				.contains("rules", "person", "evidence");
		}
	}

	private static void change(int night, NightFixture nightly, NightFixture full) {
		for (NightFixture fixture : List.of(nightly, full)) {
			if (night == 0) {
				fixture.jobAlsoSays("policy: {" + POLICY + "}");
			}
			if (night == TOLERANCE_FROM) {
				fixture.jobAlsoSays("tolerance: {money/refunded-amount-differs: {USD: 20.00}}");
			}
			if (night == POLICY_FROM) {
				fixture.jobSays(SHOPS.replace("}", ", policy: {refund-within: 2}}"));
			}
		}
	}

	private static void compare(NightFixture nightly, NightFixture full, LocalDate date, long seed) {
		full.jdbc().execute(EMPTY);
		assertThat(full.run(date.toString(), true, FailOn.NEVER).exitCode()).isEqualTo(ExitCode.COMPLETE);
		String place = "night %s of seed %d".formatted(date, seed);
		assertThat(ledger(nightly)).as("ledger, " + place).isEqualTo(ledger(full));
		assertThat(outcomes(nightly)).as("outcomes, " + place).isNotEmpty().isEqualTo(outcomes(full));
		assertThat(counts(nightly)).as("counts, " + place).isEqualTo(counts(full));
		assertThat(open(nightly)).as("open discrepancies, " + place).isEqualTo(open(full));
	}

	// everything open that one person may accept, for a week
	private static int accept(NightFixture nightly, LocalDate date) {
		StoredNight stored = nightly.get(StoredNight.class);
		List<Discrepancy> open = new ArrayList<>();
		stored.discrepancies(stored.last("test").orElseThrow(), (discrepancy) -> {
			if (discrepancy.state() == Discrepancy.State.OPEN && !discrepancy.isMaterial()) {
				open.add(discrepancy);
			}
		});
		open.stream()
			.limit(3)
			.forEach((discrepancy) -> nightly.get(Decisions.class)
				.accept(new Asked(SourcePosition.of("accept"), discrepancy.id(), Optional.empty()),
						new Terms(discrepancy.sides().difference().abs(), date.plusDays(7), "agreed"),
						new Decided("anna", Instant.parse("2026-03-01T08:00:00Z"))));
		return (int) open.stream().limit(3).count();
	}

	private static List<String> ledger(NightFixture night) {
		return night.rows("""
				select 'order', (to_jsonb(o) - 'file_id')::text from ledger.orders o
				union all select 'transaction', (to_jsonb(t) - 'file_id')::text from ledger.transactions t
				union all select 'refund', (to_jsonb(r) - 'file_id')::text from ledger.refunds r
				union all select 'return', (to_jsonb(r) - 'file_id')::text from ledger.returns r
				union all select 'movement', (to_jsonb(m) - 'file_id')::text from ledger.stock_movements m
				order by 1, 2""");
	}

	private static List<String> outcomes(NightFixture night) {
		return night.rows("""
				select check_id, subject_id, unit, outcome, trim_scale(amount)
				from tracking.outcomes where %s order by 1, 2, 3""".formatted(WITHOUT_HISTORY));
	}

	private static List<String> counts(NightFixture night) {
		return night.rows("""
				select check_id, unit, outcome, subjects, trim_scale(amount)
				from tracking.outcome_counts where subjects > 0 and %s order by 1, 2, 3""".formatted(WITHOUT_HISTORY));
	}

	// What is open and judged: a discrepancy whose evidence went stale stays open (not
	// judged clears nothing), while a
	// database that never saw the earlier evidence has nothing to keep open.
	private static List<String> open(NightFixture night) {
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
