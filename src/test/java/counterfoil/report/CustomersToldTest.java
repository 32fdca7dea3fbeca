package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The merchandiser reads of how many refunds customers were not told. */
class CustomersToldTest {

	@TempDir
	private Path reports;

	@Test
	void pageSaysHowManyWereNotToldAndLeadsToThem() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			night.run("customers-told.sql");
			String page = page(night);
			assertThat(returns(page))
				.contains("<p>Customers were not told of 3 of 61 refunds whose export says whether they were.</p>\n"
						+ "<p><a href=\"#c-policy.customer-not-notified\">"
						+ "The refunds nobody was told of, among the open discrepancies</a></p>");
			assertThat(page).contains("<section class=\"group\" id=\"c-policy.customer-not-notified\"");
			assertThat(file()).isEqualTo("shop,status,refunds,not_told\nalder,delivered,61,3\nbirch,not delivered,,\n");
		}
	}

	@Test
	void frenchPageSaysSoInFrench() throws IOException {
		try (FixtureNight night = FixtureNight.french()) {
			night.run("customers-told.sql");
			assertThat(returns(page(night)))
				.contains("<p>Remboursements dont l’export précise si le client a été prévenu\u00a0: 61, "
						+ "dont 3 sans que le client l’ait été.</p>")
				.contains("Les remboursements dont personne n’a été prévenu, parmi les écarts ouverts</a>");
		}
	}

	@Test
	void acceptedOnesAreFoundAmongThoseAccepted() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			night.run("customers-told.sql");
			night.execute(
					"update tracking.events set state = 'accepted' where check_id = 'policy/customer-not-notified'");
			assertThat(returns(page(night)))
				.contains(
						"<p><a href=\"#accepted\">" + "The refunds nobody was told of, among those accepted</a></p>\n")
				.doesNotContain("among the open discrepancies");
		}
	}

	@Test
	void pageSaysWhereNoExportCarriesIt() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			night.run("customers-told.sql");
			night.execute("""
					delete from tracking.night_outcome_counts where check_id = 'policy/customer-not-notified';
					delete from tracking.events where check_id = 'policy/customer-not-notified'""");
			assertThat(returns(page(night))).contains(
					"<p>How many customers were not told of their refund: not delivered (no export says it).</p>");
			assertThat(file())
				.isEqualTo("shop,status,refunds,not_told\nalder,not delivered,,\nbirch,not delivered,,\n");
		}
	}

	@Test
	void nothingIsSaidWhereNobodyAsks() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			assertThat(returns(page(night))).doesNotContain("not told");
			assertThat(file()).isEqualTo("shop,status,refunds,not_told\n");
		}
	}

	@Test
	void workbookHasASheetOfIt() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			night.run("customers-told.sql");
			page(night);
			WorkbookXml workbook = WorkbookXml.of(this.reports.resolve("2026-01-31/report.xlsx"));
			int sheet = workbook.sheets().indexOf("Customers told") + 1;
			assertThat(workbook.cells(sheet, 1)).extracting(WorkbookXml.Cell::value)
				.containsExactly("Shop", "Status", "Refunds", "Not told");
			assertThat(workbook.cells(sheet, 2)).extracting(WorkbookXml.Cell::value)
				.containsExactly("alder", "delivered", "61", "3");
			assertThat(workbook.cells(sheet, 3)).extracting(WorkbookXml.Cell::value)
				.containsExactly("birch", "not delivered");
		}
	}

	private String page(FixtureNight night) throws IOException {
		return Files.readString(night.reports().publish(night.night(), this.reports).folder().resolve("report.html"));
	}

	private String file() throws IOException {
		return Files.readString(this.reports.resolve("2026-01-31/customers-told.csv"));
	}

	private static String returns(String page) {
		int from = page.indexOf("<summary id=\"returns\">");
		return page.substring(from, page.indexOf("</details>", from));
	}

}
