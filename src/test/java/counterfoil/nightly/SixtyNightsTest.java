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
 * Two months of nights with late and changed deliveries, acceptances that end by their
 * date, and a change of a tolerance and of the policy: what stands open, accepted or not,
 * is what a full run finds that never saw the nights before. Compared every twelfth
 * night, and the night after anything special. Run other seeds with
 * {@code -Dnights.seed=...}.
 */
class SixtyNightsTest {

	private static final int NIGHTS = 60;

	private static final int EVERY = 12;

	private static final List<Integer> ACCEPTING = List.of(14, 27, 45);

	private static final int TOLERANCE_FROM = 33;

	private static final int POLICY_FROM = 50;

	@Test
	void nightByNightEndsWhereAFullRunEnds(@TempDir Path folder) {
		long seed = Long.getLong("nights.seed", 20260102L);
		RandomShop shop = new RandomShop(seed, NIGHTS);
		int accepted = 0;
		try (NightFixture nightly = new NightFixture(folder.resolve("nightly"), TwentyNightsTest.SHOPS);
				NightFixture full = new NightFixture(folder.resolve("full"), TwentyNightsTest.SHOPS)) {
			for (int night = 0; night < NIGHTS; night++) {
				shop.deliveredAt(night).forEach((path, text) -> {
					nightly.drop(path, text);
					full.drop(path, text);
				});
				change(night, nightly, full);
				LocalDate date = RandomShop.FIRST_NIGHT.plusDays(night);
				assertThat(nightly.run(date.toString()).exitCode()).isEqualTo(ExitCode.COMPLETE);
				if (isCompared(night)) {
					compare(nightly, full, date, seed);
				}
				if (ACCEPTING.contains(night)) {
					accepted += accept(nightly, date);
				}
			}
			assertThat(accepted).as("acceptances of seed " + seed).isPositive();
			assertThat(nightly.rows("select event from tracking.events group by 1 order by 1")).as("seed " + seed)
				.contains("accepted", "acceptance ended", "changed", "cleared", "noticed", "opened");
			assertThat(nightly.rows("select cause from tracking.events group by 1")).as("seed " + seed)
				.contains("rules", "person", "evidence");
		}
	}

	private static void change(int night, NightFixture nightly, NightFixture full) {
		for (NightFixture fixture : List.of(nightly, full)) {
			if (night == TOLERANCE_FROM) {
				fixture.jobAlsoSays("tolerance: {money/refunded-amount-differs: {USD: 20.00}}");
			}
			if (night == POLICY_FROM) {
				fixture.jobAlsoSays("policy: {refund-within: 2}");
			}
		}
	}

	private static boolean isCompared(int night) {
		return night % EVERY == EVERY - 1 || night == TOLERANCE_FROM || night == POLICY_FROM
				|| ACCEPTING.contains(night - 1);
	}

	private static void compare(NightFixture nightly, NightFixture full, LocalDate date, long seed) {
		full.jdbc().execute(TwentyNightsTest.EMPTY);
		assertThat(full.run(date.toString(), true, FailOn.NEVER).exitCode()).isEqualTo(ExitCode.COMPLETE);
		String place = "night %s of seed %d".formatted(date, seed);
		assertThat(TwentyNightsTest.outcomes(nightly)).as("outcomes, " + place)
			.isEqualTo(TwentyNightsTest.outcomes(full));
		assertThat(TwentyNightsTest.open(nightly)).as("open discrepancies, " + place)
			.isEqualTo(TwentyNightsTest.open(full));
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

}
