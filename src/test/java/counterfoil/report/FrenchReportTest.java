package counterfoil.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrenchReportTest {

	private static final Path GOLDEN = FixtureNight.RESOURCES.resolve("golden");

	private static final Wording FRENCH = Wording.in(Language.FRENCH);

	@TempDir
	static Path folder;

	private static Path report;

	@BeforeAll
	static void render() {
		try (FixtureNight night = FixtureNight.french()) {
			report = night.reports().publish(night.night(), folder).folder();
		}
	}

	@Test
	void pageLooksAsItDid() throws IOException {
		Golden.assertMatches(GOLDEN.resolve("french/report.html"), Files.readString(report.resolve("report.html")));
	}

	@Test
	void workbookSaysWhatItSaid() throws IOException {
		Golden.assertMatches(GOLDEN.resolve("french/report.xlsx.txt"), text(report.resolve("report.xlsx")));
	}

	@Test
	void whatMachinesReadStaysAsItIs() throws IOException {
		for (String file : report.toFile().list((directory, name) -> name.matches(".*\\.csv|report.json"))) {
			assertThat(report.resolve(file)).hasSameTextualContentAs(GOLDEN.resolve("night").resolve(file));
		}
	}

	@Test
	void cellsHaveTheFormatsOfTheLanguage() {
		WorkbookXml workbook = WorkbookXml.of(report.resolve("report.xlsx"));
		int sheet = workbook.sheets().indexOf("Écarts") + 1;
		assertThat(workbook.cells(sheet, 2)).extracting(WorkbookXml.Cell::format)
			.contains("#,##0.00 [$EUR]", "dd/mm/yyyy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "EUR | 1234567.5 | 1_234_567,50~EUR", "USD | -12.5 | −12,50~USD", "JPY | 1200 | 1_200~JPY",
					"items | 1 | 1 article", "items | 0 | 0 article", "items | 2 | 2 articles",
					"records | 3 | 3 enregistrements" })
	void amountsAreWrittenAsInFrance(String unit, BigDecimal amount, String shown) {
		assertThat(FRENCH.withUnit(unit, amount)).isEqualTo(shown.replace('_', '\u202f').replace('~', ' '));
	}

	@Test
	void sharesAndDatesAreWrittenAsInFrance() {
		assertThat(FRENCH.percent(new BigDecimal("0.1234"))).isEqualTo("12,3\u202f%");
		assertThat(FRENCH.dates().longDay(LocalDate.of(2026, 1, 31))).isEqualTo("samedi 31 janvier 2026");
		assertThat(FRENCH.dates().day(LocalDate.of(2026, 2, 1))).isEqualTo("1er févr. 2026");
		assertThat(FRENCH.dates().month("2026-08")).isEqualTo("août 2026");
		assertThat(FRENCH.dates().moment(Instant.parse("2026-01-31T13:05:00Z"), ZoneId.of("Europe/Paris")))
			.isEqualTo("31 janv. 2026 14:05");
		assertThat(FRENCH.text("verdict-material", 1, "10,00 EUR en trop"))
			.isEqualTo("1 écart significatif est ouvert\u00a0: 10,00 EUR en trop.");
		assertThat(FRENCH.text("verdict-material", 1234, "x"))
			.isEqualTo("1\u202f234 écarts significatifs sont ouverts\u00a0: x.");
	}

	private static String text(Path workbook) throws IOException {
		StringBuilder text = new StringBuilder();
		try (ReadableWorkbook opened = new ReadableWorkbook(workbook.toFile())) {
			for (Sheet sheet : opened.getSheets().toList()) {
				text.append("== ").append(sheet.getName()).append('\n');
				for (Row row : sheet.read()) {
					text.append(
							row.stream().map(FrenchReportTest::cell).collect(Collectors.joining(" | ")).stripTrailing())
						.append('\n');
				}
			}
		}
		return text.toString();
	}

	private static String cell(Cell cell) {
		return (cell == null) ? "" : cell.getText();
	}

}
