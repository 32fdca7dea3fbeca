package counterfoil.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which records do not add up, and where they stand. */
class BrokenSumsTest {

	private static final String ORDERS = "order_id,order_name,placed_at,currency,total,subtotal,shipping,tax,duties,tip,"
			+ "tax_included\n";

	private final PostingFixture ledger = new PostingFixture();

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void taxComesOnTopWhereTheJobSaysSo() {
		assertThat(orders("alder", order(1, "97.65,80,10,7.65,,,"), order(2, "90,80,10,7.65,,,"),
				order(3, "97.66,80,10,7.65,,,"), order(4, "97.67,80,10,7.65,,,")))
			.containsExactly("alder/orders.csv orders order-does-not-add-up 2 {3,5}");
	}

	@Test
	void taxIsPartOfThePricesWhereTheJobSaysSo() {
		this.ledger.shop("birch", "yes");
		assertThat(orders("birch", order(1, "97.65,80,10,7.65,,,"), order(2, "90,80,10,7.65,,,"),
				order(3, "90,80,10,,,,")))
			.containsExactly("birch/orders.csv orders order-does-not-add-up 1 {2}");
	}

	@Test
	void eitherWayIsRightWhereItIsToldByOrder() {
		this.ledger.shop("birch", "by order");
		assertThat(orders("birch", order(1, "97.65,80,10,7.65,,,"), order(2, "90,80,10,7.65,,,"),
				order(3, "95,80,10,7.65,,,")))
			.containsExactly("birch/orders.csv orders order-does-not-add-up 1 {4}");
	}

	@Test
	void whatTheOrderSaysOfItsTaxCountsBeforeTheJob() {
		assertThat(orders("alder", order(1, "90,80,10,7.65,,,true"), order(2, "97.65,80,10,7.65,,,true")))
			.containsExactly("alder/orders.csv orders order-does-not-add-up 1 {3}");
	}

	@Test
	void dutiesAndTipArePartOfTheTotal() {
		assertThat(orders("alder", order(1, "105.65,80,10,7.65,5,3,"), order(2, "97.65,80,10,7.65,5,3,")))
			.containsExactly("alder/orders.csv orders order-does-not-add-up 1 {3}");
	}

	@Test
	void aPartThatIsNotStatedContradictsNothing() {
		assertThat(orders("alder", order(1, "90,,10,7.65,,,"), order(2, "90,80,,7.65,,,"), order(3, "90,80,10,,,,")))
			.isEmpty();
	}

	@Test
	void theFirstFiveLinesAreKept() {
		String[] rows = IntStream.rangeClosed(1, 8)
			.mapToObj((number) -> order(number, "100,80,10,7.65,,,"))
			.toArray(String[]::new);
		assertThat(orders("alder", rows))
			.containsExactly("alder/orders.csv orders order-does-not-add-up 8 {2,3,4,5,6}");
	}

	@Test
	void taxesComeToTheTaxOfTheirOrder() {
		stateTax("1,8.00", "2,8.00", "3,8.00", "4,", "5,8.00");
		assertThat(taxes("plain", "1,1,A,5.00,", "1,2,B,3.01,", "2,1,A,8.02,", "3,1,A,7.98,", "4,1,A,7.00,",
				"6,1,A,7.00,"))
			.containsExactly("alder/taxes.csv order_taxes taxes-do-not-add-up 2 {4,5}");
	}

	@Test
	void taxesOfLinesMayLeaveWhatShippingIsTaxedAndCountOnlyWhereTheOrderTellsNone() {
		stateTax("1,8.00", "2,8.00", "3,8.00");
		assertThat(taxes("bulk", "1,1,A,5.00,1", "2,1,A,5.00,1", "2,2,A,4.00,2", "3,1,A,8.00,", "3,2,A,5.00,1",
				"3,3,A,5.00,2"))
			.containsExactly("alder/taxes.csv order_taxes taxes-do-not-add-up 1 {3}");
	}

