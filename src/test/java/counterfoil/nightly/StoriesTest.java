package counterfoil.nightly;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.NightCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stories of sample-data, from the files to the result, against what their pages
 * promise.
 */
class StoriesTest {

	private static final Path STORIES = Path.of("sample-data");

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);

	private static final Predicate<Discrepancy> OPEN = (found) -> found.state() == Discrepancy.State.OPEN;

	private static final Predicate<Discrepancy> IN_GRACE = (found) -> found.state() == Discrepancy.State.IN_GRACE;

	private static final String[] TO_SETTLE = { "goods/returned-but-not-refunded,91027,items,-2,cedar",
			"money/refund-not-paid-out,871029,USD,-43.4,cedar", "money/refund-not-paid-out,871030,USD,-21.7,cedar",
			"money/refund-not-paid-out,552017,EUR,-119,dogwood" };

	private static final String[] PENDING = { "money/refund-pending-too-long,5375182016014,USD,43.4,cedar",
			"money/refund-pending-too-long,5375182017015,USD,65.1,cedar",
			"money/refund-pending-too-long,6120443008005,EUR,119,dogwood",
			"money/refund-pending-too-long,6120443009006,EUR,59.5,dogwood" };

	@TempDir
	private Path reports;

	@Test
	void everyFaultIsFoundAndNothingElse() throws IOException {
		try (Story story = story("every-fault")) {
			// what changed since it was reported needs a night that reported it
			story.run(LAST_DAY.minusDays(1));
			story.run(LAST_DAY);
			List<String> planted = planted();
			assertThat(story.discrepancies(LAST_DAY, OPEN)).containsExactlyInAnyOrderElementsOf(planted);
			assertThat(story.checks(LAST_DAY).map(NightCheck::id))
				.containsExactlyInAnyOrderElementsOf(planted.stream().map((line) -> line.split(",")[0]).toList());
			assertThat(story.unpaid("within tolerance")).isEmpty();
			assertThat(story.unpaid("discrepancy")).contains("maple,820020,-35.00,EUR");
		}
	}

	@Test
	void aQuietNightRaisesNothingUntilWhatIsInGraceComesDue() {
		try (Story story = story("quiet-night")) {
			story.run(LAST_DAY);
			assertThat(story.checks(LAST_DAY))
				.allSatisfy((check) -> assertThat(check.status()).as(check.id()).isEqualTo("ran"));
			assertThat(story.discrepancies(LAST_DAY, OPEN)).isEmpty();
			assertThat(story.discrepancies(LAST_DAY, IN_GRACE))
				.containsExactlyInAnyOrder(Stream.of(TO_SETTLE, PENDING).flatMap(Stream::of).toArray(String[]::new));
			LocalDate due = LocalDate.of(2026, 2, 9);
			story.run(due);
			assertThat(story.discrepancies(due, OPEN)).containsExactlyInAnyOrder(TO_SETTLE);
		}
	}

	@Test
	void threeNightsRollForwardAsTheirPageSays() throws IOException {
		String page = Files.readString(STORIES.resolve("three-nights/README.md"));
		try (Story story = story("three-nights")) {
			for (int day = 29; day <= 31; day++) {
				LocalDate night = LocalDate.of(2026, 1, day);
				story.run(night);
				List<String> promised = RollForwardTable.inPage(page, "%s January:".formatted(day));
				assertThat(promised).isNotEmpty();
				assertThat(RollForwardTable.of(story.rollForward(night))).as("night of " + night).isEqualTo(promised);
			}
		}
	}

	@Test
	void dirtyFilesAreReadAsFarAsTheirPageSays() throws IOException {
		try (Story story = story("dirty-files")) {
			story.run(LAST_DAY);
			assertThat(story.files()).containsExactlyInAnyOrderElementsOf(dirtyFiles());
			assertThat(story.discrepancies(LAST_DAY, OPEN))
				.containsExactly("money/refund-not-paid-out,951003,USD,-108.5,hazel");
			String page = Files.readString(this.reports.resolve("2026-01-31/report.html"));
			assertThat(brokenSums()).hasSize(3)
				.allSatisfy((where, what) -> assertThat(page).contains("<bdi>%s</bdi>".formatted(where))
					.contains(what + ": "));
		}
	}

	@Test
	void everyExportIsReadAndRaisesNothing() throws IOException {
		String page = Files.readString(STORIES.resolve("every-export/README.md"));
		try (Story story = story("every-export")) {
			story.run(LAST_DAY);
			assertThat(story.files()).hasSizeGreaterThan(15).allMatch((file) -> file.contains(" 0 posted"));
			assertThat(story.discrepancies(LAST_DAY, OPEN)).isEmpty();
			List<String> promised = page.lines()
				.filter((line) -> line.matches("\\| (juniper|jsonl|larch) \\|.*"))
				.toList();
			assertThat(story.statedTotals()).isEqualTo(promised);
		}
	}

	@Test
	void jobsOverTheSameShopsAreTheSameJob() throws IOException {
		assertThat(shopsOf("jobs/sample.yml")).isEqualTo(shopsOf("sample-data/every-fault/job.yml"));
		assertThat(shopsOf("jobs/nightly.yml")).isEqualTo(shopsOf("sample-data/quiet-night/job.yml"));
	}

	private Story story(String name) {
		return new Story(STORIES.resolve(name).resolve("job.yml"), this.reports);
	}

	private static List<Object> shopsOf(String jobFile) {
		JobFile job = new JobFileReader(new StandardEnvironment()).read(Path.of(jobFile));
		return List.of(job.name(), job.rules(), job.shops());
	}

	private static List<String> planted() throws IOException {
		List<String> planted = Files.readAllLines(STORIES.resolve("every-fault/planted.csv"))
			.stream()
			.skip(1)
			.map((line) -> line.split(","))
			.map((cells) -> String.join(",", cells[0], cells[1], cells[2], Story.plain(new BigDecimal(cells[3])),
					cells[4]))
			.toList();
		assertThat(planted).isNotEmpty();
		return planted;
	}

	// what the page of the story says of records that do not add up, by file and line
	private static Map<String, String> brokenSums() throws IOException {
		return Files.readAllLines(STORIES.resolve("dirty-files/README.md"))
			.stream()
			.filter((line) -> line.endsWith("does not add up |"))
			.map((line) -> line.split(" *\\| *"))
			.collect(Collectors.toMap((cells) -> cells[1].replace("`", ""), (cells) -> cells[2]));
	}

	private static List<String> dirtyFiles() throws IOException {
		List<String> rows = Files.readAllLines(STORIES.resolve("dirty-files/README.md"))
			.stream()
			.filter((line) -> line.matches("\\| `(hazel|ivy)/[^:]*` \\|.*"))
			.map((line) -> String.join(" ", Stream.of(line.split("\\|")).skip(1).limit(4).map(String::strip).toList()))
			.toList();
		assertThat(rows).isNotEmpty();
		return rows;
	}

}
