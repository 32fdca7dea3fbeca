package counterfoil.ledger;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.LedgerRecord.CREDITS;
import static counterfoil.ledger.LedgerRecord.ORDERS;
import static counterfoil.ledger.LedgerRecord.ORDER_LINES;
import static counterfoil.ledger.LedgerRecord.ORDER_TAXES;
import static counterfoil.ledger.LedgerRecord.PAYOUT_ENTRIES;
import static counterfoil.ledger.LedgerRecord.REFUNDS;
import static counterfoil.ledger.LedgerRecord.REFUND_LINES;
import static counterfoil.ledger.LedgerRecord.RETURNS;
import static counterfoil.ledger.LedgerRecord.RETURN_LINES;
import static counterfoil.ledger.LedgerRecord.STOCK_COUNTS;
import static counterfoil.ledger.LedgerRecord.STOCK_MOVEMENTS;
import static counterfoil.ledger.LedgerRecord.TRANSACTIONS;
import static counterfoil.ledger.PostingFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

/** Which subjects a night looks at. */
class ScopeTest {

	@Test
	void everyRecordEverDeliveredIsLookedAtEveryNight() {
		this.ledger.deliver("alder/orders.csv", "2026-01-03T00:00Z", ORDERS,
				"order_id,order_name,placed_at,currency,total\n1,#1," + TIME + ",USD,10");
		this.ledger.post("2026-01-03");
		Night quiet = this.ledger.post("2026-01-04");
		assertThat(this.ledger.rows("select subject, subject_id from ledger.scope where night_id = ?", quiet.nightId()))
			.contains("export orders");
	}

	@Test
	void aRefundThatAFullExportNoLongerHoldsComesBack() {
		this.ledger.jdbc().sql("insert into ledger.full_records values ('alder', 'refunds')").update();
		String both = "refund_id,created_at,currency,order_id\nA," + TIME + ",USD,\nB," + TIME + ",USD,";
		assertThat(this.nights.touch(REFUNDS, both)).containsExactly("refund A", "refund B");
		assertThat(this.nights.touch(REFUNDS, both)).isEmpty();
		assertThat(this.nights.touch(REFUNDS, both.substring(0, both.indexOf("B,")))).containsExactly("refund B");
	}

	private static final String TIME = "2026-01-02T10:00Z";

	private static final String[] FAMILY = { "order 1", "order line 1|1", "order line 1|2", "refund R", "return T" };

	private final PostingFixture ledger = new PostingFixture();

