package counterfoil.nightly;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import counterfoil.problem.SourcePosition;
import counterfoil.report.Explanation;
import counterfoil.tracking.Asked;
import counterfoil.tracking.Decided;
import counterfoil.tracking.Decisions;
import counterfoil.tracking.Stories;
import counterfoil.tracking.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every discrepancy of the sample can be explained, whatever it is about. */
class ExplainTest {

	private static final LocalDate NIGHT = LocalDate.of(2026, 1, 31);

	@TempDir
	private Path reports;

	@Test
	void everyDiscrepancyIsToldOnOneScreenWithItsSources() {
		try (Story story = new Story(Path.of("sample-data/every-fault/job.yml"), this.reports)) {
			story.run(NIGHT);
			List<String> ids = story.ids();
			assertThat(ids).isNotEmpty();
			for (String id : ids) {
				String text = explain(story, id);
				assertThat(text.lines()).as(id).allMatch((line) -> line.length() <= 100);
				assertThat(text).as(id)
					.startsWith(id)
					.contains("\nWhat the check compared\n  expected ")
					.contains("\nWhat was delivered\n")
					.containsPattern("\\.csv:\\d+\n")
					.containsPattern("\nWhat became of it\n  2026-01-31  opened")
					.contains("\nNext step\n  ")
					.doesNotContain("@");
			}
		}
	}

	@Test
	void aRefundIsToldTermByTerm() {
		try (Story story = new Story(Path.of("sample-data/every-fault/job.yml"), this.reports)) {
			story.run(NIGHT);
			String text = explain(story, story.id("money/refund-paid-out-differs"));
			assertThat(text).containsPattern("\nWaterfall of refund \\d+, in [A-Z]{3}\n")
				.containsPattern("= expected +\\d+\\.\\d\\d\n")
				.containsPattern("= paid out +\\d+\\.\\d\\d\n")
				.containsPattern("\\+ unexplained +-?\\d+\\.\\d\\d\n");
			assertThat(explain(story, story.id("goods/stock-does-not-roll-forward"))).contains("  -1 of AL-RUG, sale");
		}
	}

	@Test
	void whatWasDecidedIsToldBeforeAndAfterItIsApplied() {
		try (Story story = new Story(Path.of("sample-data/every-fault/job.yml"), this.reports)) {
			story.run(NIGHT);
			String id = story.id("credits/credit-exceeds-return");
			story.get(Decisions.class)
				.accept(new Asked(SourcePosition.of("accept"), id, Optional.empty()),
						new Terms(new BigDecimal("10.00"), LocalDate.of(2026, 12, 31), "a bonus"),
						new Decided("Ada", Instant.parse("2026-02-01T08:00:00Z")));
			assertThat(explain(story, id)).contains(
					"\n  2026-02-01 08:00  Ada: accepted up to 10.00 until 2026-12-31: a bonus; waits for the next night\n");
			story.run(NIGHT.plusDays(1));
			assertThat(explain(story, id)).contains(
					"\n  2026-02-01 08:00  Ada: accepted up to 10.00 until 2026-12-31: a bonus; taken up by the night of\n    2026-02-01\n");
		}
	}

	private static String explain(Story story, String id) {
		return Explanation
			.text(story.get(Stories.class).of(new Asked(SourcePosition.of("explain"), id, Optional.empty())));
	}

}
