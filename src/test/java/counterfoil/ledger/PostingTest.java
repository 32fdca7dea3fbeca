package counterfoil.ledger;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.LedgerRecord.CREDITS;
import static counterfoil.ledger.LedgerRecord.EXCHANGE_LINES;
import static counterfoil.ledger.LedgerRecord.GL_BALANCES;
import static counterfoil.ledger.LedgerRecord.ORDERS;
import static counterfoil.ledger.LedgerRecord.ORDER_LINES;
import static counterfoil.ledger.LedgerRecord.ORDER_TAXES;
import static counterfoil.ledger.LedgerRecord.PAYOUTS;
import static counterfoil.ledger.LedgerRecord.PAYOUT_ENTRIES;
import static counterfoil.ledger.LedgerRecord.PRODUCTS;
import static counterfoil.ledger.LedgerRecord.REFUNDS;
import static counterfoil.ledger.LedgerRecord.REFUND_ADJUSTMENTS;
import static counterfoil.ledger.LedgerRecord.REFUND_LINES;
import static counterfoil.ledger.LedgerRecord.RETURNS;
import static counterfoil.ledger.LedgerRecord.RETURN_LINES;
import static counterfoil.ledger.LedgerRecord.STATED_TOTALS;
import static counterfoil.ledger.LedgerRecord.STOCK_COUNTS;
import static counterfoil.ledger.LedgerRecord.STOCK_MOVEMENTS;
import static counterfoil.ledger.LedgerRecord.TRANSACTIONS;
import static counterfoil.ledger.PostingFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

/** Which row wins, and what is written. */
class PostingTest {

	private static final String HEAD = "order_id,order_name,placed_at,currency,total,financial_status\n";

	private static final String PAID = HEAD + "1,#1001,2026-01-02T10:00Z,USD,10.00,paid\n";

	private static final String REFUNDED = HEAD + "1,#1001,2026-01-02T10:00Z,USD,10.00,refunded\n";

	private final PostingFixture ledger = new PostingFixture();

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void newRowIsInserted() {
		long file = this.ledger.deliver("alder/orders.csv", "2026-01-03T00:00Z", ORDERS, PAID);
		this.ledger.post("2026-01-03");
		assertThat(orders()).containsExactly("1 paid %d 2".formatted(file));
		assertThat(this.ledger.counts(file)).isEqualTo("1 0 0 0");
		assertThat(this.ledger.rows("select state from ledger.files")).containsExactly("posted");
		assertThat(this.ledger.rows("select order_id from staging.orders")).isEmpty();
	}

