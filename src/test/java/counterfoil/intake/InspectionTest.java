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
		Inspection inspection = Inspection.of(List.of(good, faulty, empty), this.contracts);
		assertThat(inspection.wouldLoad()).isFalse();
		assertThat(inspection.text().replace(this.folder.toString(), "inbox")).isEqualTo(
				"""
						inbox/transactions_export_2026-01-31.csv
						  contract            Shopify order transactions export (shopify-transactions): it has all 8 headers that tell it
						  as of               2026-01-31 23:59 UTC (the date in its name)
						  used                8: Order, Name, Kind, Gateway, Created At, Status, Amount, Currency
						  ignored             1: Card Type
						  lines               3: 1 header, 0 blank, 2 record, 0 continuation, 0 rejected
						  records             2 read, 2 staged, 0 rejected
						  transactions        2 rows, 2026-01-02 14:00 to 2026-01-03 14:00 UTC
						                      amount         USD 1,230.00
						  result              would load

						inbox/refund_adjustments_2026-01-31.csv
						  contract            plain export of refund_adjustments (plain refund_adjustments): every header is a column of it
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
		Inspection inspection = Inspection.of(List.of(file), this.contracts);
		assertThat(inspection.text().replace(this.folder.toString(), "inbox")).isEqualTo("""
				inbox/bulk_2026-01-31.jsonl
				  contract            Shopify bulk operation (shopify-bulk): a record among the first is of it
				  as of               2026-01-31 23:59 UTC (the date in its name)
				  used                6: /__parentId, /createdAt, /id, /subtotalAmountSet/shopMoney/amount,
				                      /totalRefundedSet/shopMoney/amount, /totalRefundedSet/shopMoney/currencyCode
				  ignored             1: /email
				  missing             2: /taxAmountSet/shopMoney/amount, /processedAt
				  lines               4: 0 header, 0 blank, 3 record, 0 continuation, 1 rejected
				  records             4 read, 3 staged, 1 rejected; 1 of a kind the contract makes nothing of
				  refunds             1 row, 2026-01-20 10:00 to 2026-01-20 10:00 UTC
				  refund_adjustments  1 row
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
