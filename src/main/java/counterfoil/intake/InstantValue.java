package counterfoil.intake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Moments: ISO, and Shopify's own {@code 2022-05-18 22:36:15 -0700}. What is stored is
 * the moment, so the offset may be written in any form.
 */
final class InstantValue implements Value {

	private static final long MICROS = 1_000_000;

	private static final int FRACTION_DIGITS_MAX = 9;

	private final Optional<ZoneId> zone;

	/**
	 * @param zone where times without offset are read; empty where they are refused
	 */
	InstantValue(Optional<ZoneId> zone) {
		this.zone = zone;
	}

	@Override
	public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
		Long day = TimeText.day(text);
		if (day == null) {
			return Fault.TIME_NOT_A_TIME;
		}
		int hour = TimeText.two(text, 11);
		int minute = TimeText.two(text, 14);
		if (text.length() < 16 || (text.at(10) != ' ' && text.at(10) != 'T') || hour < 0 || hour > 23
				|| text.at(13) != ':' || minute < 0 || minute > 59) {
			return Fault.TIME_NOT_A_TIME;
		}
		int place = 16;
		long micros = ((day * 24 + hour) * 60 + minute) * 60 * MICROS;
		if (place < text.length() && text.at(place) == ':') {
			int second = TimeText.two(text, place + 1);
			if (second < 0 || second > 59) {
				return Fault.TIME_NOT_A_TIME;
			}
			micros += second * MICROS;
			place += 3;
			if (place < text.length() && text.at(place) == '.') {
				int fractionEnd = place + 1;
				while (fractionEnd < text.length() && isDigit(text.at(fractionEnd))) {
					fractionEnd++;
				}
				if (fractionEnd == place + 1 || fractionEnd > place + 1 + FRACTION_DIGITS_MAX) {
					return Fault.TIME_NOT_A_TIME;
				}
				micros += fraction(text, place + 1, fractionEnd);
				place = fractionEnd;
			}
		}
		if (place < text.length() && text.at(place) == ' ') {
			place++;
		}
		return withOffset(text, place, micros, out, row);
	}

	private @Nullable Fault withOffset(Slice text, int place, long localMicros, CopyBuffer out, RowFacts row) {
		Integer offset = TimeText.offset(text, place);
		if (offset == null && place < text.length()) {
			return Fault.TIME_NOT_A_TIME;
		}
		if (offset == null && this.zone.isEmpty()) {
			return Fault.TIME_WITHOUT_OFFSET;
		}
		long micros = (offset != null) ? localMicros - offset * MICROS : inZone(localMicros, this.zone.orElseThrow());
		write(micros, out);
		row.micros(micros);
		return null;
	}

	static long inZone(long localMicros, ZoneId zone) {
		LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(localMicros, MICROS),
				(int) Math.floorMod(localMicros, MICROS) * 1000, ZoneOffset.UTC);
		return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, local.atZone(zone).toInstant());
	}

	/** Writes a moment in UTC, as PostgreSQL reads it under any settings. */
	static void write(long micros, CopyBuffer out) {
		long seconds = Math.floorDiv(micros, MICROS);
		long fraction = Math.floorMod(micros, MICROS);
		DateValue.write(Math.floorDiv(seconds, 86_400L), out);
		int ofDay = (int) Math.floorMod(seconds, 86_400L);
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

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}

}
