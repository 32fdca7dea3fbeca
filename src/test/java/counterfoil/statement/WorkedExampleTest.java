package counterfoil.statement;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 80 are pending from December and paid in January. January records 300: 100 by card and
 * settled, 20 in transit, 60 pending, 40 failed, 30 as a gift card of an app, 50 by
 * PayPal.
 */
class WorkedExampleTest {

	private static final String CARD = "shopify_payments";

	private final StatementWorld world = new StatementWorld();

	@BeforeEach
	void january() {
		this.world.order("1", CARD, "2025-12-10T10:00:00Z")
			.refund("R80", "1", "80.00", "2025-12-20T10:00:00Z")
			.pays("R80", "1", CARD, "80.00", "pending", "2025-12-20T10:00:00Z");
		assertThat(this.world.lines(this.world.night("2025-12-31"), "unpaid by refund"))
			.containsExactly(CARD + "|pending|R80|80");
		this.world.jdbc.sql("update ledger.transactions set status = 'success' where transaction_id = 'pay-R80'")
			.update();
		this.world.settles("E80", "1", "80.00", "2026-01-05", "2026-01-02T10:00:00Z");
		for (String amount : new String[] { "100", "20", "60", "40", "30" }) {
			this.world.order(amount, CARD, "2026-01-03T10:00:00Z")
				.refund("R" + amount, amount, amount + ".00", "2026-01-20T10:00:00Z");
		}
		this.world.order("50", "paypal", "2026-01-03T10:00:00Z").refund("R50", "50", "50.00", "2026-01-20T10:00:00Z");
		this.world.pays("R100", "100", CARD, "100.00", "success", "2026-01-20T10:00:00Z")
			.settles("E100", "100", "100.00", "2026-01-23", "2026-01-20T10:00:00Z")
			.pays("R20", "20", CARD, "20.00", "success", "2026-01-30T10:00:00Z")
			.settles("E20", "20", "20.00", "", "2026-01-30T10:00:00Z")
			.pays("R60", "60", CARD, "60.00", "pending", "2026-01-20T10:00:00Z")
			.pays("R40", "40", CARD, "40.00", "failure", "2026-01-20T10:00:00Z")
			.add("credits", "credit_id=G30", "kind=gift_card", "amount=30.00", "balance=12.00", "order_id=30",
					"refund_id=R30", "issued_at=2026-01-20T10:00:00Z")
			.pays("R50", "50", "paypal", "50.00", "success", "2026-01-21T10:00:00Z");
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void openingRecordedAndPaidComeToClosing() {
		assertThat(this.world.lines(this.world.night("2026-01-31"), "unpaid")).containsExactly("|opening unpaid||80",
				"|recorded||300", "|paid as credit||-30", "|paid||-250", "|closing unpaid||100", "|pending||60",
				"|failed||40", "gift_card|recorded||30", "gift_card|paid as credit||-30", "paypal|recorded||50",
				"paypal|paid||-50", CARD + "|opening unpaid||80", CARD + "|recorded||220", CARD + "|paid||-200",
				CARD + "|closing unpaid||100", CARD + "|pending||60", CARD + "|failed||40");
	}

	@Test
	void paidAndSettledComeToWhatIsInTransit() {
		Night night = this.world.night("2026-01-31");
		assertThat(this.world.lines(night, "unsettled")).containsExactly("paypal|paid||50",
				"paypal|closing unsettled||no settlement file", "paypal|no settlement file||50", CARD + "|paid||200",
				CARD + "|settled||-180", CARD + "|closing unsettled||20", CARD + "|in transit||20");
	}

	@Test
	void closingIsListedByRefund() {
		Night night = this.world.night("2026-01-31");
		assertThat(this.world.lines(night, "unpaid by refund")).containsExactly(CARD + "|pending|R60|60",
				CARD + "|failed|R40|40");
		assertThat(this.world.lines(night, "unsettled by refund"))
			.containsExactly("paypal|no settlement file|R50, transaction pay-R50|50", CARD + "|in transit|R20|20");
	}

	@Test
	void openingIsWhatDecemberClosedWith() {
		Night december = this.world.night("2026-01-01");
		assertThat(this.world.lines(december, "unpaid")).contains("|opening unpaid||80");
	}

}
