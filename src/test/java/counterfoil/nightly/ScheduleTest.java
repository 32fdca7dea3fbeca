package counterfoil.nightly;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

	/** The job is due at 03:15 UTC. */
	private static final Instant MORNING = Instant.parse("2026-02-01T03:15:00Z");

	private NightFixture night;

	private Schedule schedule;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.night = new NightFixture(folder, "  alder: {tax-included: no}\n");
		this.schedule = this.night.get(Schedule.class);
	}

	@AfterEach
	void end() {
		this.night.close();
	}

	@Test
	void aJobThatNeverRanOwesTheLatestNight() {
		assertThat(this.schedule.owed(this.night.job(), MORNING)).containsExactly(LocalDate.of(2026, 1, 31));
		assertThat(this.schedule.owed(this.night.job(), MORNING.minusSeconds(1)))
			.containsExactly(LocalDate.of(2026, 1, 30));
	}

	@Test
	void nightsMissedWhileItWasDownAreOwedOldestFirst() {
		this.night.run("2026-01-28");
		assertThat(this.schedule.owed(this.night.job(), MORNING)).containsExactly(LocalDate.of(2026, 1, 29),
				LocalDate.of(2026, 1, 30), LocalDate.of(2026, 1, 31));
	}

	@Test
	void afterALongPauseOnlyTheLatestNightIsOwed() {
		this.night.run("2025-11-01");
		assertThat(this.schedule.owed(this.night.job(), MORNING)).containsExactly(LocalDate.of(2026, 1, 31));
	}

	@Test
	void aNightThatIsCompleteIsNotOwedAgain() {
		this.night.run("2026-01-31");
		assertThat(this.schedule.owed(this.night.job(), MORNING)).isEmpty();
	}

	@Test
	void itRunsWhatIsOwedAndEndsWhenAsked() {
		this.night.run("2026-01-29");
		List<NightResult> results = new ArrayList<>();
		this.schedule.run(List.of(this.night.job()), Clock.fixed(MORNING, ZoneOffset.UTC), (result) -> {
			results.add(result);
			if (results.size() == 2) {
				this.schedule.stop();
			}
		});
		assertThat(results).extracting(NightResult::exitCode).containsExactly(ExitCode.COMPLETE, ExitCode.COMPLETE);
		assertThat(this.night.rows("select business_date from ledger.nights order by night_id"))
			.containsExactly("2026-01-29", "2026-01-30", "2026-01-31");
	}

}
