package counterfoil.ledger;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.LedgerRecord.ORDERS;
import static counterfoil.ledger.LedgerRecord.PRODUCTS;
import static counterfoil.ledger.LedgerRecord.REFUNDS;
import static counterfoil.ledger.LedgerRecord.REFUND_LINES;
import static counterfoil.ledger.LedgerRecord.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

/** Which periods the posted files cover. */
class CoverageTest {

	private static final String ORDER = "order_id,order_name,placed_at,currency,total\n1,#1,2026-01-02T10:00Z,USD,10";

	private static final String REFUND = "refund_id,created_at,currency\nR,2026-01-02T10:00Z,USD";

	private static final String LINES = "refund_id,line_no,quantity,subtotal\nR,1,1,5.00";

	private final PostingFixture ledger = new PostingFixture();

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void fileCoversFromItsFirstEventToItsAsOf() {
		this.ledger.deliver("alder/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		assertThat(coverage()).isEmpty();
		this.ledger.post("2026-01-03");
		assertThat(coverage()).containsExactly("orders 01-02 10:00 01-03 00:00");
	}

	@Test
	void linesHappenedWhenTheirParentDid() {
		this.ledger.deliver("alder/r.csv", "2026-01-03T00:00Z", REFUNDS, REFUND);
		this.ledger.deliver("alder/l.csv", "2026-01-04T00:00Z", REFUND_LINES, LINES);
		this.ledger.post("2026-01-03");
		assertThat(coverage()).containsExactly("refund_lines 01-02 10:00 01-04 00:00",
				"refunds 01-02 10:00 01-03 00:00");
	}

	@Test
	void linesThatCameBeforeTheirParentCoverOnceItIsThere() {
		this.ledger.deliver("alder/l.csv", "2026-01-04T00:00Z", REFUND_LINES, LINES);
		this.ledger.post("2026-01-03");
		assertThat(coverage()).isEmpty();
		this.ledger.deliver("alder/r.csv", "2026-01-03T00:00Z", REFUNDS, REFUND);
		this.ledger.post("2026-01-04");
		assertThat(coverage()).containsExactly("refund_lines 01-02 10:00 01-04 00:00",
				"refunds 01-02 10:00 01-03 00:00");
	}

	@Test
	void catalogueCoversItsDay() {
		this.ledger.deliver("alder/p.csv", "2026-01-03T00:00Z", PRODUCTS, "sku,unit_cost\nS,1.00");
		this.ledger.post("2026-01-03");
		assertThat(coverage()).containsExactly("products 01-03 00:00 01-03 00:00");
	}

	@Test
	void jobStatesFromWhenFilesCover() {
		this.ledger.jdbc().sql("insert into ledger.covers values ('alder', 'orders', '2025-12-01T00:00Z')").update();
		this.ledger.deliver("alder/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		this.ledger.post("2026-01-03");
		assertThat(coverage()).containsExactly("orders 12-01 00:00 01-03 00:00");
	}

	@Test
	void fileOfHeadersOnlyCoversFromTheFileBeforeIt() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		this.ledger.post("2026-01-03");
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", ORDERS, "order_id,order_name");
		this.ledger.deliver("alder/t.csv", "2026-01-04T00:00Z", TRANSACTIONS, "order_id,kind");
		this.ledger.post("2026-01-04");
		assertThat(coverage()).containsExactly("orders 01-02 10:00 01-04 00:00",
				"transactions 01-04 00:00 01-04 00:00");
	}

	@Test
	void gapBetweenFilesIsNotCovered() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		this.ledger.deliver("alder/b.csv", "2026-01-09T00:00Z", ORDERS, ORDER.replace("01-02", "01-08"));
		this.ledger.post("2026-01-09");
		assertThat(coverage()).containsExactly("orders 01-02 10:00 01-03 00:00", "orders 01-08 10:00 01-09 00:00");
	}

	private List<String> coverage() {
		String moment = "to_char(%s(period) at time zone 'UTC', 'MM-DD HH24:MI')";
		return this.ledger.rows("select record, %s, %s from ledger.coverage, unnest(covered) as period order by 1, 2"
			.formatted(moment.formatted("lower"), moment.formatted("upper")));
	}

}
