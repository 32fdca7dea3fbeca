package counterfoil.nightly;

import java.nio.file.Path;
import java.util.List;

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
	void whatNamesNoCurrencyWaitsForTheJobToStateOne() {
		try (NightFixture unstated = new NightFixture(this.folder.resolve("unstated"), "  alder: {}")) {
			unstated.drop("alder/2026-01-31/sales.csv", "Day,Gross sales,Total sales\n2026-01-30,5.00,5.00\n");
			assertThat(unstated.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			assertThat(unstated.rows(NOTES)).containsExactly("alder/2026-01-31/sales.csv|refused|currency-not-stated|"
					+ "the file names no currency, and the job states none for shop \"alder\"");
		}
		this.night.drop("alder/2026-01-31/sales.csv", "Day,Gross sales,Total sales\n2026-01-30,5.00,5.00\n");
		run("2026-01-31");
		assertThat(this.night.rows("select day, measure, amount, currency from ledger.stated_totals order by measure"))
			.containsExactly("2026-01-30|gross_sales|5.00|EUR", "2026-01-30|total_sales|5.00|EUR");
	}

	private List<String> reason() {
		return this.night.rows("select reason from ledger.refunds where refund_id = '1'");
	}

	private void run(String businessDate) {
		assertThat(this.night.run(businessDate).exitCode()).isEqualTo(ExitCode.COMPLETE);
	}

}
