package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What one row of a delivered file says, column by column; what it does not say is null.
 */
record Row(Map<String, String> values) {

	String text(String column) {
		return this.values.get(column);
	}

	String text(String column, String otherwise) {
		return this.values.getOrDefault(column, otherwise);
	}

	boolean is(String column, String value) {
		return value != null && value.equals(text(column));
	}

	BigDecimal amount(String column) {
		String text = text(column);
		return (text != null) ? new BigDecimal(text) : null;
	}

	BigDecimal amount(String column, BigDecimal otherwise) {
		BigDecimal amount = amount(column);
		return (amount != null) ? amount : otherwise;
	}

	Instant when(String column) {
		String text = text(column);
		return (text != null) ? Instant.parse(text) : null;
	}

	LocalDate day(String column) {
		return LocalDate.parse(text(column));
	}

	/** Yes, no, or nothing said. */
	Boolean flag(String column) {
		String text = text(column);
		return (text != null) ? Boolean.valueOf(text) : null;
	}

}
