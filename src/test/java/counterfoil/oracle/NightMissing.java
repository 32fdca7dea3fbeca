package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** Records that came every night, and not tonight. */
final class NightMissing implements CheckOracle {

	@Override
	public String check() {
		return "files/night-missing";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (String record : world.asOf.keySet()) {
			Set<LocalDate> days = world.deliveredOn(record);
			LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
			boolean isNightly = days.contains(last.minusDays(1)) && days.contains(last.minusDays(2));
			boolean isMissing = isNightly && last.isBefore(World.BUSINESS_DATE);
			rows.add(record, "records", BigDecimal.ONE, isMissing ? Amounts.ZERO : BigDecimal.ONE);
		}
	}

}
