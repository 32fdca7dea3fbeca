package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the manifest says of files, and which files a night reads. */
class ManifestTest {

	@TempDir
	private Path inbox;

	@TempDir
	private Path jobs;

	private IntakeFixture intake;

	@BeforeEach
	void open() {
		this.intake = new IntakeFixture(this.inbox);
	}

	@AfterEach
	void close() {
		this.intake.close();
	}

	@Test
	void aLoadedFileIsCountedSummedAndStaged() {
		this.intake.put("alder/2026-01-31/transactions.csv", """
				order_id,kind,status,gateway,amount,currency,occurred_at
				1,refund,success,cash,5,USD,2026-01-02T09:00:00Z

				1,refund,success,cash,6.50,EUR,2026-01-03T09:00:00Z
				2,sale,success,cash,7,USD,2026-01-01T09:00:00Z
				""");
		this.intake.night();
		assertThat(this.intake
			.rows("""
					select path, as_of at time zone 'America/New_York', as_of_source, contract, family, state, lines, records_read,
						records_staged, records_rejected, problem_code, headers_ignored, headers_missing
					from ledger.files"""))
			.containsExactly("(alder/2026-01-31/transactions.csv,\"2026-01-31 23:59:59.999999\","
					+ "folder,\"plain transactions\",plain,posted,5,3,3,0,,{},\"{transaction_id,parent_id,refund_id,"
					+ "order_name,rounding,test}\")");
		assertThat(this.intake.rows("""
				select record, rank, staged, first_event at time zone 'UTC', last_event at time zone 'UTC'
				from ledger.file_records"""))
			.containsExactly("(transactions,2,3,\"2026-01-01 09:00:00\",\"2026-01-03 09:00:00\")");
		assertThat(this.intake.rows("select column_name, currency, amount from ledger.file_totals order by currency"))
			.containsExactly("(amount,EUR,6.50)", "(amount,USD,12.00)");
		assertThat(this.intake.rows("select shop, line, order_id, amount from staging.transactions order by line"))
			.containsExactly("(alder,2,1,5.00)", "(alder,4,1,6.50)", "(alder,5,2,7.00)");
	}

	@Test
	void theSameDeliveryAgainIsNotRead() throws IOException {
		Path file = this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n");
		this.intake.put("alder/unknown_2026-01-30.csv", "Colour\nred\n");
		this.intake.night();
		assertThat(this.intake.unseen()).isEmpty();
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-30T10:00:00Z")));
		assertThat(this.intake.unseen()).as("touched").isEmpty();
		this.intake.put("alder/other/name_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n");
		assertThat(this.intake.unseen()).as("the same bytes under another name").isEmpty();
	}

