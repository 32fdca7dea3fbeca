package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code inspect} prints. */
class InspectionTest {

	private final Contracts contracts = Contracts.load(Path.of("jobs"));

	private final ReturnReasons reasons = ReturnReasons.load(Path.of("jobs"));

	@TempDir
	private Path folder;

	@Test
	void tellsWhatEveryFileIsAndWhatItHolds() throws IOException {
		Path good = Files.writeString(this.folder.resolve("transactions_export_2026-01-31.csv"), """
				Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type
				501,#1001,sale,shopify_payments,2026-01-02 09:00:00 -0500,success,1225.00,USD,Visa
				501,#1001,refund,shopify_payments,2026-01-03 09:00:00 -0500,success,5,USD,Visa
				""");
		Path faulty = Files.writeString(this.folder.resolve("refund_adjustments_2026-01-31.csv"), """
				refund_id,adjustment_no,kind,amount
				1,1,fee,-4.00
				2,1,fee,"4,00"
				""");
		Path empty = Files.writeString(this.folder.resolve("empty.csv"), "");
		Inspection inspection = Inspection.of(List.of(good, faulty, empty), this.contracts, this.reasons, false);
		assertThat(inspection.wouldLoad()).isFalse();
		assertThat(inspection.text().replace(this.folder.toString(), "inbox")).isEqualTo(
				"""
						inbox/transactions_export_2026-01-31.csv
						  contract            Shopify order transactions export (shopify-transactions)
						  how sure            all 8 headers that tell it are there; next comes matrixify-orders, 3 of 8
						  as of               2026-01-31 23:59 UTC (the date in its name)
						  used                8: Order, Name, Kind, Gateway, Created At, Status, Amount, Currency
						  ignored             1: Card Type
						  lines               3: 1 header, 0 blank, 2 record, 0 continuation, 0 rejected
						  records             2 read, 2 staged, 0 rejected
						  transactions        2 rows, 2026-01-02 14:00 to 2026-01-03 14:00 UTC
						                      amount         USD 1,230.00
						  links to orders     transactions: 2 of an order that is not in these files (first at line 2)
						  result              would load

						inbox/refund_adjustments_2026-01-31.csv
						  contract            plain export of refund_adjustments (plain refund_adjustments)
						  how sure            every header is a column of it; next comes plain credits, 2 of 5
						  as of               2026-01-31 23:59 UTC (the date in its name)
						  used                4: refund_id, adjustment_no, kind, amount
						  missing             2: tax, reason
						  lines               3: 1 header, 0 blank, 1 record, 0 continuation, 1 rejected
						  records             2 read, 1 staged, 1 rejected
						  refund_adjustments  1 row
						inbox/refund_adjustments_2026-01-31.csv:3: error: amount "4,00" is not a decimal number (amount-not-a-number)
						  do: Write "." as the decimal mark, such as 12.50, or set "decimal: comma" in the contract.
						inbox/refund_adjustments_2026-01-31.csv: error: 1 of 2 records were rejected, more than 1 % (too-many-rejects)
						  do: Mend the records named in rejects.csv, or raise reject-limit in the job.
						  result              would be refused

						inbox/empty.csv
						inbox/empty.csv: error: the file is empty (file-empty)
						  do: Export it again; even an export without records has a line of headers.
						  result              would be refused

						1 of 3 files would load, 2 would be refused.
						""");
	}

