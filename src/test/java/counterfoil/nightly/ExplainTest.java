package counterfoil.nightly;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.problem.SourcePosition;
import counterfoil.report.Explanation;
import counterfoil.report.Golden;
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

	// one of each subject, and the refund that lies in suspense
	private static final Map<String, String> WORD_FOR_WORD = Map.of("export", "files/night-missing", "order",
			"settlement/payout-refund-differs", "order-line", "policy/final-sale-refunded", "payout",
			"settlement/payout-does-not-add-up", "refund", "money/refund-paid-out-differs", "return",
			"policy/restocking-fee-not-charged", "stock-item", "goods/stock-does-not-roll-forward", "suspense",
			"credits/refund-without-order", "several-gateways", "money/refund-to-other-gateway");

	@TempDir
	private Path reports;

	@Test
	void everyDiscrepancyIsToldOnOneScreenWithItsSources() throws IOException {
		try (Story story = new Story(Path.of("sample-data/every-fault/job.yml"), this.reports)) {
			story.run(NIGHT.minusDays(1));
			story.run(NIGHT);
			List<String> ids = story.ids();
			assertThat(ids).isNotEmpty();
			for (String id : ids) {
				String text = explain(story, id);
				assertThat(text.lines()).as(id).hasSizeLessThanOrEqualTo(66).allMatch((line) -> line.length() <= 100);
				assertThat(text).as(id)
					.startsWith(id)
					.contains("\nWhat the check compared\n  expected ")
					.contains("\nWhat was delivered\n")
					.containsPattern("\\.csv:\\d+\n")
					.containsPattern("\nWhat became of it\n  2026-01-3[01]  opened")
					.contains("\nNext step\n  ")
					.doesNotContain("@");
			}
			for (Map.Entry<String, String> told : WORD_FOR_WORD.entrySet()) {
				Golden.assertMatches(Path.of("src/test/resources/explain", told.getKey() + ".txt"),
						explain(story, story.id(told.getValue())));
			}
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
