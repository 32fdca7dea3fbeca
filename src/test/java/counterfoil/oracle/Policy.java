package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One thing a job says of days and money.
 *
 * @param by what it is said of, such as {@code reason}; empty where it holds for all
 * @param name which of them
 * @param from the first day it holds on, null for ever before
 * @param to the first day it no longer holds on, null for ever after
 */
record Policy(String key, String by, String name, LocalDate from, LocalDate to, BigDecimal value) {

	boolean says(String asked, String what, String which) {
		return this.key.equals(asked) && this.by.equals(what) && this.name.equals(which);
	}

	boolean holdsOn(LocalDate day) {
		return day != null && (this.from == null || !day.isBefore(this.from))
				&& (this.to == null || day.isBefore(this.to));
	}

	/** As the database writes a range of days. */
	String valid() {
		return "[%s,%s)".formatted((this.from != null) ? this.from : "", (this.to != null) ? this.to : "");
	}

}