	@Test
	void tellsWhatIsInJsonLines() throws IOException {
		Path file = Files.writeString(this.folder.resolve("bulk_2026-01-31.jsonl"), """
				{"id":"gid://shopify/RefundShippingLine/9","subtotalAmountSet":{"shopMoney":{"amount":"8.00"}},\
				"__parentId":"gid://shopify/Refund/7"}
				{"id":"gid://shopify/Customer/3","email":"sam@example.com"}
				{"id":"gid://shopify/Refund/7","createdAt":"2026-01-20T10:00:00Z",\
				"totalRefundedSet":{"shopMoney":{"amount":"8.00","currencyCode":"USD"}},\
				"__parentId":"gid://shopify/Order/5"}
				{"id":"gid://shopify/Refund/8","createdAt":"20 Jan","__parentId":"gid://shopify/Order/5"}
				""");
		Inspection inspection = Inspection.of(List.of(file), this.contracts, this.reasons, false);
		assertThat(inspection.text().replace(this.folder.toString(), "inbox")).isEqualTo("""
				inbox/bulk_2026-01-31.jsonl
				  contract            Shopify bulk operation (shopify-bulk)
				  how sure            a record among the first is of it
				  as of               2026-01-31 23:59 UTC (the date in its name)
				  used                6: /__parentId, /createdAt, /id, /subtotalAmountSet/shopMoney/amount,
				                      /totalRefundedSet/shopMoney/amount, /totalRefundedSet/shopMoney/currencyCode
				  ignored             1: /email
				  missing             2: /taxAmountSet/shopMoney/amount, /processedAt
				  lines               4: 0 header, 0 blank, 3 record, 0 continuation, 1 rejected
				  records             4 read, 3 staged, 1 rejected; 1 of a kind the contract makes nothing of
				  refunds             1 row, 2026-01-20 10:00 to 2026-01-20 10:00 UTC
				  refund_adjustments  1 row
				  links to orders     refunds: 1 of an order that is not in these files (first at line 3)
				inbox/bulk_2026-01-31.jsonl:4: error: currency is blank (value-missing)
				  do: Fill it in, or export the file again with it.
				inbox/bulk_2026-01-31.jsonl:4: error: created_at "20 Jan" is not a time (time-not-a-time)
				  do: Write it with its offset, such as 2026-01-31T09:30:00+01:00.
				inbox/bulk_2026-01-31.jsonl: error: 1 of 4 records were rejected, more than 1 % (too-many-rejects)
				  do: Mend the records named in rejects.csv, or raise reject-limit in the job.
				  result              would be refused

				0 of 1 files would load, 1 would be refused.
				""");
	}

	@Test
	void tellsWhichReasonsNobodyListed() throws IOException {
		Path file = put("alder/return_lines.csv", """
				return_id,line_no,quantity,reason,reason_label
				1,1,1,SIZE_TOO_SMALL,
				1,2,1,It flickers,
				1,3,1,R-7,Arrived late
				1,4,1,IT FLICKERS,Lamp
				1,5,1,It flickers,Other words
				1,6,1,"tell sam@example.com\tnow",
				1,7,1,"two
				lines \\t",
				""");
		assertThat(Inspection.of(List.of(file), this.contracts, this.reasons, false).text()).contains(
				"""
						  reasons not listed  "It flickers" on 2 lines; "IT FLICKERS" on 1 line; one with an @ in it, not shown, on 1 line;
						                      "two\\nlines \\t" on 1 line
						""");
	}

	@Test
	void moreReasonsThanAreCountedAreSaid() throws IOException {
		StringBuilder lines = new StringBuilder("return_id,line_no,quantity,reason\n");
		for (int line = 1; line <= ReasonsFound.REASONS_MAX + 2; line++) {
			lines.append("1,%d,1,it is %d\n".formatted(line, line));
		}
		Path file = put("alder/return_lines.csv", lines.toString());
		assertThat(Inspection.of(List.of(file), this.contracts, this.reasons, false).text())
			.contains("  reasons not counted 2 lines with others than the first 10,000");
	}

