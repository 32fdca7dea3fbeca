package counterfoil.statement;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RandomTaxesTest {

	private static final long SEED = 20260131;

	@Test
	void taxByNameAndRateIsWhatIsComputedWithoutADatabase() {
		RandomTaxes taxes = new RandomTaxes(SEED, 240);
		try (StatementWorld world = new StatementWorld()) {
			world.addAll(taxes.rows);
			Map<String, BigInteger> found = new TreeMap<>();
			for (StatementLine line : world.stored(world.night("2026-01-31"))) {
				if (line.section().equals("split") && line.line().startsWith("tax")) {
					found.put(line.of().currency() + "|" + line.line() + "|" + line.record(),
							line.amount()
								.movePointRight(RandomTaxes.DECIMALS.get(line.of().currency()))
								.toBigIntegerExact());
				}
			}
			assertThat(found).as("seed %d", SEED).hasSizeGreaterThan(20).isEqualTo(taxes.expected);
		}
	}

}
