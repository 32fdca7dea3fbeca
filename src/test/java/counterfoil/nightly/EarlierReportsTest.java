package counterfoil.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import counterfoil.ledger.Night;
import counterfoil.problem.ProblemsException;
import counterfoil.tracking.StoredNight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reports of past nights: the story of three nights, looked at from its end. */
class EarlierReportsTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 29);

	@TempDir
	private static Path reports;

	@TempDir
	private static Path again;

	private static Story story;

	@BeforeAll
	static void threeNights() {
		story = new Story(Path.of("sample-data/three-nights/job.yml"), reports);
		for (int day = 0; day < 3; day++) {
			story.run(FIRST.plusDays(day));
		}
	}

	@AfterAll
	static void end() {
		story.close();
	}

	@Test
	void everyNightIsRenderedByteForByteWhateverCameAfterIt() {
		for (int day = 0; day < 3; day++) {
			LocalDate date = FIRST.plusDays(day);
			NightResult result = story.restore(date, again);
			assertThat(result.exitCode()).isEqualTo(ExitCode.COMPLETE);
			assertThat(result.summary()).contains("night of " + date);
			Map<String, String> published = ReportFiles.in(reports.resolve(date.toString()));
			assertThat(published).containsKeys("report.html", "manifest.json");
			assertThat(ReportFiles.in(again.resolve(date.toString()))).isEqualTo(published);
		}
	}

	@Test
	void nightThatNeverRanIsRefusedWithTheLatestThatDid() {
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> story.restore(FIRST.minusDays(1), again))
			.satisfies((refused) -> assertThat(refused.problems()).extracting(Object::toString).containsExactly("""
					sample-data/three-nights/job.yml: error: no night of 2026-01-28 is complete (no-such-night)
					  do: Name the date of a night that was run; the latest is 2026-01-31."""));
	}

	@Test
	void nightThatWouldLookOtherwiseIsNotPutInItsPlace(@TempDir Path folder) {
		Night night = story.night(LocalDate.of(2026, 1, 30));
		String published = story.chain().published(night).orElseThrow();
		story.chain().add(night, "0".repeat(64));
		assertThatExceptionOfType(ProblemsException.class)
			.isThrownBy(() -> story.restore(LocalDate.of(2026, 1, 30), folder))
			.withMessage(
					"""
							%s/2026-01-30: error: this program renders the report of that night otherwise than it was published (renders-otherwise)
							  do: Render it with the program that published it, %s, or restore the folder from a copy."""
						.formatted(folder, story.get(StoredNight.class).facts(night).program()));
		story.chain().add(night, published);
		assertThat(folder).isEmptyDirectory();
	}

}