	@Test
	void tellsWhatWouldBeLinkedWithinTheFilesOfAShop() throws IOException {
		Path orders = put("alder/orders.csv", """
				order_id,order_name,placed_at,currency,total
				1,#1,2026-01-02T09:00:00Z,EUR,5.00
				2,#2,2026-01-02T09:00:00Z,EUR,5.00
				3,#2,2026-01-02T09:00:00Z,EUR,5.00
				name:#1,#1,2026-01-02T09:00:00Z,EUR,5.00
				name:#4,#4,2026-01-02T09:00:00Z,EUR,5.00
				""");
		Path refunds = put("alder/2026-01-31/refunds.csv", """
				refund_id,created_at,currency,order_id,order_name
				1,2026-01-02T09:00:00Z,EUR,1,
				2,2026-01-02T09:00:00Z,EUR,9,#1
				3,2026-01-02T09:00:00Z,EUR,,#1
				4,2026-01-02T09:00:00Z,EUR,,#2
				5,2026-01-02T09:00:00Z,EUR,,#9
				6,2026-01-02T09:00:00Z,EUR,,
				7,2026-01-02T09:00:00Z,EUR,,#4
				""");
		Path elsewhere = put("birch/refunds.csv",
				"refund_id,created_at,currency,order_id\n1,2026-01-02T09:00:00Z,EUR,1\n");
		String text = Inspection.of(List.of(orders, refunds, elsewhere), this.contracts, this.reasons, false).text();
		assertThat(text.lines().filter((line) -> line.contains("links to orders"))).hasSize(2);
		assertThat(text.replaceAll("\\s+", " ")).contains("""
				refunds: 1 by id, 3 by name, 1 of a name that several orders bear (first at line 5), \
				1 of an order that is not in these files (first at line 6), 1 that name no order (first at line 7)""",
				"refunds: 1 of an order that is not in these files (first at line 2)");
	}

	@Test
	void explainsAContractAsATable() throws IOException {
		Path file = put("alder/inventory_export.csv", """
				Handle,Option1 Value,SKU,COO,Hall
				shirt,S,SH,PT,14
				""");
		assertThat(Inspection.of(List.of(file), this.contracts, this.reasons, true).text()).contains("""
				  stock_counts: of rows where each is filled and is not not stocked, one for each behind or under COO
				    column              type      from                                    read as
				    ------------------  --------  --------------------------------------  --------------------
				    item *              text      Handle / Option1 Value / Option2 Value
				                                  / Option3 Value
				    location *          text      name of the column at hand
				    counted_at *        instant   as-of of the file
				    sku                 text      SKU
				    available           quantity  value of the column at hand
				""");
	}

	@Test
	void fitsAScreen() throws IOException {
		List<Path> files = new java.util.ArrayList<>(exports(Path.of("sample-data/every-export")));
		files.addAll(exports(Path.of("sample-data/quiet-night")));
		String text = Inspection.of(files, this.contracts, this.reasons, true).text();
		assertThat(text.lines().filter((line) -> !line.contains("sample-data/"))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line.length()).as(line).isLessThanOrEqualTo(120));
	}

	private Path put(String path, String text) throws IOException {
		Path file = this.folder.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	@Test
	void everyFileOfTheSamplesWithoutDamageWouldLoadAndEveryLineIsAccountedFor() throws IOException {
		for (String story : List.of("quiet-night", "three-nights", "every-fault", "every-export/jsonl")) {
			List<Path> files = exports(Path.of("sample-data", story));
			assertThat(files).isNotEmpty();
			for (Path file : files) {
				InspectedFile inspected = InspectedFile.read(file, this.contracts, java.math.BigDecimal.ONE);
				assertThat(inspected.refusal()).as(file.toString()).isEmpty();
				assertThat(inspected.found().rejects()).as(file.toString()).isEmpty();
				assertThat(inspected.found().lines().total()).as(file.toString())
					.isEqualTo(Files.readString(file).lines().count());
			}
		}
	}

	private static List<Path> exports(Path story) throws IOException {
		try (Stream<Path> files = Files.walk(story)) {
			return files
				.filter((file) -> file.toString().matches(".*\\.(csv|jsonl)") && !file.getParent().equals(story))
				.sorted()
				.toList();
		}
	}

}
