package counterfoil.statement;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementTest {

	private static final String CARD = "shopify_payments";

	private static final String SALE = "2026-01-03T10:00:00Z";

	private static final String NOON = "2026-01-20T17:00:00Z";

	@Test
	void balancesOfTheBooksAgreeWithTheNightOfTheirDayOrShowTheDifference() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE)
				.refund("R1", "1", "60.00", NOON)
				.pays("R1", "1", CARD, "60.00", "pending", NOON);
			world.night("2026-01-25");
			world.add("gl_balances", "account=2150", "balance=unpaid", "day=2026-01-25", "amount=60.00", "currency=USD")
				.add("gl_balances", "account=1361", "balance=unsettled", "day=2026-01-26", "amount=5.00",
						"currency=USD")
				.add("gl_balances", "account=2151", "balance=unpaid", "day=2026-01-24", "amount=1.00", "currency=USD")
				.add("gl_balances", "account=2152", "balance=petty_cash", "day=2026-01-26", "amount=1.00",
						"currency=USD");
			assertThat(world.lines(world.night("2026-01-26"), "books")).containsExactly("|books|1361 unsettled|5",
					"|books|2150 unpaid|60", "|books|2151 unpaid|1", "|books|2152 petty_cash|1",
					"|statement|2150 unpaid|60", "|statement|2151 unpaid|no night stands for that day",
					"|statement|2152 petty_cash|no line of the statement is called petty_cash",
					"|difference|1361 unsettled|5", "|difference|2151 unpaid|not judged",
					"|difference|2152 petty_cash|not judged");
			assertThat(world.notes(world.night("2026-01-27"), "books", "difference")).contains("agrees", "differs",
					"not judged");
		}
	}

	@Test
	void recordedIsSplitNetOfIncludedTaxAndAdjustmentsByReason() {
		try (StatementWorld world = new StatementWorld()) {
			world.add("orders", "order_id=1", "total=238.00", "tax=38.00", "tax_included=true", "placed_at=" + SALE)
				.add("transactions", "transaction_id=s", "order_id=1", "kind=sale", "amount=238.00",
						"occurred_at=" + SALE)
				.add("refunds", "refund_id=R1", "order_id=1", "created_at=" + NOON)
				.add("refund_lines", "refund_id=R1", "subtotal=119.00", "tax=19.00")
				.add("refund_adjustments", "refund_id=R1", "adjustment_no=1", "kind=shipping", "amount=11.90",
						"tax=1.90")
				.add("refund_adjustments", "refund_id=R1", "adjustment_no=2", "kind=discrepancy", "amount=5.00",
						"reason=goodwill")
				.pays("R1", "1", CARD, "133.90", "success", NOON);
			assertThat(world.lines(world.night("2026-01-31"), "split")).containsExactly("|product||100", "|tax||20.9",
					"|shipping||10", "|recorded||130.9", "|adjustment|goodwill|5", "|adjustment, not paid||-2",
					"|set by hand||3");
		}
	}

	@Test
	void anExchangeByANewOrderIsSplitAsExchangedAndLeavesNothingToRefund() {
		try (StatementWorld world = new StatementWorld()) {
			world.add("orders", "order_id=1", "total=88.00", "tax=8.00", "tax_included=false", "placed_at=" + SALE)
				.add("order_lines", "order_id=1", "unit_price=80.00", "tax=8.00")
				.add("transactions", "transaction_id=s", "order_id=1", "kind=sale", "amount=88.00",
						"occurred_at=" + SALE)
				.add("orders", "order_id=2", "total=0.00", "discount=80.00", "placed_at=" + NOON)
				.add("returns", "return_id=T1", "order_id=1", "exchange_order_id=2", "status=open",
						"requested_at=" + NOON)
				.add("return_lines", "return_id=T1", "order_line_no=1", "received_quantity=1")
				.add("refunds", "refund_id=R1", "order_id=1", "return_id=T1", "created_at=" + NOON)
				.add("refund_lines", "refund_id=R1", "subtotal=80.00", "tax=8.00")
				.add("orders", "order_id=3", "total=50.00", "placed_at=" + SALE)
				.add("order_lines", "order_id=3", "line_no=1", "unit_price=50.00")
				.add("orders", "order_id=4", "total=0.00", "discount=50.00", "placed_at=" + NOON)
				.add("returns", "return_id=T3", "order_id=3", "exchange_order_id=4", "status=open",
						"requested_at=" + NOON)
				.add("return_lines", "return_id=T3", "order_line_no=1", "received_quantity=1");
			Night night = world.night("2026-01-31");
			assertThat(world.lines(night, "split")).containsExactly("|product||80", "|tax||8", "|exchanged||-88");
			assertThat(world.lines(night, "accruals")).noneMatch((line) -> line.contains("returns"));
		}
	}

	@Test
	void refundsMoveBetweenTheirDatesAndWhatCrossesAMonthEndIsNamed() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, "2025-12-20T10:00:00Z")
				.refund("R1", "1", "40.00", NOON)
				.pays("R1", "1", CARD, "40.00", "success", NOON)
				.settles("E1", "1", "40.00", "2026-01-23", NOON)
				.order("2", CARD, SALE)
				.refund("R2", "2", "25.00", NOON)
				.pays("R2", "2", CARD, "25.00", "success", NOON);
			Night night = world.night("2026-01-24");
			assertThat(world.lines(night, "dates")).containsExactly("|by order date||25",
					"|moved in, by refund date||40", "|by refund date||65", "|by processed date||65",
					"|no payout date||-25", "|by payout date||40");
			assertThat(world.lines(night, "month end")).containsExactly("|order to refund|R1|40");
		}
	}

	@Test
	void whatNobodyDeliveredIsSaidAndNeverZero() {
		try (StatementWorld world = new StatementWorld("transactions", "payout_entries", "returns", "credits")) {
			world.add("orders", "order_id=1", "total=100.00", "placed_at=" + SALE).refund("R1", "1", "40.00", NOON);
			Night night = world.night("2026-01-31");
			assertThat(world.lines(night, "unpaid")).containsExactly("|not judged||40");
			assertThat(world.notes(night, "unpaid", "not judged"))
				.containsExactly("its payments were not delivered or cannot be told apart");
			assertThat(world.lines(night, "accruals")).containsExactly(
					"|returns approved and not refunded||no returns were delivered",
					"|refunds paid and not settled||no settlement file",
					"|credit outstanding, of refunds and returns||no credits were delivered");
		}
	}

	@Test
	void whatIsPaidWithoutASettlementIsInTransitForDaysAndThenADiscrepancy() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE)
				.refund("R1", "1", "40.00", NOON)
				.pays("R1", "1", CARD, "40.00", "success", NOON)
				.order("2", CARD, SALE)
				.settles("E2", "2", "9.00", "2026-01-21", NOON);
			assertThat(world.lines(world.night("2026-01-25"), "unsettled by refund"))
				.containsExactly(CARD + "|in transit|R1|40", CARD + "|discrepancy|order 2|-9");
			assertThat(world.lines(world.night("2026-01-26"), "unsettled by refund"))
				.containsExactly(CARD + "|discrepancy|R1|40", CARD + "|discrepancy|order 2|-9");
		}
	}

	@Test
	void nativeStoreCreditIsPaidAsCreditOnce() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE)
				.refund("R1", "1", "30.00", NOON)
				.pays("R1", "1", "shopify_store_credit", "30.00", "success", NOON)
				.add("credits", "credit_id=C", "kind=store_credit", "amount=30.00", "balance=30.00", "refund_id=R1",
						"issued_at=" + NOON);
			Night night = world.night("2026-01-31");
			assertThat(world.lines(night, "unpaid")).containsExactly("|recorded||30", "|paid as credit||-30",
					"shopify_store_credit|recorded||30", "shopify_store_credit|paid as credit||-30");
			assertThat(world.lines(night, "unsettled")).isEmpty();
			assertThat(world.lines(night, "accruals"))
				.containsExactly("|credit outstanding, of refunds and returns||30");
		}
	}

	@Test
	void moneyNoRefundRecordsIsToldApartSoThatBothSidesNameThePaymentsOfTheMonth() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE)
				.refund("R1", "1", "40.00", NOON)
				.pays("R1", "1", CARD, "40.00", "success", NOON)
				.order("2", CARD, SALE)
				.add("transactions", "transaction_id=lost", "order_id=2", "kind=refund", "amount=9.00",
						"gateway=" + CARD, "occurred_at=" + NOON);
			Night night = world.night("2026-01-22");
			assertThat(world.lines(night, "unpaid")).containsExactly("|recorded||40", "|paid||-40",
					"|paid for no refund above||-9", CARD + "|recorded||40", CARD + "|paid||-40",
					CARD + "|paid for no refund above||-9");
			assertThat(world.lines(night, "unsettled")).contains(CARD + "|paid||49");
		}
	}

	@Test
	void chargebacksAreAMemoBesideTheBalance() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE)
				.add("payout_entries", "entry_id=D1", "kind=dispute", "order_id=1", "currency=USD", "amount=-40.00",
						"occurred_at=" + NOON)
				.add("payout_entries", "entry_id=D2", "kind=dispute reversal", "order_id=1", "currency=USD",
						"amount=15.00", "occurred_at=" + NOON)
				.add("payout_entries", "entry_id=D3", "kind=dispute", "order_id=1", "currency=USD", "amount=-7.00",
						"occurred_at=2025-12-31T10:00:00Z");
			assertThat(world.lines(world.night("2026-01-31"), "unsettled"))
				.containsExactly(CARD + "|chargebacks, memo||25");
		}
	}

	@Test
	void aNightAgainStoresTheSameLines() {
		try (StatementWorld world = new StatementWorld()) {
			world.order("1", CARD, SALE)
				.refund("R1", "1", "60.00", NOON)
				.pays("R1", "1", CARD, "60.00", "pending", NOON);
			Night night = world.night("2026-01-31");
			assertThat(world.again(night)).isEqualTo(world.stored(night)).isNotEmpty();
		}
	}

}
