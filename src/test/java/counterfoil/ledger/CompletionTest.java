package counterfoil.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.PostingFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

/** Lines that come without numbers, and rows that tell of other rows of their file. */
class CompletionTest {

	private static final String LINE = "gid://shopify/RefundLineItem/";

	private PostingFixture ledger;

	@BeforeEach
	void open() {
		this.ledger = new PostingFixture();
	}

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void linesAreNumberedByTheirIdsHoweverTheFileIsSorted() {
		List<String> lines = new ArrayList<>(List.of("7," + LINE + "9,1,9.00", "7," + LINE + "10,1,10.00",
				"7," + LINE + "100,1,100.00", "8," + LINE + "11,1,11.00"));
		for (long seed = 1; seed <= 5; seed++) {
			Collections.shuffle(lines, new Random(seed));
			this.ledger.deliver("alder/r%d.jsonl".formatted(seed), "2026-01-0%dT00:00Z".formatted(seed),
					LedgerRecord.REFUND_LINES, "refund_id,line_id,quantity,subtotal\n" + String.join("\n", lines));
			this.ledger.post("2026-01-0" + seed);
			assertThat(this.ledger.rows("select refund_id, line_no, subtotal from ledger.refund_lines order by 1, 2"))
				.as("seed %d", seed)
				.containsExactly("7 1 9.00", "7 2 10.00", "7 3 100.00", "8 1 11.00");
		}
		assertThat(this.ledger.rows("select sum(inserted), sum(changed), sum(identical) from ledger.file_records"))
			.containsExactly("4 0 16");
	}

	@Test
	void aLineToldTwiceIsOneAndTwinsWithoutIdAreTwo() {
		this.ledger.deliver("alder/r.jsonl", "2026-01-03T00:00Z", LedgerRecord.REFUND_LINES,
				"refund_id,line_id,quantity,subtotal\n7," + LINE + "1,1,5.00\n7," + LINE
						+ "1,1,5.00\n7,,1,3.00\n7,,1,3.00");
		this.ledger.post("2026-01-03");
		assertThat(this.ledger.rows("select line_no, subtotal from ledger.refund_lines order by 1"))
			.containsExactly("1 5.00", "2 3.00", "3 3.00");
		assertThat(this.ledger.rows("select staged, inserted, superseded from ledger.file_records"))
			.containsExactly("4 3 1");
	}

	@Test
	void numbersOfTheExportAreKept() {
		this.ledger.deliver("alder/r.csv", "2026-01-03T00:00Z", LedgerRecord.REFUND_LINES,
				"refund_id,line_no,quantity,subtotal\n7,4,1,5.00\n7,2,1,3.00");
		this.ledger.post("2026-01-03");
		assertThat(this.ledger.rows("select line_no, subtotal from ledger.refund_lines order by 1"))
			.containsExactly("2 3.00", "4 5.00");
	}

	@Test
	void refundedShippingCountsOnceWhetherToldOnceOrBothWays() {
		this.ledger.deliver("alder/a.jsonl", "2026-01-03T00:00Z", LedgerRecord.REFUND_ADJUSTMENTS, """
				refund_id,line_id,kind,amount
				1,gid://shopify/OrderAdjustment/1,shipping,8.00
				1,gid://shopify/OrderAdjustment/2,discrepancy,-1.00
				2,gid://shopify/RefundShippingLine/3,shipping,5.00
				3,gid://shopify/OrderAdjustment/4,shipping,6.00
				3,gid://shopify/OrderAdjustment/5,discrepancy,-2.00
				3,gid://shopify/RefundShippingLine/6,shipping,6.00""");
		this.ledger.post("2026-01-03");
		assertThat(this.ledger.rows("""
				select refund_id, kind, sum(amount) from ledger.refund_adjustments group by 1, 2 order by 1, 2"""))
			.containsExactly("1 discrepancy -1.00", "1 shipping 8.00", "2 shipping 5.00", "3 discrepancy -2.00",
					"3 shipping 6.00");
		assertThat(this.ledger.rows("select staged, inserted, superseded from ledger.file_records"))
			.containsExactly("6 5 1");
	}

