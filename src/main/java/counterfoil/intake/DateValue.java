package counterfoil.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Calendar days; as a moment, the start of the day in the shop. */
final class DateValue implements Value {

	private final ZoneId zone;

	private final DayText dayText;

	private long lastDay = Long.MIN_VALUE;

	private long lastMicros;

	/**
	 * @param zone of the shop
	 * @param order what stands first in dates, where the contract says it
	 */
	DateValue(ZoneId zone, Optional<DayOrder> order) {
		this.zone = zone;
		this.dayText = new DayText(order);
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		DayText.Found found = this.dayText.read(text);
		if (found == DayText.Found.NONE || this.dayText.end() != text.length()) {
			return Fault.DATE_NOT_A_DATE;
		}
		if (found == DayText.Found.AMBIGUOUS) {
			return Fault.DATE_AMBIGUOUS;
		}
		write(this.dayText.day(), out);
		row.micros(startOf(this.dayText.day()));
		return null;
	}

	long startOf(long day) {
		if (day != this.lastDay) {
			this.lastDay = day;
			this.lastMicros = LocalDate.ofEpochDay(day).atStartOfDay(this.zone).toEpochSecond() * 1_000_000;
		}
		return this.lastMicros;
	}

	static void write(long day, CopyBuffer out) {
		LocalDate date = LocalDate.ofEpochDay(day);
		InstantValue.two(date.getYear() / 100, out);
		InstantValue.two(date.getYear() % 100, out);
		out.put((byte) '-');
		InstantValue.two(date.getMonthValue(), out);
		out.put((byte) '-');
		InstantValue.two(date.getDayOfMonth(), out);
	}

}