	private final NightAfterNight nights = new NightAfterNight(this.ledger, "2026-01-04");

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void everyRecordOfAFamilyBringsTheWholeFamily() {
		settle();
		assertThat(this.nights.touch(ORDERS, "order_id,order_name,placed_at,currency,total\n1,#1," + TIME + ",USD,11"))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(ORDER_LINES, "order_id,line_no,quantity,unit_price\n1,1,1,5.00\n1,2,2,5.00"))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(ORDER_TAXES, "order_id,tax_no,name,amount\n1,2,VAT,1.60")).containsExactly(FAMILY);
		assertThat(this.nights.touch(TRANSACTIONS,
				"order_id,kind,status,gateway,amount,currency,occurred_at\n1,sale,success,g,10,USD," + TIME))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(REFUNDS,
				"refund_id,created_at,currency,order_id,return_id,reason\nR," + TIME + ",USD,1,T,x"))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(REFUND_LINES, "refund_id,line_no,quantity,subtotal\nR,1,1,5.00"))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(RETURNS, "return_id,status,requested_at,order_id\nT,closed," + TIME + ",1"))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(RETURN_LINES, "return_id,line_no,quantity,reason\nT,1,1,too small"))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(CREDITS,
				"credit_id,kind,issued_at,currency,amount,refund_id\nC,gift_card," + TIME + ",USD,1,R"))
			.containsExactly(FAMILY);
		assertThat(this.nights.touch(PAYOUT_ENTRIES,
				"kind,occurred_at,amount,currency,order_name\nrefund," + TIME + ",-1,USD,#1"))
			.containsExactly(FAMILY);
	}

	@Test
	void refundWithoutAnOrderIsItsOwnFamily() {
		settle();
		assertThat(this.nights.touch(REFUNDS, "refund_id,created_at,currency\nQ," + TIME + ",USD"))
			.containsExactly("refund Q");
		assertThat(this.nights.touch(RETURNS, "return_id,status,requested_at\nU,open," + TIME))
			.containsExactly("return U");
	}

	@Test
	void refundThatMovesToAnotherOrderBringsBothFamilies() {
		settle();
		assertThat(this.nights.touch(REFUNDS, "refund_id,created_at,currency,order_id\nR," + TIME + ",USD,9"))
			.containsExactly("order 1", "order 9", "order line 1|1", "order line 1|2", "refund R", "return T");
	}

	@Test
	void transactionMayNameARefundThatDoesNotSayItsOrder() {
		settle();
		this.nights.touch(REFUNDS, "refund_id,created_at,currency\nQ," + TIME + ",USD");
		assertThat(this.nights.touch(TRANSACTIONS,
				"order_id,kind,status,gateway,amount,currency,occurred_at,refund_id\n7,refund,success,g,1,USD," + TIME
						+ ",Q"))
			.containsExactly("order 7", "refund Q");
		assertThat(this.nights.touch(REFUND_LINES, "refund_id,line_no,quantity,subtotal\nQ,1,1,5.00"))
			.containsExactly("order 7", "refund Q");
	}

	@Test
	void movementBringsItsStockItemAndWhatItRefersTo() {
		settle();
		this.nights.touch(STOCK_COUNTS, "item,location,counted_at,sku\nshirt,L," + TIME + ",S\nshirt,M," + TIME + ",S");
		assertThat(this.nights.touch(STOCK_MOVEMENTS,
				"movement_id,sku,location,occurred_at,quantity,reason,reference\n1,S,L," + TIME
						+ ",1,return,gid://shopify/Refund/R"))
			.containsExactly("order 1", "order line 1|1", "order line 1|2", "refund R", "return T",
					"stock item shirt|L");
	}

	@Test
	void movementThatBecameAnotherItemsBringsBothItems() {
		this.nights.touch(STOCK_COUNTS, "item,location,counted_at,sku\nhat,L," + TIME + ",H\nshirt,L," + TIME + ",S");
		String head = "movement_id,sku,location,occurred_at,quantity,reason\n";
		this.nights.touch(STOCK_MOVEMENTS, head + "1,S,L," + TIME + ",1,return");
		assertThat(this.nights.touch(STOCK_MOVEMENTS, head + "1,H,L," + TIME + ",1,return"))
			.containsExactly("stock item hat|L", "stock item shirt|L");
	}

	@Test
	void skuThatAnotherItemTakesBringsBothItems() {
		String head = "item,location,counted_at,sku\n";
		this.nights.touch(STOCK_COUNTS, head + "hat,L," + TIME + ",H\nshirt,L," + TIME + ",S");
		assertThat(this.nights.touch(STOCK_COUNTS, head + "hat,L," + TIME + ",S")).containsExactly("stock item hat|L",
				"stock item shirt|L");
	}

	@Test
	void nightWithoutFilesLooksAtWhatDifferedOrWasInGrace() {
		settle();
		outcome("refund", "R", "differs");
		assertThat(this.nights.post()).containsExactly(FAMILY);
		outcome("refund", "R", "agrees");
		assertThat(this.nights.post()).isEmpty();
		outcome("order line", "1|2", "in grace");
		assertThat(this.nights.post()).containsExactly(FAMILY);
	}

	@Test
	void openDiscrepancyIsLookedAtThoughNoOutcomeSaysSo() {
		settle();
		long counted = this.ledger.night("2026-01-03").nightId();
		this.ledger.jdbc()
			.sql("update ledger.nights set state = 'complete' where night_id = ?")
			.param(counted)
			.update();
		event(counted, "opened", "open");
		assertThat(this.nights.post()).containsExactly(FAMILY);
		event(counted, "cleared", "cleared");
		assertThat(this.nights.post()).isEmpty();
	}

	@Test
	void revisionBeginsWithTheScopeOfTheRevisionBefore() {
		settle();
		Night first = this.ledger.post("2026-02-01");
		this.ledger.jdbc()
			.sql("insert into ledger.scope values (?, 'alder', 'stock item', 'x|y')")
			.param(first.nightId())
			.update();
		assertThat(this.ledger.scope(this.ledger.post("2026-02-01"))).containsExactly("stock item x|y");
	}

	@Test
	void scopesOfEarlierDatesAreForgotten() {
		settle();
		this.nights.post();
		assertThat(this.ledger.rows("select shop from ledger.scope where subject <> 'export'")).isEmpty();
		assertThat(this.ledger.rows("select count(distinct night_id) from ledger.scope")).containsExactly("1");
	}

	@Test
	void fullNightLooksAtEverythingAndAtOrdersOnlyOthersName() {
		settle();
		this.nights.touch(REFUNDS, "refund_id,created_at,currency,order_id\nQ," + TIME + ",USD,8\nP," + TIME + ",USD,");
		this.nights.touch(STOCK_COUNTS, "item,location,counted_at,sku\na|b,L," + TIME + ",H");
		Night full = this.ledger.night("2026-03-01", true);
		this.ledger.post(full);
		assertThat(this.ledger.scope(full)).containsExactly("order 1", "order 8", "order line 1|1", "order line 1|2",
				"refund P", "refund Q", "refund R", "return T", "stock item a\\|b|L");
	}

	@Test
	void notJudgedSubjectComesBackWhenThePeriodItLiesInIsCovered() {
		settle();
		outcome("refund", "R", "not judged");
		outcome("order line", "1|1", "not judged");
		assertThat(this.nights.touch(TRANSACTIONS,
				"order_id,kind,status,gateway,amount,currency,occurred_at\n5,sale,success,g,1,USD,2026-01-02T11:00Z"))
			.containsExactly("order 5");
		assertThat(this.nights.touch(TRANSACTIONS,
				"order_id,kind,status,gateway,amount,currency,occurred_at\n6,sale,success,g,1,USD,2026-01-01T11:00Z"))
			.contains(FAMILY);
	}

	@Test
	void notJudgedSubjectComesBackWhenANewerFileConfirmsARow() {
		settle();
		String head = "order_id,kind,status,gateway,amount,currency,occurred_at\n";
		String row = "1,sale,success,g,1,USD,2026-01-02T11:00Z\n";
		this.nights.touch(TRANSACTIONS, head + row);
		assertThat(this.nights.touch(TRANSACTIONS, head + row)).isEmpty();
		outcome("order", "1", "not judged");
		assertThat(this.nights.touch(TRANSACTIONS, head + row)).containsExactly(FAMILY);
	}

	@Test
	void notJudgedRefundComesBackWhenMovementsBeginToNameRefundsBeforeIt() {
		settle();
		String head = "movement_id,sku,location,occurred_at,quantity,reason,reference\n";
		this.nights.touch(STOCK_MOVEMENTS,
				head + "1,S,L,2026-01-02T08:00Z,1,sale,\n2,S,L,2026-01-02T11:00Z,1,return,X");
		outcome("refund", "R", "not judged");
		assertThat(this.nights.touch(STOCK_MOVEMENTS, head + "3,S,L,2026-01-02T12:00Z,1,return,Y")).isEmpty();
		assertThat(this.nights.touch(STOCK_MOVEMENTS, head + "4,S,L,2026-01-02T09:00Z,1,return,Z"))
			.containsExactly(FAMILY);
	}

	@Test
	void notJudgedStockItemComesBackWithAnyMovementOrCountOfItsShop() {
		settle();
		outcome("stock item", "shirt|L", "not judged");
		assertThat(this.nights.post()).isEmpty();
		assertThat(this.nights.touch(STOCK_COUNTS, "item,location,counted_at,sku\nhat,L," + TIME + ",H"))
			.containsExactly("stock item hat|L", "stock item shirt|L");
	}

	@Test
	void stockItemComesBackWhenMovementsReachBackToAnEarlierCount() {
		this.nights.touch(STOCK_COUNTS, "item,location,counted_at,sku,on_hand\nshirt,L,2026-01-02T10:00Z,S,5\n"
				+ "shirt,L,2026-01-05T10:00Z,S,5\nshirt,L,2026-01-08T10:00Z,S,5");
		String head = "movement_id,sku,location,occurred_at,quantity,reason\n";
		this.ledger.deliver("alder/m1.csv", "2026-01-09T00:00Z", STOCK_MOVEMENTS,
				head + "1,H,L,2026-01-04T08:00Z,1,sale");
		this.nights.post();
		this.ledger.jdbc().sql("""
				insert into position.stock (shop, item, location, first_counted_at, last_counted_at, movements_complete)
				values ('alder', 'shirt', 'L', '2026-01-05T10:00Z', '2026-01-08T10:00Z', true)""").update();
		this.ledger.deliver("alder/m2.csv", "2026-01-10T00:00Z", STOCK_MOVEMENTS,
				head + "2,H,L,2026-01-08T08:00Z,1,sale");
		assertThat(this.nights.post()).as("covers more behind the last count").isEmpty();
		this.ledger.deliver("alder/m3.csv", "2026-01-05T00:00Z", STOCK_MOVEMENTS,
				head + "3,H,L,2026-01-01T08:00Z,1,sale");
		assertThat(this.nights.post()).as("covers the first count").containsExactly("stock item shirt|L");
	}

	/** One order with all its relations, looked at and forgotten. */
	private void settle() {
		this.ledger.deliver("alder/settle.csv", "2026-01-03T00:00Z",
				part(ORDERS, "order_id,order_name,placed_at,currency,total\n1,#1," + TIME + ",USD,10"),
				part(ORDER_LINES, "order_id,line_no,quantity,unit_price\n1,1,1,5.00\n1,2,1,5.00"),
				part(REFUNDS, "refund_id,created_at,currency,order_id,return_id\nR," + TIME + ",USD,1,T"),
				part(RETURNS, "return_id,status,requested_at,order_id\nT,open," + TIME + ",1"));
		this.nights.post();
	}

	private void outcome(String subject, String id, String outcome) {
		this.ledger.jdbc()
			.sql("""
					insert into tracking.outcomes values ('alder', 'a/b', ?, ?, 'USD', ?, 1)
					on conflict (shop, check_id, subject_id, unit) do update set outcome = excluded.outcome""")
			.params(subject, id, outcome)
			.update();
	}

	private void event(long nightId, String event, String state) {
		this.ledger.jdbc()
			.sql("""
					insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event,
						cause, state, judged, difference, evidence)
					values (?, 'alder', 'a/b', 'refund', 'R', 'USD', 'x', ?, 'evidence', ?, true, 1, '{}')""")
			.params(nightId, event, state)
			.update();
	}

}
