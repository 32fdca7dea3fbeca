package counterfoil.report;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {

	@ParameterizedTest
	@CsvSource({ "USD, 412.5, 412.50", "USD, -0.005, -0.005", "JPY, 1E+4, 10000", "KWD, 1, 1.000", "items, 3.00, 3",
			"XXX, 1.50, 1.5", "not a unit, 2.10, 2.1", "EUR, 0.3333333333333333333333, 0.3333333333333333333333" })
	void filesHaveEveryDigitAndAtLeastTheCurrencysDecimals(String unit, BigDecimal amount, String plain) {
		assertThat(Figures.plain(unit, amount)).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "USD; 1234567.5; 1,234,567.50", "JPY; 12000; 12,000",
			"EUR; -19.9; \u221219.90", "items; 1204; 1,204", "EUR; 0.3333333333333333333333; 0.333333" })
	void peopleReadThousandsApartAndNoMoreDecimalsThanTheyUse(String unit, BigDecimal amount, String shown) {
		assertThat(Figures.shown(unit, amount)).isEqualTo(shown);
	}

	@Test
	void amountsNameTheirUnit() {
		assertThat(Figures.withUnit("USD", new BigDecimal("412.5"))).isEqualTo("USD 412.50");
		assertThat(Figures.withUnit("items", new BigDecimal("1.0"))).isEqualTo("1 item");
		assertThat(Figures.withUnit("items", new BigDecimal("2"))).isEqualTo("2 items");
		assertThat(Figures.withUnit("records", new BigDecimal("1"))).isEqualTo("1 record");
		assertThat(Figures.withUnit("records", new BigDecimal("3"))).isEqualTo("3 records");
	}

	@Test
	void countsNameWhatTheyCount() {
		assertThat(Figures.count(1, "material discrepancy")).isEqualTo("1 material discrepancy");
		assertThat(Figures.count(2304, "material discrepancy")).isEqualTo("2,304 material discrepancies");
		assertThat(Figures.count(2, "day")).isEqualTo("2 days");
	}

}
