package counterfoil.intake;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** Calendar days as {@code 2026-01-31}; as a moment, the start of the day in the shop. */
final class DateValue implements Value {

	private final ZoneId zone;

	private long lastDay = Long.MIN_VALUE;

	private long lastMicros;

	DateValue(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		Long day = (text.length() == TimeText.DATE_LENGTH) ? TimeText.day(text) : null;
		if (day == null) {
			return Fault.DATE_NOT_A_DATE;
		}
		write(day, out);
		row.micros(startOf(day));
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
