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

	@Test
	void anExchangeByANewOrderIsToldFromBothOrders() {
		try (NightFixture night = new NightFixture(this.reports, "  alder: {tax-included: no}\n")) {
			night.drop("alder/2026-01-31/orders.csv", """
					order_id,order_name,placed_at,currency,total,tax,discount,outstanding,financial_status
					1,#1001,2026-01-02T10:00:00Z,USD,60.00,0.00,0.00,0.00,paid
					2,#1002,2026-01-05T10:00:00Z,USD,5.00,0.00,75.00,5.00,paid
					""").drop("alder/2026-01-31/order_lines.csv", """
					order_id,line_no,quantity,unit_price,sku
					1,1,1,60.00,COAT
					""").drop("alder/2026-01-31/returns.csv", """
					return_id,order_id,status,requested_at,received_at,exchange_order_name
					T1,1,closed,2026-01-04T10:00:00Z,2026-01-06T10:00:00Z,#1002
					""").drop("alder/2026-01-31/return_lines.csv", """
					return_id,line_no,quantity,reason,order_line_no,received_quantity
					T1,1,1,unwanted,1,1
					""");
			assertThat(night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			assertThat(explain(night, "credits/exchange-does-not-net")).contains("exchange order #1002")
				.containsPattern("return T1 exchanged for #1002, total USD 5\\.00, discount 75\\.00, paid")
				.containsPattern("alder/2026-01-31/orders\\.csv:3\n");
			assertThat(explain(night, "money/paid-with-open-balance")).as("the story of the new order")
				.contains("return T1, closed");
		}
	}

	private static String explain(NightFixture night, String check) {
		String id = night.rows("select discrepancy from tracking.events where check_id = '%s'".formatted(check)).get(0);
		return Explanation
			.text(night.get(Stories.class).of(new Asked(SourcePosition.of("explain"), id, Optional.empty())));
	}

	private static String explain(Story story, String id) {
		return Explanation
			.text(story.get(Stories.class).of(new Asked(SourcePosition.of("explain"), id, Optional.empty())));
	}

}
