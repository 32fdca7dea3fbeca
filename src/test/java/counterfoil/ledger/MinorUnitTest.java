package counterfoil.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import counterfoil.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class MinorUnitTest {

	@Test
	void theDatabaseRoundsEveryCurrencyThatIsInUseLikeJava() {
		try (TestDatabase.Fresh database = TestDatabase.fresh()) {
			JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
			assertThat(inUse()).isNotEmpty()
				.allSatisfy((currency) -> assertThat(jdbc.queryForObject("select position.minor_unit(?)",
						BigDecimal.class, currency.getCurrencyCode()))
					.as(currency.getCurrencyCode())
					.isEqualByComparingTo(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits())));
		}
	}

	private static Stream<Currency> inUse() {
		return Stream.of(Locale.getISOCountries())
			.map((country) -> Currency.getInstance(new Locale.Builder().setRegion(country).build()))
			.filter(Objects::nonNull)
			.distinct();
	}

}
