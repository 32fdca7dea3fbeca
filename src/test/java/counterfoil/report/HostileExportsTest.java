package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.ledger.Column;
import counterfoil.ledger.LedgerRecord;
import counterfoil.nightly.ExitCode;
import counterfoil.nightly.NightFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text of every record is hostile, on its whole way from an export to the report.
 */
class HostileExportsTest {

	private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!?][^\\s>/]*)");

	private static final Pattern HANDLER = Pattern.compile("<[a-zA-Z][^>]*\\son[a-z]+\\s*=");

	@TempDir
	static Path folder;

	private static NightFixture night;

	private static Path report;

	@BeforeAll
	static void run() {
		night = new NightFixture(folder, "  alder: {currency: USD}\n");
		night.jobAlsoSays("reject-limit: 100");
		for (LedgerRecord record : LedgerRecord.values()) {
			night.drop("alder/2026-01-30/%s.csv".formatted(record.recordName()), export(record));
		}
		assertThat(night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
		report = folder.resolve("reports/2026-01-31");
	}

	@AfterAll
	static void end() {
		night.close();
	}

	@Test
	void mostOfItIsInTheLedgerAndInTheReport() throws IOException {
		for (String table : List.of("orders", "order_taxes", "refunds", "returns", "credits", "payout_entries")) {
			assertThat(night.jdbc().queryForObject("select count(*) from ledger." + table, Integer.class)).as(table)
				.isGreaterThan(50);
		}
		assertThat(night.jdbc().queryForObject("select count(*) from tracking.events", Integer.class))
			.isGreaterThan(200);
		assertThat(Files.readString(report.resolve(Reports.PAGE))).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
	}

	@Test
	void thePageHoldsNoTagThatAQuietPageDoesNot() throws IOException {
		String page = Files.readString(report.resolve(Reports.PAGE));
		Set<String> usual = tags(Files.readString(Path.of("src/test/resources/report/golden/night/report.html")));
		assertThat(usual).contains("table", "/table").doesNotContain("script");
		assertThat(usual).containsAll(tags(page));
		assertThat(HANDLER.matcher(page).find()).isFalse();
	}

	@Test
	void noCellIsTakenForAFormula() throws Exception {
		try (Stream<Path> files = Files.list(report)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".csv")).sorted().toList()) {
				assertThat(HostileFilesTest.read(file)).as(file.toString())
					.allSatisfy((row) -> assertThat(row).allMatch(HostileFilesTest::isHarmless));
			}
		}
	}

	private static Set<String> tags(String page) {
		return TAG.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	// records of one row belong to one another, for their ids are the same
	private static String export(LedgerRecord record) {
		List<String> texts = HostileText.all().toList();
		StringBuilder csv = new StringBuilder(
				record.columns().stream().map(Column::name).collect(Collectors.joining(",")))
			.append('\n');
		for (int i = 0; i < texts.size(); i++) {
			int number = i;
			csv.append(record.columns()
				.stream()
				.map((column) -> '"' + cell(column, number, texts.get(number)).replace("\"", "\"\"") + '"')
				.collect(Collectors.joining(","))).append('\n');
		}
		return csv.toString();
	}

	private static String cell(Column column, int number, String text) {
		return switch (column.type()) {
			case ID -> text + number;
			case TEXT, CODE -> text;
			case CURRENCY -> "USD";
			case AMOUNT -> "10.00";
			case PERCENT -> "5";
			case QUANTITY -> "1";
			case INSTANT -> "2026-01-20T10:00:00Z";
			case DATE -> "2026-01-20";
			case FLAG -> "false";
		};
	}

}
