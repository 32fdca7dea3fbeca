package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportsTest {

	@TempDir
	Path reports;

	@Test
	void reportOfANightStandsInAFolderOfItsDate() {
		try (FixtureNight night = FixtureNight.full()) {
			Path folder = night.reports().publish(night.night(), this.reports);
			assertThat(folder).isEqualTo(this.reports.resolve("2026-01-31"));
			assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.html", "report.json", "manifest.json",
					"discrepancies.csv", "checks.csv", "coverage.csv", "control-totals.csv", "rejects.csv",
					"roll-forward.csv");
		}
	}

	@Test
	void sameNightGivesTheSameBytes() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			Path first = night.reports().publish(night.night(), this.reports.resolve("a"));
			Path second = night.reports().publish(night.night(), this.reports.resolve("b"));
			for (String file : first.toFile().list()) {
				assertThat(Files.mismatch(first.resolve(file), second.resolve(file))).as(file).isEqualTo(-1);
			}
		}
	}

}
