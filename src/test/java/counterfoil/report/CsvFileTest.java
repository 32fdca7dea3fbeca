package counterfoil.report;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvFileTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\"=1", "'=1", " \" '=1",
			"=cmd|' /C calc'!A0", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20x", "\u22121", "\u00a0=1", "\ufeff=1", "-" })
	void textThatBeginsLikeAFormulaIsMadeHarmless(String text) throws Exception {
		assertThat(written(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "#1042", "a=b", "1-2", "x@example.com", "say \"hi\"", "two\nlines", "a,b", "\\",
			"\\\"", "\u00fcber", "'quoted'", "<script>", "{\"a\": 1}", " " })
	void otherTextStaysAsItWas(String text) throws Exception {
		assertThat(written(text)).isEqualTo(text);
	}

	@Test
	void numbersStayNumbers() {
		StringWriter out = new StringWriter();
		try (CsvFile csv = new CsvFile(out, "amount", "count", "none")) {
			csv.amount("USD", new BigDecimal("-12.5")).value(-3).amount("USD", null).end();
		}
		assertThat(out).hasToString("amount,count,none\n-12.50,-3,\n");
	}

	@Test
	void rowMustHaveACellForEveryHeader() {
		CsvFile csv = new CsvFile(new StringWriter(), "a", "b");
		assertThatThrownBy(() -> csv.text("only one").end()).hasMessage("a row of 1 cells under 2 headers");
	}

	private static String written(String text) throws Exception {
		StringWriter out = new StringWriter();
		try (CsvFile csv = new CsvFile(out, "before", "text", "after")) {
			csv.value(1).text(text).value(2).end();
		}
		try (CSVReader in = new CSVReaderBuilder(new StringReader(out.toString())).withCSVParser(new RFC4180Parser())
			.withKeepCarriageReturn(true)
			.build()) {
			in.readNext();
			String[] row = in.readNext();
			assertThat(in.readNext()).isNull();
			assertThat(row).hasSize(3).startsWith("1").endsWith("2");
			return row[1];
		}
	}

}
