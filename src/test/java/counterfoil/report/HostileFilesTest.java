package counterfoil.report;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The CSV files of a night whose every text is hostile. */
class HostileFilesTest {

	private static final String NUMBER = "-?\\d+(\\.\\d+)?";

	@TempDir
	static Path folder;

	private static Path report;

	@BeforeAll
	static void render() {
		try (FixtureNight night = FixtureNight.full()) {
			HostileNight.fill(night);
			report = night.reports().publish(night.night(), folder).folder();
		}
	}

	@Test
	void noCellOfAnyFileIsTakenForAFormula() throws Exception {
		try (Stream<Path> files = Files.list(report)) {
			List<Path> csv = files.filter((file) -> file.toString().endsWith(".csv")).sorted().toList();
			assertThat(csv).hasSizeGreaterThan(10);
			for (Path file : csv) {
				List<String[]> rows = read(file);
				assertThat(rows).as(file.toString())
					.allSatisfy((row) -> assertThat(row).hasSameSizeAs(rows.get(0)))
					.allSatisfy((row) -> assertThat(row).allMatch(HostileFilesTest::isHarmless));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "rejects.csv, value", "rejects.csv, what", "statement.csv, order_name", "statement.csv, note",
			"statement.csv, record", "return-reasons-by-product.csv, top_products",
			"return-reasons-unlisted.csv, reason" })
	void everyTextIsThereAsItWas(String file, String column) throws Exception {
		List<String[]> rows = read(report.resolve(file));
		int index = Arrays.asList(rows.get(0)).indexOf(column);
		assertThat(index).isNotNegative();
		List<String> cells = new ArrayList<>();
		rows.forEach((row) -> cells.add(row[index]));
		assertThat(HostileText.all()).allSatisfy((text) -> assertThat(cells).contains(Cell.text(text)));
	}

	@Test
	void namesThatBeginLikeAFormulaAreMadeHarmlessWithWhatFollowsThem() throws Exception {
		List<String> names = new ArrayList<>();
		read(report.resolve("return-reasons-by-product.csv")).forEach((row) -> names.add(row[3]));
		read(report.resolve("late-changes.csv")).forEach((row) -> names.add(row[3]));
		read(report.resolve("discrepancies.csv")).forEach((row) -> names.add(row[3]));
		assertThat(HostileText.FORMULAS).allSatisfy((text) -> assertThat(names)
			.anyMatch((name) -> name.startsWith(Cell.text(text)) && name.length() > text.length()));
	}

	// a number, text that begins like no formula, or text that was made harmless
	static boolean isHarmless(String cell) {
		return cell.matches(NUMBER) || Cell.text(cell).equals(cell)
				|| (cell.startsWith("'") && Cell.text(cell.substring(1)).equals(cell));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "=1+1, false", "'=1+1, true", "-12.50, true", "-1+1, false", "x=1, true" })
	void whatIsHarmlessIsKnown(String cell, boolean isHarmless) {
		assertThat(isHarmless(cell)).isEqualTo(isHarmless);
	}

	static List<String[]> read(Path file) throws IOException, CsvException {
		try (CSVReader reader = new CSVReaderBuilder(new StringReader(Files.readString(file)))
			.withCSVParser(new RFC4180Parser())
			.withKeepCarriageReturn(true)
			.build()) {
			return reader.readAll();
		}
	}

}
