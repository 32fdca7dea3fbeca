package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Records that came every night, and not tonight. */
final class NightMissing implements CheckOracle {

	@Override
	public String check() {
		return "files/night-missing";
	}

	@Override
	public void examine(World world, Examined rows) {
		Set<String> records = new TreeSet<>(world.asOf.keySet());
		records.addAll(world.nightly);
		for (String record : records) {
			boolean isMissing = isNightly(world, record) && !world.deliveredOn(record).contains(World.BUSINESS_DATE);
			rows.add(record, "records", BigDecimal.ONE, isMissing ? Amounts.ZERO : BigDecimal.ONE);
		}
	}

	// as the job says, else three days in a row
	private static boolean isNightly(World world, String record) {
		if (!world.nightly.isEmpty()) {
			return world.nightly.contains(record);
		}
		Set<LocalDate> days = world.deliveredOn(record);
		LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
		return days.contains(last.minusDays(1)) && days.contains(last.minusDays(2));
	}

}
