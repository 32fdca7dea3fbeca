package counterfoil.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that say the same, less, nothing, or something else than others. */
class OverlapNightTest {

	private static final String HEADER = "refund_id,created_at,currency,reason\n";

	private static final String REFUND = HEADER + "1,2026-01-20T10:00:00Z,EUR,%s\n2,2026-01-21T10:00:00Z,EUR,\n";

	private static final String NOTES = """
			select path, state, problem_code, problem_what from ledger.files
			where problem_code is not null order by path collate "C\"""";

	@TempDir
	private Path folder;

	private NightFixture night;

	@BeforeEach
	void open() {
		this.night = new NightFixture(this.folder, "  alder: {currency: EUR}");
	}

	@AfterEach
	void close() {
		this.night.close();
	}

	@Test
	void filesOfOneNightThatContradictEachOtherAreToldAndTheGreaterPathWins() {
		this.night.drop("alder/2026-01-31/a.csv", REFUND.formatted("mine"))
			.drop("alder/2026-01-31/b.csv", REFUND.formatted("yours"));
		run("2026-01-31");
		assertThat(reason()).containsExactly("yours");
		assertThat(this.night.rows(NOTES)).containsExactly("alder/2026-01-31/a.csv|posted|files-contradict|"
				+ "1 row of refunds contradicts what alder/2026-01-31/b.csv says at the same as-of; the greater path counts");
		assertThat(this.night.report("2026-01-31").get("report.html")).contains("the greater path counts");
	}

	@Test
	void itMakesNoDifferenceInWhichNightTheyCame() {
		this.night.drop("alder/2026-01-31/b_2026-01-30.csv", REFUND.formatted("yours"));
		run("2026-01-31");
		this.night.drop("alder/2026-02-01/a_2026-01-30.csv", REFUND.formatted("mine"))
			.drop("alder/2026-02-01/c_2026-01-30.csv", REFUND.formatted("ours"));
		run("2026-02-01");
		assertThat(reason()).containsExactly("ours");
		assertThat(this.night.rows(NOTES)).hasSize(2).noneMatch((row) -> row.contains("b_2026-01-30.csv|posted"));
	}

	@Test
	void sameRowsAndCorrectedFilesContradictNothing() {
		this.night.drop("alder/2026-01-31/a.csv", REFUND.formatted("mine"))
			.drop("alder/2026-01-31/b.csv", REFUND.formatted("mine") + "3,2026-01-22T10:00:00Z,EUR,\n");
		run("2026-01-31");
		this.night.drop("alder/2026-01-31/b.csv", REFUND.formatted("corrected"));
		run("2026-01-31");
		assertThat(reason()).containsExactly("corrected");
		assertThat(this.night.rows(NOTES)).noneMatch(
				(row) -> row.startsWith("alder/2026-01-31/b.csv") && row.contains("alder/2026-01-31/b.csv says"));
	}

	@Test
	void aHeaderAloneAndAnUnchangedInventoryAreDeliveriesToo() {
		String inventory = "item,location,counted_at,on_hand\nlamp,Hudson Street,2026-01-30T10:00:00Z,4\n";
		this.night.drop("alder/2026-01-30/refunds.csv", REFUND.formatted(""))
			.drop("alder/2026-01-30/stock_counts.csv", inventory);
		run("2026-01-30");
		this.night.drop("alder/2026-01-31/refunds.csv", HEADER).drop("alder/2026-01-31/stock_counts.csv", inventory);
		run("2026-01-31");
		assertThat(this.night.rows("""
				select record, files, newest_as_of at time zone 'UTC', covered @> timestamptz '2026-01-31 12:00Z'
				from ledger.coverage order by record""")).containsExactly("refunds|2|2026-01-31 23:59:59.999999|t",
				"stock_counts|2|2026-01-31 23:59:59.999999|t");
	}

	@Test
	void withoutADateTheyAreDeliveriesAsWell() {
		String inventory = """
				Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,Incoming,Unavailable,Committed,Available,On hand
				lamp,Lamp,,,LAMP,,,Hudson Street,0,0,0,4,4
				""";
		this.night.drop("alder/refunds.csv", HEADER)
			.drop("alder/inventory.csv", inventory)
			.drop("alder/2026-01-29/refunds.csv", REFUND.formatted(""));
		modified("2026-01-30T20:00:00Z");
		run("2026-01-30");
		modified("2026-01-31T20:00:00Z");
		run("2026-01-31");
		this.night.drop("alder/another_name.csv", inventory);
		modified("2026-02-01T20:00:00Z");
		run("2026-02-01");
		assertThat(this.night.rows("""
				select record, files, newest_as_of at time zone 'UTC', covered @> timestamptz '2026-02-01 12:00Z'
				from ledger.coverage order by record""")).containsExactly("refunds|4|2026-02-01 20:00:00|t",
				// of two names for the same bytes one is enough; a count covers its
				// moment
				"stock_counts|3|2026-02-01 20:00:00|f");
		assertThat(this.night.rows("select counted_at at time zone 'UTC', on_hand from ledger.stock_counts order by 1"))
			.containsExactly("2026-01-30 20:00:00|4", "2026-01-31 20:00:00|4", "2026-02-01 20:00:00|4");
	}

	// every file without a date
	private void modified(String at) {
		try (Stream<Path> files = Files.list(this.folder.resolve("inbox/alder"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void whatNamesNoCurrencyWaitsForTheJobToStateOne() {
		try (NightFixture unstated = new NightFixture(this.folder.resolve("unstated"), "  alder: {}")) {
			unstated.drop("alder/2026-01-31/sales.csv", "Day,Gross sales,Total sales\n2026-01-30,5.00,5.00\n");
			assertThat(unstated.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			assertThat(unstated.rows(NOTES)).containsExactly("alder/2026-01-31/sales.csv|refused|currency-not-stated|"
					+ "the file names no currency, and the job states none for shop \"alder\"");
			assertThat(unstated.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			assertThat(unstated.rows(NOTES)).as("nothing changed, so it is not tried again").hasSize(1);
			unstated.jobSays("  alder: {currency: EUR}");
			assertThat(unstated.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			assertThat(
					unstated.rows("select day, measure, amount, currency from ledger.stated_totals order by measure"))
				.containsExactly("2026-01-30|gross_sales|5.00|EUR", "2026-01-30|total_sales|5.00|EUR");
		}
	}

	private List<String> reason() {
		return this.night.rows("select reason from ledger.refunds where refund_id = '1'");
	}

	private void run(String businessDate) {
		assertThat(this.night.run(businessDate).exitCode()).isEqualTo(ExitCode.COMPLETE);
	}

}
