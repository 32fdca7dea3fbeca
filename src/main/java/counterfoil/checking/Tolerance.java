package counterfoil.checking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Up to which difference two sides agree, written {@code 0.01} or
 * {@code 0.01, JPY 1, items 0}.
 *
 * @param everywhere for every unit that is not named
 * @param byUnit for the units that are
 */
public record Tolerance(BigDecimal everywhere, SortedMap<String, BigDecimal> byUnit) {

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

	private static final Pattern UNIT_AMOUNT = Pattern.compile("([A-Z]{3}|items|records) (" + AMOUNT + ")");

	public Tolerance {
		byUnit.forEach((unit, amount) -> {
			if (!UNIT_AMOUNT.matcher(unit + " " + amount.toPlainString()).matches()) {
				throw new IllegalArgumentException("tolerance %s %s".formatted(unit, amount.toPlainString()));
			}
		});
		byUnit = new TreeMap<>(byUnit);
	}

	/** Reads the written form; empty if it is not one. */
	static Optional<Tolerance> parse(String written) {
		String[] parts = written.split(", *", -1);
		if (!AMOUNT.matcher(parts[0]).matches()) {
			return Optional.empty();
		}
		SortedMap<String, BigDecimal> byUnit = new TreeMap<>();
		for (int i = 1; i < parts.length; i++) {
			Matcher part = UNIT_AMOUNT.matcher(parts[i]);
			if (!part.matches() || byUnit.put(part.group(1), new BigDecimal(part.group(2))) != null) {
				return Optional.empty();
			}
		}
		return Optional.of(new Tolerance(new BigDecimal(parts[0]), byUnit));
	}

	/** The same with other amounts for some units. */
	Tolerance with(Map<String, BigDecimal> others) {
		SortedMap<String, BigDecimal> merged = new TreeMap<>(this.byUnit);
		merged.putAll(others);
		return new Tolerance(this.everywhere, merged);
	}

	/** The SQL expression that yields the tolerance for a unit. */
	String toSql(String unit) {
		if (this.byUnit.isEmpty()) {
			return this.everywhere.toPlainString();
		}
		return this.byUnit.entrySet()
			.stream()
			.map((entry) -> "when '%s' then %s".formatted(entry.getKey(), entry.getValue().toPlainString()))
			.collect(Collectors.joining(" ", "case " + unit + " ",
					" else %s end".formatted(this.everywhere.toPlainString())));
	}

	/** The written form. */
	@Override
	public String toString() {
		StringBuilder written = new StringBuilder(this.everywhere.toPlainString());
		this.byUnit
			.forEach((unit, amount) -> written.append(", ").append(unit).append(' ').append(amount.toPlainString()));
		return written.toString();
	}

}