	@Test
	void rowOfNewerFileReplacesTheWholeRow() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS,
				HEAD.replace("financial_status", "financial_status,channel")
						+ "1,#1001,2026-01-02T10:00Z,USD,10.00,paid,web");
		this.ledger.post("2026-01-03");
		long newer = this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", ORDERS, REFUNDED);
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.counts(newer)).isEqualTo("0 1 0 0");
		assertThat(this.ledger.rows("select financial_status, channel from ledger.orders"))
			.containsExactly("refunded -");
	}

	@Test
	void rowOfOlderFileIsSuperseded() {
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", ORDERS, REFUNDED);
		this.ledger.post("2026-01-04");
		long older = this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS, PAID);
		Night night = this.ledger.post("2026-01-05");
		assertThat(this.ledger.counts(older)).isEqualTo("0 0 0 1");
		assertThat(this.ledger.rows("select financial_status from ledger.orders")).containsExactly("refunded");
		assertThat(this.ledger.scope(night)).isEmpty();
	}

	@Test
	void ofTwoFilesOfOneNightTheNewerWins() {
		long newer = this.ledger.deliver("alder/a.csv", "2026-01-04T00:00Z", ORDERS, REFUNDED);
		long older = this.ledger.deliver("alder/b.csv", "2026-01-03T00:00Z", ORDERS, PAID);
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.counts(newer)).isEqualTo("1 0 0 0");
		assertThat(this.ledger.counts(older)).isEqualTo("0 0 0 1");
		assertThat(orders()).containsExactly("1 refunded %d 2".formatted(newer));
	}

	@Test
	void ofTwoFilesOfOneMomentTheLaterPathWins() {
		this.ledger.deliver("alder/b.csv", "2026-01-03T00:00Z", ORDERS, REFUNDED);
		this.ledger.deliver("alder/B.csv", "2026-01-03T00:00Z", ORDERS, PAID);
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.rows("select financial_status from ledger.orders")).containsExactly("refunded");
	}

	@Test
	void ofTwoRowsOfOneFileTheLaterLineWins() {
		long file = this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS,
				PAID + "1,#1001,2026-01-02T10:00Z,USD,10.00,refunded\n");
		this.ledger.post("2026-01-04");
		assertThat(orders()).containsExactly("1 refunded %d 3".formatted(file));
		assertThat(this.ledger.counts(file)).isEqualTo("1 0 0 1");
	}

	@Test
	void lowerFamilyNeverOverwritesAHigherOne() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", 2, part(ORDERS, PAID));
		this.ledger.post("2026-01-03");
		long lower = this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", 1, part(ORDERS, REFUNDED));
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.counts(lower)).isEqualTo("0 0 0 1");
		assertThat(this.ledger.rows("select financial_status from ledger.orders")).containsExactly("paid");
	}

	@Test
	void correctedFileUnderTheSamePathWinsWhateverItsLines() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS,
				HEAD + "2,#1002,2026-01-02T10:00Z,USD,1.00,paid\n" + PAID.substring(HEAD.length()));
		this.ledger.post("2026-01-03");
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS, REFUNDED);
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.rows("select financial_status from ledger.orders where order_id = '1'"))
			.containsExactly("refunded");
	}

	@Test
	void identicalRowMovesToTheNewerFileAndIsNoTouch() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS, PAID);
		this.ledger.post("2026-01-03");
		long newer = this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", ORDERS, PAID);
		Night night = this.ledger.post("2026-01-04");
		assertThat(this.ledger.counts(newer)).isEqualTo("0 0 1 0");
		assertThat(orders()).containsExactly("1 paid %d 2".formatted(newer));
		assertThat(this.ledger.scope(night)).isEmpty();
	}

	@Test
	void sameDeliveryAgainWritesNothing() {
		deliverOneOfEach();
		this.ledger.post("2026-01-03");
		List<String> before = versions();
		assertThat(before).hasSize(LedgerRecord.values().length);
		deliverOneOfEach();
		Night night = this.ledger.post("2026-01-04");
		assertThat(versions()).isEqualTo(before);
		assertThat(this.ledger.scope(night)).isEmpty();
		assertThat(this.ledger.rows("select sum(identical), sum(staged) from ledger.file_records"))
			.containsExactly("18 36");
	}

	@Test
	void lineSetShrinksToWhatTheNewestFileHolds() {
		String head = "order_id,line_no,quantity,unit_price\n";
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDER_LINES,
				head + "1,1,1,5.00\n1,2,1,6.00\n1,3,1,7.00\n2,1,1,8.00");
		this.ledger.post("2026-01-03");
		long newer = this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", ORDER_LINES,
				head + "1,1,1,5.00\n1,3,2,7.00");
		Night night = this.ledger.post("2026-01-04");
		assertThat(
				this.ledger.rows("select order_id, line_no, quantity, file_id from ledger.order_lines order by 1, 2"))
			.containsExactly("1 1 1 " + newer, "1 3 2 " + newer, "2 1 1 " + (newer - 1));
		assertThat(this.ledger.counts(newer)).isEqualTo("0 1 1 0");
		assertThat(this.ledger.scope(night)).containsExactly("order 1", "order line 1|1", "order line 1|2",
				"order line 1|3");
	}

	@Test
	void olderFileAddsNoLineToASetThatANewerFileHolds() {
		String head = "refund_id,line_no,quantity,subtotal\n";
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", REFUND_LINES, head + "R,1,1,5.00");
		this.ledger.post("2026-01-04");
		long older = this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", REFUND_LINES,
				head + "R,1,1,5.00\nR,2,1,6.00\nS,1,1,7.00");
		this.ledger.post("2026-01-05");
		assertThat(this.ledger.rows("select refund_id, line_no from ledger.refund_lines order by 1, 2"))
			.containsExactly("R 1", "S 1");
		assertThat(this.ledger.counts(older)).isEqualTo("1 0 0 2");
	}

	@Test
	void rowsOfAnotherShopAreAnotherRecord() {
		this.ledger.shop("birch", "yes");
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS, PAID);
		this.ledger.deliver("birch/a.csv", "2026-01-03T00:00Z", ORDERS, REFUNDED);
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.rows("select shop, financial_status from ledger.orders order by 1"))
			.containsExactly("alder paid", "birch refunded");
	}

	private List<String> orders() {
		return this.ledger.rows("select order_id, financial_status, file_id, line from ledger.orders order by 1");
	}

	private List<String> versions() {
		return java.util.Arrays.stream(LedgerRecord.values())
			.flatMap((record) -> this.ledger.rows("select xmin, ctid from ledger." + record.recordName()).stream())
			.toList();
	}

	private void deliverOneOfEach() {
		String time = "2026-01-02T10:00Z";
		this.ledger.deliver("alder/all.csv", "2026-01-03T00:00Z", part(ORDERS, PAID),
				part(ORDER_LINES, "order_id,line_no,quantity,unit_price\n1,1,1,10.00"),
				part(ORDER_TAXES, "order_id,tax_no,name,amount,rate\n1,1,VAT,1.60,19"),
				part(TRANSACTIONS,
						"order_id,kind,status,gateway,amount,currency,occurred_at\n1,refund,success,g,10.00,USD,"
								+ time),
				part(REFUNDS, "refund_id,created_at,currency,order_name,return_id\nR," + time + ",USD,#1001,T"),
				part(REFUND_LINES, "refund_id,line_no,quantity,subtotal\nR,1,1,9.00"),
				part(REFUND_ADJUSTMENTS, "refund_id,adjustment_no,kind,amount\nR,1,shipping,1.00"),
				part(RETURNS, "return_id,status,requested_at,order_name\nT,closed," + time + ",#1001"),
				part(RETURN_LINES, "return_id,line_no,quantity,reason\nT,1,1,too small"),
				part(EXCHANGE_LINES, "return_id,line_no,quantity,unit_price\nT,1,1,4.00"),
				part(CREDITS,
						"credit_id,kind,issued_at,currency,amount,refund_id\nC,gift_card," + time + ",USD,3.00,R"),
				part(PAYOUT_ENTRIES, "kind,occurred_at,amount,currency,order_name\nrefund," + time + ",-10,USD,#1001"),
				part(PAYOUTS, "payout_date,total,currency\n2026-01-02,5.00,USD"),
				part(STOCK_MOVEMENTS,
						"sku,location,occurred_at,quantity,reason,reference\nS,L," + time + ",1,return,R"),
				part(STOCK_COUNTS, "item,location,counted_at,sku,on_hand\nI,L," + time + ",S,3"),
				part(PRODUCTS, "sku,unit_cost,currency\nS,2.00,USD"),
				part(STATED_TOTALS, "day,measure,amount,currency\n2026-01-02,returns,10.00,USD"),
				part(GL_BALANCES, "account,balance,day,amount,currency\n2150,unpaid,2026-01-02,10.00,USD"));
	}

}
