package counterfoil.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Moments: ISO, and Shopify's own {@code 2022-05-18 22:36:15 -0700}. What is stored is
 * the moment, so the offset may be written in any form.
 */
final class InstantValue implements Value {

	private static final long MICROS = 1_000_000;

	private static final long DAY_SECONDS = 86_400;

	private static final int FRACTION_DIGITS_MAX = 9;

	private static final int MALFORMED = -1;

	private final Optional<ZoneId> zone;

	private final DayText dayText;

	private int place;

	/**
	 * @param zone where times without offset are read; empty where they are refused
	 * @param order what stands first in dates, where the contract says it
	 */
	InstantValue(Optional<ZoneId> zone, Optional<DayOrder> order) {
		this.zone = zone;
		this.dayText = new DayText(order);
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		DayText.Found found = this.dayText.read(text);
		this.place = this.dayText.end();
		long ofDay = (found != DayText.Found.NONE) ? microsOfDay(text) : MALFORMED;
		if (ofDay == MALFORMED) {
			return Fault.TIME_NOT_A_TIME;
		}
		Integer offset = TimeText.offset(text, this.place);
		if (offset == null && this.place < text.length()) {
			return Fault.TIME_NOT_A_TIME;
		}
		if (found == DayText.Found.AMBIGUOUS) {
			return Fault.DATE_AMBIGUOUS;
		}
		if (offset == null && this.zone.isEmpty()) {
			return Fault.TIME_WITHOUT_OFFSET;
		}
		long local = this.dayText.day() * DAY_SECONDS * MICROS + ofDay;
		long micros = (offset != null) ? local - offset * MICROS : inZone(local, this.zone.orElseThrow());
		write(micros, out);
		row.micros(micros);
		return null;
	}

	// Reads what stands between the date and the offset, and moves to the offset.
	private long microsOfDay(Slice text) {
		if (!isAt(text, ' ') && !isAt(text, 'T')) {
			return MALFORMED;
		}
		this.place++;
		int hour = hour(text);
		int minute = TimeText.two(text, this.place + 1);
		if (hour < 0 || hour > 23 || !isAt(text, ':') || minute < 0 || minute > 59) {
			return MALFORMED;
		}
		this.place += 3;
		long seconds = isAt(text, ':') ? microsOfSeconds(text) : 0;
		if (isAt(text, ' ')) {
			this.place++;
		}
		return (seconds == MALFORMED) ? MALFORMED : (hour * 60L + minute) * 60 * MICROS + seconds;
	}

	// A spreadsheet writes 9:30 where 09:30 is meant.
	private int hour(Slice text) {
		boolean isOneDigit = this.dayText.isNumbered() && this.place + 1 < text.length()
				&& text.at(this.place + 1) == ':';
		if (!isOneDigit) {
			this.place += 2;
			return TimeText.two(text, this.place - 2);
		}
		int digit = text.at(this.place++) - '0';
		return (digit >= 0 && digit <= 9) ? digit : MALFORMED;
	}

	private long microsOfSeconds(Slice text) {
		int second = TimeText.two(text, this.place + 1);
		if (second < 0 || second > 59) {
			return MALFORMED;
		}
		this.place += 3;
		if (!isAt(text, '.')) {
			return second * MICROS;
		}
		int from = this.place + 1;
		int to = from;
		while (to < text.length() && text.at(to) >= '0' && text.at(to) <= '9') {
			to++;
		}
		this.place = to;
		return (to == from || to > from + FRACTION_DIGITS_MAX) ? MALFORMED : second * MICROS + fraction(text, from, to);
	}

	private boolean isAt(Slice text, char c) {
		return this.place < text.length() && text.at(this.place) == c;
	}

	static long inZone(long localMicros, ZoneId zone) {
		LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(localMicros, MICROS),
				(int) Math.floorMod(localMicros, MICROS) * 1000, ZoneOffset.UTC);
		return micros(local.atZone(zone).toInstant());
	}

	/**
	 * Microseconds since 1970, of any year: between() counts nanoseconds and gives up in
	 * 2262.
	 */
	static long micros(Instant instant) {
		return instant.getEpochSecond() * MICROS + instant.getNano() / 1000;
	}

	/** Writes a moment in UTC, as PostgreSQL reads it under any settings. */
	static void write(long micros, CopyBuffer out) {
		long seconds = Math.floorDiv(micros, MICROS);
		long fraction = Math.floorMod(micros, MICROS);
		DateValue.write(Math.floorDiv(seconds, DAY_SECONDS), out);
		int ofDay = (int) Math.floorMod(seconds, DAY_SECONDS);
		out.put((byte) ' ');
		two(ofDay / 3600, out);
		out.put((byte) ':');
		two(ofDay / 60 % 60, out);
		out.put((byte) ':');
		two(ofDay % 60, out);
		if (fraction != 0) {
			out.put((byte) '.');
			for (long power = MICROS / 10; power > 0; power /= 10) {
				out.put((byte) ('0' + fraction / power % 10));
			}
		}
		out.put((byte) '+');
		two(0, out);
	}

	static void two(int number, CopyBuffer out) {
		out.put((byte) ('0' + number / 10));
		out.put((byte) ('0' + number % 10));
	}

	private static long fraction(Slice text, int from, int to) {
		long micros = 0;
		for (int i = 0; i < 6; i++) {
			micros = micros * 10 + ((from + i < to) ? text.at(from + i) - '0' : 0);
		}
		return micros;
	}

}
