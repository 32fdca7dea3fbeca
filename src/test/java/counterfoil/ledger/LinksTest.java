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
import static counterfoil.ledger.LedgerRecord.REFUND_ADJUSTMENTS;
import static counterfoil.ledger.LedgerRecord.REFUND_LINES;
import static counterfoil.ledger.LedgerRecord.RETURNS;
import static counterfoil.ledger.LedgerRecord.STOCK_MOVEMENTS;
import static counterfoil.ledger.LedgerRecord.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

/** Which order and which refund a row belongs to. */
class LinksTest {

	private static final String ORDER_HEAD = "order_id,order_name,placed_at,currency,total\n";

	private static final String ORDER_1 = "1,#1001,2026-01-02T10:00Z,USD,10.00\n";

	private static final String REFUND_HEAD = "refund_id,created_at,currency,order_id,order_name,return_id\n";

	private final PostingFixture ledger = new PostingFixture();

	private final NightAfterNight nights = new NightAfterNight(this.ledger, "2026-01-10");

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void orderNamedByIdIsTheOrder() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,1,,");
		this.nights.post();
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R 1");
	}

	@Test
	void orderThatWasNotDeliveredIsTheOrderAllTheSame() {
		refunds("R,2026-01-03T10:00Z,USD,1,#1001,");
		this.nights.post();
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R 1");
	}

	@Test
	void nameThatOneOrderBearsIsThatOrder() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,,#1001,");
		this.nights.post();
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R 1");
	}

	@Test
	void orderThatComesLaterIsLinkedThen() {
		refunds("R,2026-01-03T10:00Z,USD,,#1001,");
		this.nights.post();
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R -");
		orders(ORDER_1);
		assertThat(this.nights.post()).contains("order 1", "refund R");
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R 1");
	}

	@Test
	void nameThatBecameAmbiguousIsUnlinkedAndInScope() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,,#1001,");
		this.nights.post();
		orders("2,#1001,2026-01-02T11:00Z,USD,20.00\n");
		assertThat(this.nights.post()).containsExactly("order 1", "order 2", "refund R");
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R -");
	}

	@Test
	void orderThatIsRenamedLetsGoAndIsFound() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,,#1001,\nS,2026-01-03T10:00Z,USD,,#1001A,");
		this.nights.post();
		orders("1,#1001A,2026-01-02T10:00Z,USD,10.00\n");
		assertThat(this.nights.post()).containsExactly("order 1", "refund R", "refund S");
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R -", "S 1");
	}

	@Test
	void exportedReferenceStaysAsItCame() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,,#1001,");
		this.nights.post();
		assertThat(this.ledger.rows("select order_id, order_name from ledger.refunds")).containsExactly("- #1001");
	}

	@Test
	void nameOfAnotherShopIsAnotherOrder() {
		this.ledger.shop("birch", "yes");
		this.ledger.deliver("birch/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER_HEAD + ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,,#1001,");
		this.nights.post();
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R -");
	}

	@Test
	void transactionOfAnUndeliveredIdLinksToTheOrderKeyedByItsName() {
		orders("name:#1001,#1001,2026-01-02T10:00Z,USD,10.00\n");
		transactions("1,#1001,sale,10.00,2026-01-02T10:00Z,");
		this.nights.post();
		assertThat(linked(TRANSACTIONS, "kind")).containsExactly("sale name:#1001");
	}

	@Test
	void transactionOfAnUndeliveredIdKeepsItBesideAnotherOrderOfThatName() {
		orders("2,#1001,2026-01-02T10:00Z,USD,10.00\n");
		transactions("1,#1001,sale,10.00,2026-01-02T10:00Z,");
		this.nights.post();
		assertThat(linked(TRANSACTIONS, "kind")).containsExactly("sale 1");
	}

	@Test
	void orderKnownByNameAloneIsAbsorbedByTheOrderWithTheId() {
		orders("name:#1001,#1001,2026-01-02T10:00Z,USD,10.00\n");
		this.ledger.deliver("alder/lines.csv", "2026-01-03T00:00Z", ORDER_LINES,
				"order_id,line_no,quantity,unit_price\nname:#1001,1,1,10.00");
		this.ledger.deliver("alder/taxes.csv", "2026-01-03T00:00Z", ORDER_TAXES,
				"order_id,tax_no,name,amount\nname:#1001,1,VAT,1.60");
		transactions("1,#1001,sale,10.00,2026-01-02T10:00Z,");
		refunds("R,2026-01-03T10:00Z,USD,,#1001,");
		this.nights.post();
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R name:#1001");
		orders(ORDER_1);
		assertThat(this.nights.post()).containsExactly("order 1", "order name:#1001", "order line name:#1001|1",
				"refund R");
		assertThat(this.ledger.rows("select order_id from ledger.orders")).containsExactly("1");
		assertThat(this.ledger.rows("select order_id from ledger.order_lines")).isEmpty();
		assertThat(this.ledger.rows("select order_id from ledger.order_taxes")).isEmpty();
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R 1");
		assertThat(linked(TRANSACTIONS, "kind")).containsExactly("sale 1");
	}

	@Test
	void orderKnownByNameAloneIsAbsorbedWheneverItComes() {
		orders(ORDER_1);
		this.nights.post();
		orders("name:#1001,#1001,2026-01-02T10:00Z,USD,10.00\n");
		this.nights.post();
		assertThat(this.ledger.rows("select order_id from ledger.orders")).containsExactly("1");
	}

	@Test
	void refundThatNamesOnlyItsReturnBelongsToTheOrderOfThatReturn() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,,,T");
		this.nights.post();
		this.ledger.deliver("alder/returns.csv", "2026-01-04T00:00Z", RETURNS,
				"return_id,status,requested_at,order_name\nT,closed,2026-01-02T10:00Z,#1001");
		assertThat(this.nights.post()).containsExactly("order 1", "refund R", "return T");
		assertThat(linked(REFUNDS, "refund_id")).containsExactly("R 1");
	}

	@Test
	void creditThatNamesOnlyItsRefundBelongsToTheOrderOfThatRefund() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,1,,");
		this.ledger.deliver("alder/credits.csv", "2026-01-04T00:00Z", CREDITS,
				"credit_id,kind,issued_at,currency,amount,refund_id\nC,gift_card,2026-01-03T10:00Z,USD,3.00,R");
		this.nights.post();
		assertThat(linked(CREDITS, "credit_id")).containsExactly("C 1");
	}

	@Test
	void payoutEntryBearsOnlyAName() {
		orders(ORDER_1);
		this.ledger.deliver("alder/p.csv", "2026-01-04T00:00Z", PAYOUT_ENTRIES,
				"kind,occurred_at,amount,currency,order_name\nrefund,2026-01-03T10:00Z,-3.00,USD,#1001");
		this.nights.post();
		assertThat(linked(PAYOUT_ENTRIES, "kind")).containsExactly("refund 1");
	}

	@Test
	void refundTransactionThatNamesItsRefundBelongsToIt() {
		transactions("1,#1001,refund,3.00,2026-01-09T10:00Z,R");
		this.nights.post();
		assertThat(refundLinks()).containsExactly("3.00 R");
	}

	@Test
	void refundTransactionBelongsToTheOnlyRefundOfItsOrder() {
		orders(ORDER_1);
		transactions("1,#1001,refund,3.00,2026-01-20T10:00Z,\n1,#1001,sale,10.00,2026-01-02T10:00Z,");
		this.nights.post();
		assertThat(refundLinks()).containsExactly("10.00 -", "3.00 -");
		refunds("R,2026-01-03T10:00Z,USD,1,,");
		this.nights.post();
		assertThat(refundLinks()).containsExactly("10.00 -", "3.00 R");
	}

	@Test
	void refundTransactionBelongsToTheOnlyRefundOfItsAmountWithinTheDays() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,1,,\nS,2026-01-05T10:00Z,USD,1,,");
		this.ledger.deliver("alder/rl.csv", "2026-01-04T00:00Z", REFUND_LINES,
				"refund_id,line_no,quantity,subtotal,tax\nR,1,1,3.00,0.30\nS,1,1,4.00,0.40");
		this.ledger.deliver("alder/ra.csv", "2026-01-04T00:00Z", REFUND_ADJUSTMENTS,
				"refund_id,adjustment_no,kind,amount\nS,1,shipping,1.00");
		transactions("1,,refund,3.30,2026-01-04T10:00Z,\n1,,refund,5.40,2026-01-05T10:00Z,\n"
				+ "1,,refund,3.30,2026-01-07T10:00Z,\n1,,refund,3.00,2026-01-03T10:00Z,");
		this.nights.post();
		assertThat(refundLinks()).containsExactly("3.00 -", "3.30 -", "3.30 R", "5.40 S");
	}

	@Test
	void whereTaxIsIncludedTheAmountOfARefundIsItsLines() {
		this.ledger.jdbc().sql("update ledger.shops set tax_included = 'yes'").update();
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,1,,\nS,2026-01-05T10:00Z,USD,1,,");
		this.ledger.deliver("alder/rl.csv", "2026-01-04T00:00Z", REFUND_LINES,
				"refund_id,line_no,quantity,subtotal,tax\nR,1,1,3.00,0.30\nS,1,1,4.00,0.40");
		transactions("1,,refund,3.00,2026-01-03T10:00Z,\n1,,refund,3.30,2026-01-03T10:00Z,");
		this.nights.post();
		assertThat(refundLinks()).containsExactly("3.00 R", "3.30 -");
	}

	@Test
	void secondRefundUnlinksATransactionItMakesAmbiguousAndBothAreInScope() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,1,,");
		transactions("1,,refund,3.00,2026-01-03T10:00Z,");
		this.nights.post();
		refunds("S,2026-01-03T10:00Z,USD,1,,");
		assertThat(this.nights.post()).containsExactly("order 1", "refund R", "refund S");
		assertThat(refundLinks()).containsExactly("3.00 -");
	}

	@Test
	void linesThatComeLaterLinkTheTransaction() {
		orders(ORDER_1);
		refunds("R,2026-01-03T10:00Z,USD,1,,\nS,2026-01-03T10:00Z,USD,1,,");
		transactions("1,,refund,3.00,2026-01-03T10:00Z,");
		this.nights.post();
		this.ledger.deliver("alder/rl.csv", "2026-01-04T00:00Z", REFUND_LINES,
				"refund_id,line_no,quantity,subtotal\nS,1,1,3.00");
		this.nights.post();
		assertThat(refundLinks()).containsExactly("3.00 S");
	}

	private void orders(String rows) {
		this.nights.deliver(ORDERS, ORDER_HEAD + rows);
	}

	@Test
	void movementBringsTheReturnWhoseNameItBears() {
		this.nights.deliver(RETURNS, "return_id,status,requested_at,return_name\nW,open,2026-01-02T10:00Z,#1001-R1");
		this.nights.post();
		this.nights.deliver(STOCK_MOVEMENTS, "movement_id,sku,location,occurred_at,quantity,reason,reference\n"
				+ "1,S,L,2026-01-03T10:00Z,1,return,#1001-R1");
		assertThat(this.nights.post()).containsExactly("return W");
	}

	private void refunds(String rows) {
		this.nights.deliver(REFUNDS, REFUND_HEAD + rows);
	}

	private void transactions(String rows) {
		String all = rows.strip().lines().map((row) -> row + ",success,card,USD\n").reduce("", String::concat);
		this.nights.deliver(TRANSACTIONS,
				"order_id,order_name,kind,amount,occurred_at,refund_id,status,gateway,currency\n" + all);
	}

	private List<String> linked(LedgerRecord record, String id) {
		return this.ledger
			.rows("select %s, linked_order_id from ledger.%s order by 1".formatted(id, record.recordName()));
	}

	private List<String> refundLinks() {
		return this.ledger
			.rows("select amount, linked_refund_id from ledger.transactions order by amount::text, 2 nulls first");
	}

}
