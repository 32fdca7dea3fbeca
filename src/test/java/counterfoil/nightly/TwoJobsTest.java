package counterfoil.nightly;

import java.nio.file.Path;
import java.time.LocalDate;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TwoJobsTest {

	@Test
	void anUnfinishedNightTakenUpAfterAnotherJobsNightLooksAtItsOwnScope(@TempDir Path folder) {
		try (NightFixture night = new NightFixture(folder, "  alder: {tax-included: no}\n")) {
			night.run("2026-01-31");
			Nights nights = night.get(Nights.class);
			Nights.Begin begin = new Nights.Begin(false, "test", "", "", "UTC", "en");
			Night unfinished = nights.open("other", LocalDate.of(2026, 1, 31), begin);
			night.run("2026-02-01");
			assertThat(night.rows("select job from tonight.night")).containsExactly("test");
			nights.takeUp(unfinished);
			assertThat(night.rows("select job from tonight.night")).containsExactly("other");
		}
	}

}