	@Test
	void otherBytesOrAnotherDayAreANewDelivery() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n");
		this.intake.night();
		this.intake.put("alder/a_2026-01-31.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n");
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.01\n");
		assertThat(this.intake.unseen()).extracting((file) -> file.delivery().path())
			.containsExactly("alder/a_2026-01-30.csv", "alder/a_2026-01-31.csv");
	}

	@Test
	void twoFilesWithTheSameBytesAndDayAreReadOnce() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS);
		this.intake.put("alder/b_2026-01-30.csv", IntakeFixture.ADJUSTMENTS);
		assertThat(this.intake.unseen()).extracting((file) -> file.delivery().path())
			.containsExactly("alder/b_2026-01-30.csv");
	}

	@Test
	void anotherContractMakesItNew() throws IOException {
		String contract = """
				title: Colours
				family: app
				recognise: {headers: [Colour]}
				records:
				  products:
				    columns: {sku: Colour}
				""";
		this.intake.put("alder/colours_2026-01-30.csv", "Colour\nred\n");
		this.intake.night();
		assertThat(this.intake.rows("select state, contract, problem_code from ledger.files"))
			.containsExactly("(refused,,file-not-recognised)");
		Path own = Files.createDirectories(this.jobs.resolve("exports")).resolve("colours.yml");
		Files.writeString(own, contract);
		this.intake.contracts(Contracts.load(this.jobs)).night();
		assertThat(this.intake.rows("select sku from staging.products")).containsExactly("(red)");
		assertThat(this.intake.unseen()).isEmpty();
		Files.writeString(own, contract + "# changed\n");
		assertThat(this.intake.contracts(Contracts.load(this.jobs)).unseen()).hasSize(1);
	}

	@Test
	void theAsOfOfAnUndatedFileIsTakenOnceAtFirstSight() throws IOException {
		Path file = this.intake.put("alder/a.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n");
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-20T10:00:00Z")));
		this.intake.night();
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-25T10:00:00Z")));
		assertThat(this.intake.unseen()).isEmpty();
		this.intake.put("alder/a.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-5.00\n");
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-26T10:00:00Z")));
		assertThat(this.intake.unseen()).extracting((one) -> one.delivery().asOf())
			.containsExactly(Instant.parse("2026-01-26T10:00:00Z"));
	}

	@Test
	void anInventoryOrAHeaderWrittenAnewOnALaterDaySaysThatNothingChanged() throws IOException {
		Path counts = this.intake.put("alder/counts.csv",
				"item,location,counted_at,on_hand\nA,B,2026-01-02T09:00:00Z,1\n");
		Path header = this.intake.put("alder/fees.csv", IntakeFixture.ADJUSTMENTS);
		modified("2026-01-20T10:00:00Z", counts, header);
		this.intake.night();
		modified("2026-01-20T16:00:00Z", counts, header);
		assertThat(this.intake.unseen()).as("touched on the same day").isEmpty();
		modified("2026-01-21T10:00:00Z", counts, header);
		assertThat(this.intake.unseen()).extracting((file) -> file.delivery().asOf())
			.containsExactly(Instant.parse("2026-01-21T10:00:00Z"), Instant.parse("2026-01-21T10:00:00Z"));
		this.intake.night();
		assertThat(this.intake.unseen()).isEmpty();
		modified("2026-01-19T10:00:00Z", counts, header);
		assertThat(this.intake.unseen()).as("older than it was").isEmpty();
	}

	@Test
	void anInventoryThatANewerOneOvertookIsPutBackAndNoDelivery() throws IOException {
		String text = "item,location,counted_at,on_hand\nA,B,2026-01-02T09:00:00Z,%d\n";
		Path old = this.intake.put("alder/a.csv", text.formatted(1));
		modified("2026-01-20T10:00:00Z", old);
		modified("2026-01-21T10:00:00Z", this.intake.put("alder/b.csv", text.formatted(2)));
		this.intake.night();
		modified("2026-01-22T10:00:00Z", old);
		assertThat(this.intake.unseen()).isEmpty();
	}

	private static void modified(String at, Path... files) throws IOException {
		for (Path file : files) {
			Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
		}
	}

	@Test
	void whatARunLeftUnpostedIsForgottenAndReadAgain() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n2,1,fee,no\n");
		this.intake.rejectLimit("60");
		this.intake.register().forEach((file) -> this.intake.load(file, Integer.MAX_VALUE));
		assertThat(this.intake.rows("select state from ledger.files")).containsExactly("(loaded)");
		assertThat(this.intake.register()).hasSize(1);
		assertThat(this.intake.rows("select state from ledger.files")).containsExactly("(loading)");
		assertThat(this.intake.rows("select file_id from staging.refund_adjustments")).isEmpty();
		assertThat(this.intake.rows("select line from ledger.rejects")).isEmpty();
		assertThat(this.intake.rows("select staged from ledger.file_records")).containsExactly("(0)");
	}

	@Test
	void aHeaderAloneIsADelivery() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS);
		this.intake.night();
		assertThat(this.intake.rows("select state, records_read from ledger.files")).containsExactly("(posted,0)");
		assertThat(this.intake.rows("select record, rank, staged, first_event from ledger.file_records"))
			.containsExactly("(refund_adjustments,2,0,)");
	}

}