	@Test
	void fiveTaxesOfTheAdminMayLackASixth() {
		stateTax("1,8.00", "2,4.00", "3,8.00");
		String[] rows = { "1,1,A,1.00,", "1,2,B,1.00,", "1,3,C,1.00,", "1,4,D,1.00,", "1,5,E,1.00,", "2,1,A,1.00,",
				"2,2,B,1.00,", "2,3,C,1.00,", "2,4,D,1.00,", "2,5,E,1.00,", "3,1,A,1.00," };
		assertThat(taxes("admin", rows)).containsExactly("alder/taxes.csv order_taxes taxes-do-not-add-up 2 {7,12}");
	}

	@Test
	void fiveTaxesOfAnotherExportAreAll() {
		stateTax("1,8.00");
		assertThat(taxes("bulk", "1,1,A,1.00,", "1,2,B,1.00,", "1,3,C,1.00,", "1,4,D,1.00,", "1,5,E,1.00,"))
			.containsExactly("alder/taxes.csv order_taxes taxes-do-not-add-up 1 {2}");
	}

	@Test
	void anEntryAddsUpWhereItsNetIsItsAmountLessItsFee() {
		assertThat(post("alder/entries.csv", LedgerRecord.PAYOUT_ENTRIES, """
				kind,occurred_at,amount,currency,fee,net
				charge,2026-01-10T10:00Z,100,USD,3.20,96.80
				refund,2026-01-11T10:00Z,-20,USD,0,-20
				charge,2026-01-12T10:00Z,50,USD,1.75,50
				charge,2026-01-13T10:00Z,50,USD,,50"""))
			.containsExactly("alder/entries.csv payout_entries entry-does-not-add-up 1 {4}");
	}

	@Test
	void aCountAddsUpWhereItsPartsAreWhatIsOnHand() {
		assertThat(post("alder/counts.csv", LedgerRecord.STOCK_COUNTS, """
				item,location,counted_at,on_hand,available,committed,unavailable,incoming
				tee,Main,2026-01-10T10:00Z,10,7,2,1,5
				hat,Main,2026-01-10T10:00Z,10,7,2,0,5
				cap,Main,2026-01-10T10:00Z,10,7,2,,5"""))
			.containsExactly("alder/counts.csv stock_counts count-does-not-add-up 1 {3}");
	}

	private void stateTax(String... rows) {
		this.ledger.deliver("alder/orders.csv", "2026-01-30T00:00Z", LedgerRecord.ORDERS,
				"order_id,tax,order_name,placed_at,currency,total\n" + Stream.of(rows)
					.map((row) -> row + ",#1,2026-01-10T10:00Z,USD,100.00")
					.collect(Collectors.joining("\n")));
		this.ledger.post("2026-01-30");
	}

	private List<String> taxes(String family, String... rows) {
		long file = this.ledger.deliver("alder/taxes.csv", "2026-01-31T00:00Z", LedgerRecord.ORDER_TAXES,
				"order_id,tax_no,name,amount,order_line_no\n" + String.join("\n", rows));
		this.ledger.jdbc().sql("update ledger.files set family = ? where file_id = ?").params(family, file).update();
		return post();
	}

	private List<String> orders(String shop, String... rows) {
		return post(shop + "/orders.csv", LedgerRecord.ORDERS,
				ORDERS + List.of(rows).stream().collect(Collectors.joining("\n")));
	}

	private static String order(int number, String amounts) {
		return "%1$d,#%1$d,2026-01-10T10:00Z,USD,%2$s".formatted(number, amounts);
	}

	private List<String> post(String path, LedgerRecord record, String csv) {
		this.ledger.deliver(path, "2026-01-31T00:00Z", record, csv);
		return post();
	}

	private List<String> post() {
		this.ledger.post("2026-01-31");
		return this.ledger.rows("""
				select f.path, b.record, b.reason, b.records, b.first_lines
				from ledger.broken_sums b join ledger.files f using (file_id) order by f.path, b.reason""");
	}

}
