package counterfoil.ledger;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.LedgerRecord.PAYOUTS;
import static counterfoil.ledger.LedgerRecord.PAYOUT_ENTRIES;
import static counterfoil.ledger.LedgerRecord.STOCK_MOVEMENTS;
import static counterfoil.ledger.LedgerRecord.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

/** Ids of rows whose export carries none. */
class DerivedIdsTest {

	private static final String HEAD = "order_id,kind,status,gateway,amount,currency,occurred_at\n";

	private static final String FAILED = "1,refund,failure,card,10.00,USD,2026-01-02T10:00:00Z\n";

	private static final String PAID = "1,refund,success,card,10.00,USD,2026-01-02T10:00:00Z\n";

	private final PostingFixture ledger = new PostingFixture();

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void everyRecordWhoseIdIsOptionalHasOne() {
		List<LedgerRecord> records = Arrays.stream(LedgerRecord.values()).filter(DerivedIds::areNeededFor).toList();
		assertThat(records).containsExactly(TRANSACTIONS, PAYOUT_ENTRIES, PAYOUTS, STOCK_MOVEMENTS);
	}

	@Test
	void twoGenuineTwinsStayTwo() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", TRANSACTIONS, HEAD + PAID + PAID);
		this.ledger.post("2026-01-03");
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", TRANSACTIONS, HEAD + PAID + PAID);
		this.ledger.post("2026-01-04");
		assertThat(statuses()).containsExactly("success", "success");
	}

	@Test
	void overlapOfTwoFilesIsOneRow() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", TRANSACTIONS, HEAD + PAID);
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", TRANSACTIONS, HEAD + PAID);
		this.ledger.post("2026-01-04");
		assertThat(statuses()).containsExactly("success");
	}

	@Test
	void acrossFilesTheLargerMultiplicityWins() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", TRANSACTIONS, HEAD + PAID + PAID);
		this.ledger.post("2026-01-03");
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", TRANSACTIONS, HEAD + PAID);
		this.ledger.post("2026-01-04");
		assertThat(statuses()).containsExactly("success", "success");
	}

	@Test
	void statusAndScaleAndOffsetMakeNoOtherId() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", TRANSACTIONS, HEAD + FAILED);
		this.ledger.post("2026-01-03");
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", TRANSACTIONS,
				HEAD + "1,refund,success,card,10,USD,2026-01-02T12:00:00+02:00");
		this.ledger.post("2026-01-04");
		assertThat(statuses()).containsExactly("success");
	}

	@Test
	void orderOfTheRowsInAFileDoesNotMatter() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", TRANSACTIONS, HEAD + FAILED + PAID);
		this.ledger.post("2026-01-03");
		List<String> before = idsAndStatuses();
		long again = this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", TRANSACTIONS, HEAD + PAID + FAILED);
		this.ledger.post("2026-01-04");
		assertThat(idsAndStatuses()).isEqualTo(before);
		assertThat(this.ledger.counts(again)).isEqualTo("0 0 2 0");
	}

	@Test
	void refundsTwoSecondsApartAreTwo() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", TRANSACTIONS,
				HEAD + PAID + PAID.replace("10:00:00", "10:00:02"));
		this.ledger.post("2026-01-03");
		assertThat(statuses()).containsExactly("success", "success");
	}

	@Test
	void payoutThatGotItsStatusLaterIsTheSamePayout() {
		String head = "payout_date,total,currency,status\n";
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", PAYOUTS, head + "2026-01-02,5.00,USD,scheduled");
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", PAYOUTS, head + "2026-01-02,5.00,USD,paid");
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.rows("select status from ledger.payouts")).containsExactly("paid");
	}

	@Test
	void payoutEntriesOfTwoOrdersAreTwo() {
		String head = "kind,occurred_at,amount,currency,order_name,payout_id\n";
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", PAYOUT_ENTRIES,
				head + "refund,2026-01-02T10:00Z,-5.00,USD,#1,\nrefund,2026-01-02T10:00Z,-5.00,USD,#2,");
		this.ledger.deliver("alder/b.csv", "2026-01-04T00:00Z", PAYOUT_ENTRIES,
				head + "refund,2026-01-02T10:00Z,-5.00,USD,#1,77");
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.rows("select order_name, payout_id from ledger.payout_entries order by 1"))
			.containsExactly("#1 77", "#2 -");
	}

	@Test
	void idOfTheExportIsKept() {
		this.ledger.deliver("alder/a.csv", "2026-01-03T00:00Z", STOCK_MOVEMENTS,
				"movement_id,sku,location,occurred_at,quantity,reason\n7,S,L,2026-01-02T10:00Z,1,return");
		this.ledger.post("2026-01-04");
		assertThat(this.ledger.rows("select movement_id from ledger.stock_movements")).containsExactly("7");
	}

	private List<String> statuses() {
		return this.ledger.rows("select status from ledger.transactions order by 1");
	}

	private List<String> idsAndStatuses() {
		return this.ledger.rows("select transaction_id, status from ledger.transactions order by 1");
	}

}