	@Test
	void whatHappenedToGoodsCompletesTheLinesOfTheirReturn() {
		this.ledger.deliver("alder/r.jsonl", "2026-01-03T00:00Z", LedgerRecord.RETURN_LINES, """
				return_id,reverse_order_id,line_id,order_line_id,quantity,reason,disposition,location
				,65,,11,2,,restocked,Main Street
				,65,,12,1,,restocked,Main Street
				,65,,12,1,,missing,
				61,65,,,,,,
				61,65,,,,,,
				61,,gid://shopify/ReturnLineItem/1,11,2,SIZE_TOO_SMALL,,
				61,,gid://shopify/ReturnLineItem/2,12,3,STYLE,,
				61,,gid://shopify/ReturnLineItem/3,13,1,STYLE,,""");
		this.ledger.post("2026-01-03");
		assertThat(this.ledger.rows("""
				select line_no, order_line_id, quantity, received_quantity, disposition, location
				from ledger.return_lines where return_id = '61' order by 1"""))
			.containsExactly("1 11 2 2 restocked Main Street", "2 12 3 1 - Main Street", "3 13 1 - - -");
		assertThat(this.ledger.rows("select staged, inserted, superseded from ledger.file_records"))
			.containsExactly("8 3 5");
	}

	@Test
	void aRefundToldWithItsOrderAndWithItsReturnKnowsBoth() {
		String[] rows = { "31,2026-01-02T09:00Z,USD,501,,2026-01-02T10:00Z", "31,2026-01-02T09:00Z,USD,,61," };
		for (int first = 0; first < 2; first++) {
			this.ledger.deliver("alder/r%d.jsonl".formatted(first), "2026-01-0%dT00:00Z".formatted(3 + first),
					LedgerRecord.REFUNDS, "refund_id,created_at,currency,order_id,return_id,processed_at\n"
							+ rows[first] + "\n" + rows[1 - first]);
			this.ledger.post("2026-01-0" + (3 + first));
			assertThat(
					this.ledger.rows("select refund_id, order_id, return_id, processed_at is null from ledger.refunds"))
				.containsExactly("31 501 61 f");
		}
		assertThat(this.ledger.rows("select sum(inserted), sum(changed), sum(superseded) from ledger.file_records"))
			.containsExactly("1 0 2");
	}

	@Test
	void transactionsUnderARefundFindTheirOrder() {
		this.ledger.deliver("alder/before.csv", "2026-01-02T00:00Z", LedgerRecord.REFUNDS,
				"refund_id,created_at,currency,order_id\n32,2026-01-01T09:00Z,USD,502");
		this.ledger.post("2026-01-02");
		this.ledger.deliver("alder/t.jsonl", "2026-01-03T00:00Z", part(LedgerRecord.TRANSACTIONS, """
				transaction_id,order_id,refund_id,kind,status,gateway,amount,currency,occurred_at
				21,refund:gid://shopify/Refund/31,31,refund,success,cash,5.00,USD,2026-01-02T09:00Z
				21,501,,refund,success,cash,5.00,USD,2026-01-02T09:00Z
				22,refund:gid://shopify/Refund/32,32,refund,success,cash,6.00,USD,2026-01-02T09:00Z
				23,refund:gid://shopify/Refund/33,33,refund,success,cash,7.00,USD,2026-01-02T09:00Z"""),
				part(LedgerRecord.REFUNDS, "refund_id,created_at,currency,order_id\n31,2026-01-02T08:59Z,USD,501"));
		this.ledger.post("2026-01-03");
		assertThat(this.ledger
			.rows("select transaction_id, order_id, refund_id, linked_refund_id from ledger.transactions order by 1"))
			.containsExactly("21 501 31 31", "22 502 32 32", "23 refund:33 33 33");
	}

}
