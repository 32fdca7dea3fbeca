package counterfoil.report;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The workbook of a night, opened by others than the one who wrote it. */
class WorkbookReportTest {

	@TempDir
	static Path folder;

	private static Path report;

	@BeforeAll
	static void render() {
		try (FixtureNight night = FixtureNight.full()) {
			report = night.reports().publish(night.night(), folder).folder();
		}
	}

	@Test
	void sheetsStandInTheOrderTheyAreRead() {
		assertThat(WorkbookXml.of(workbook()).sheets()).containsSubsequence("Summary", "Statement", "Discrepancies",
				"Roll-forward", "Checks", "Files", "Rejects");
	}

	@Test
	void noCellIsAFormula() {
		WorkbookXml workbook = WorkbookXml.of(workbook());
		assertThat(workbook.files()).allSatisfy(
				(name, text) -> assertThat(text).as(name).doesNotContain("<f>", "<f ", "<hyperlink", "externalLink"));
	}

	@Test
	void anotherReaderFindsTheTotalsOfTheCsvFile() throws Exception {
		Map<String, BigDecimal> totals = new TreeMap<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(workbook().toFile())) {
			List<Row> rows = workbook.findSheet("Discrepancies").orElseThrow().read();
			for (Row row : rows.subList(1, rows.size())) {
				totals.merge(row.getCell(7).getText() + " " + row.getCell(13).getText(), row.getCell(10).asNumber(),
						BigDecimal::add);
			}
		}
		assertThat(plain(totals)).isNotEmpty().isEqualTo(csvTotals());
	}

	@Test
	void anOfficeProgramFindsTheTotalsOfTheCsvFile() throws Exception {
		Optional<Path> office = Converted.office();
		if (office.isEmpty()) {
			System.err
				.println("SKIPPED, for there is no soffice on the path: the workbook was NOT opened in LibreOffice");
		}
		assumeThat(office).isPresent();
		Path csv = Files.createDirectories(folder.resolve("converted"));
		Converted.toCsv(office.get(), workbook(), csv);
		Map<String, BigDecimal> totals = new TreeMap<>();
		for (String[] row : read(csv.resolve("report-Discrepancies.csv"))) {
			totals.merge(row[7] + " " + row[13], new BigDecimal(row[10]), BigDecimal::add);
		}
		assertThat(plain(totals)).isNotEmpty().isEqualTo(csvTotals());
		assertThat(Files.readString(csv.resolve("report-Summary.csv"))).contains("Open and material");
		assertThat(csv.resolve("report-Rejects.csv")).content().doesNotContain("#NAME?", "Err:5");
	}

	private static Map<String, String> csvTotals() throws Exception {
		Map<String, BigDecimal> totals = new TreeMap<>();
		for (String[] row : read(report.resolve("discrepancies.csv"))) {
			totals.merge(row[4] + " " + row[9], new BigDecimal(row[7]), BigDecimal::add);
		}
		return plain(totals);
	}

	private static Map<String, String> plain(Map<String, BigDecimal> totals) {
		Map<String, String> plain = new TreeMap<>();
		totals.forEach((key, total) -> plain.put(key, total.stripTrailingZeros().toPlainString()));
		return plain;
	}

	private static List<String[]> read(Path file) throws IOException, CsvException {
		try (CSVReader reader = new CSVReaderBuilder(new StringReader(Files.readString(file)))
			.withCSVParser(new RFC4180Parser())
			.build()) {
			List<String[]> rows = reader.readAll();
			return rows.subList(1, rows.size());
		}
	}

	private static Path workbook() {
		return report.resolve("report.xlsx");
	}

}
