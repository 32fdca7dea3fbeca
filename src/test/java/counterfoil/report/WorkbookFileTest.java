package counterfoil.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;

import counterfoil.report.SheetCell.Amount;
import counterfoil.report.SheetCell.Moment;
import counterfoil.report.SheetCell.Share;
import counterfoil.report.SheetTable.Column;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbookFileTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource("counterfoil.report.HostileText#all")
	void textStaysTextWhateverItBeginsWith(String text) throws IOException {
		WorkbookXml.Cell cell = cell(text);
		assertThat(cell.type()).isEqualTo("inlineStr");
		assertThat(cell.value()).isEqualTo(HostileText.asAWorkbookHasIt(text));
		assertThat(cell.format()).isEqualTo(Cell.text(text).equals(text) ? "General" : "@");
		assertThat(WorkbookXml.of(this.folder.resolve("one.xlsx")).sheet(1)).doesNotContain("<f>", "<f ");
	}

	@Test
	void amountsAreNumbersInTheFormatOfTheirCurrency() throws IOException {
		assertThat(cell(new Amount("USD", new BigDecimal("-412.5")))).isEqualTo(number("-412.5", "[$USD] #,##0.00"));
		assertThat(cell(new Amount("JPY", new BigDecimal("22000")))).isEqualTo(number("22000", "[$JPY] #,##0"));
		assertThat(cell(new Amount("KWD", new BigDecimal("1.5")))).isEqualTo(number("1.5", "[$KWD] #,##0.000"));
		assertThat(cell(new Amount("EUR", new BigDecimal("0.105")))).isEqualTo(number("0.105", "[$EUR] #,##0.000"));
		assertThat(cell(new Amount("items", new BigDecimal("1204")))).isEqualTo(number("1204", "#,##0"));
		assertThat(cell(new Amount("=1+1", new BigDecimal("2")))).isEqualTo(number("2", "#,##0"));
		assertThat(cell(new Share(new BigDecimal("0.352")))).isEqualTo(number("0.352", "0.0%"));
		assertThat(cell(17)).isEqualTo(number("17", "#,##0"));
	}

	@Test
	void amountWithMoreDigitsThanAWorkbookKeepsIsTextWithAllOfThem() throws IOException {
		WorkbookXml.Cell cell = cell(new Amount("USD", new BigDecimal("12345678901234.567")));
		assertThat(cell.type()).isEqualTo("inlineStr");
		assertThat(cell.value()).isEqualTo("12345678901234.567");
	}

	@Test
	void daysAndMomentsAreDates() throws IOException {
		assertThat(cell(LocalDate.parse("2026-01-31"))).isEqualTo(number("46053.0", "yyyy-mm-dd"));
		assertThat(cell(new Moment(Instant.parse("2026-01-31T17:00:00Z"), ZoneId.of("America/New_York"))))
			.isEqualTo(number("46053.5", "yyyy-mm-dd hh:mm"));
	}

	@Test
	void longTextIsCutWhereACellEnds() throws IOException {
		assertThat(cell("x".repeat(40_000)).value()).hasSize(32_767).endsWith("x…");
	}

	@Test
	void nothingIsAnEmptyCell() throws IOException {
		Path file = write(10, List.of(row((Object) null), row("after it")));
		assertThat(WorkbookXml.of(file).cells(1, 3)).extracting(WorkbookXml.Cell::value).containsExactly("after it");
		assertThat(WorkbookXml.of(file).sheet(1)).doesNotContain("r=\"A2\"");
	}

	@Test
	void tableGoesOnOnFurtherSheetsEachWithItsHeader() throws IOException {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (int i = 1; i <= 7; i++) {
			rows.add(row(i));
		}
		Path file = write(4, rows);
		assertThat(WorkbookXml.of(file).sheets()).containsExactly("Numbers", "Numbers 2", "Numbers 3");
		List<String> read = new ArrayList<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
			for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
				for (Row row : sheet.read()) {
					read.add(row.getCell(0).getText());
				}
			}
		}
		assertThat(read).containsExactly("Number", "1", "2", "3", "Number", "4", "5", "6", "Number", "7");
	}

	@Test
	void everySheetHasAFrozenHeaderFiltersAndWidths() throws IOException {
		WorkbookXml workbook = WorkbookXml.of(write(4, List.of(row(1), row(2), row(3), row(4))));
		for (int sheet = 1; sheet <= 2; sheet++) {
			assertThat(workbook.sheet(sheet)).contains("<pane ", "state=\"frozen\"", "<autoFilter ref=\"A1:A",
					"width=\"20");
		}
	}

	@Test
	void sameRowsGiveTheSameBytesWhenever() throws IOException {
		Path first = write(10, List.of(row("a")));
		try (ZipFile zip = new ZipFile(first.toFile())) {
			assertThat(zip.stream()).isNotEmpty()
				.allSatisfy((entry) -> assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00"));
		}
		assertThat(WorkbookXml.of(first).files().get("docProps/core.xml")).doesNotContainPattern("20\\d\\d-");
		byte[] before = Files.readAllBytes(first);
		assertThat(Files.readAllBytes(write(10, List.of(row("a"))))).isEqualTo(before);
	}

	@Test
	void rowMustHaveAValueForEveryColumn() {
		assertThatThrownBy(() -> write(10, List.of(row(1, 2)))).hasMessage("a row of 2 cells under 1 headers");
	}

	private WorkbookXml.Cell cell(Object value) throws IOException {
		return WorkbookXml.of(write(10, List.of(row(value)))).cells(1, 2).get(0);
	}

	private Path write(int rowsMax, List<List<@Nullable Object>> rows) throws IOException {
		Path file = this.folder.resolve("one.xlsx");
		try (WorkbookFile workbook = new WorkbookFile(file, Wording.ENGLISH, rowsMax)) {
			workbook.add(new SheetTable("Numbers", List.of(new Column("Number", 20)), rows));
			workbook.end();
		}
		return file;
	}

	private static WorkbookXml.Cell number(String value, String format) {
		return new WorkbookXml.Cell("A", "n", value, format);
	}

	private static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

}
