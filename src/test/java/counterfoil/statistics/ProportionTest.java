package counterfoil.statistics;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProportionTest {

	@ParameterizedTest
	@CsvSource({ "0, 10, 0.000000, 0.277533", "10, 10, 0.722467, 1.000000", "0, 1, 0.000000, 0.793451",
			"1, 1, 0.206549, 1.000000", "1, 30, 0.005909, 0.166704", "31, 88, 0.260563, 0.456340",
			"120, 4000, 0.025148, 0.035754" })
	void rangeIsThatOfWilson(long successes, long trials, BigDecimal low, BigDecimal high) {
		assertThat(new Proportion(successes, trials).range()).isEqualTo(new Proportion.Range(low, high));
	}

	@ParameterizedTest
	@CsvSource({ "31, 88, 9, 95, 0.00002533", "3, 40, 4, 50, 0.92987096", "1, 30, 0, 30, 0.31324377",
			"120, 4000, 80, 4000, 0.00417722", "0, 30, 0, 40, 1", "30, 30, 40, 40, 1" })
	void differenceIsTestedAsTwoProportions(long now, long sold, long before, long soldBefore, BigDecimal pValue) {
		assertThat(new Proportion(now, sold).pValue(new Proportion(before, soldBefore))).isEqualByComparingTo(pValue);
	}

	@Test
	void moreThanAllIsNoProportion() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2))
			.withMessage("3 of 2 is no proportion");
	}

	@Test
	void ofManyTestsThoseStandThatChanceDoesNotExplain() {
		// the limits are 0.01, 0.02, 0.03, 0.04, 0.05: the third stands with the fourth,
		// though above its own limit
		assertThat(FalseDiscoveries.standing(decimals("0.9", "0.008", "0.039", "0.015", "0.035")))
			.containsExactly(false, true, true, true, true);
		assertThat(FalseDiscoveries.standing(decimals("0.03", "0.2"))).containsExactly(false, false);
		assertThat(FalseDiscoveries.standing(decimals("0.05"))).containsExactly(true);
		assertThat(FalseDiscoveries.standing(List.of())).isEmpty();
	}

	private static List<BigDecimal> decimals(String... values) {
		return List.of(values).stream().map(BigDecimal::new).toList();
	}

}
