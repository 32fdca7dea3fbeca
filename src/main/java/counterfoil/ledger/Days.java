package counterfoil.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Days one after the other, both ends included.
 *
 * @param from the first of them; null where there is no first
 * @param to the last of them; null where there is no last
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

	/** All days there are. */
	public static final Days ALL = new Days(null, null);

	/** Whether all of the other days are among these. */
	boolean hold(Days other) {
		return (this.from == null || other.from != null && !other.from.isBefore(this.from))
				&& (this.to == null || other.to != null && !other.to.isAfter(this.to));
	}

	/** From the first of these to the last of days that follow them. */
	Days upTo(Days last) {
		return new Days(this.from, last.to);
	}

}
