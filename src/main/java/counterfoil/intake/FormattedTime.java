package counterfoil.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Times and dates in a form only the contract knows. */
final class FormattedTime {

	private static final int CHARS_MAX = 64;

	private FormattedTime() {
	}

	static Value instant(String pattern, Optional<ZoneId> zone) {
		DateTimeFormatter formatter = formatter(pattern);
		return (text, out, row) -> {
			TemporalAccessor read = read(text,
					(chars) -> formatter.parseBest(chars, OffsetDateTime::from, LocalDateTime::from));
			if (read == null) {
				return Fault.TIME_NOT_A_TIME;
			}
			if (read instanceof LocalDateTime && zone.isEmpty()) {
				return Fault.TIME_WITHOUT_OFFSET;
			}
			Instant instant = (read instanceof LocalDateTime local) ? local.atZone(zone.orElseThrow()).toInstant()
					: Instant.from(read);
			long micros = InstantValue.micros(instant);
			InstantValue.write(micros, out);
			row.micros(micros);
			return null;
		};
	}

	static Value date(String pattern, ZoneId zone) {
		DateTimeFormatter formatter = formatter(pattern);
		DateValue dates = new DateValue(zone, Optional.empty());
		return (text, out, row) -> {
			TemporalAccessor read = read(text, (chars) -> formatter.parse(chars, LocalDate::from));
			if (read == null) {
				return Fault.DATE_NOT_A_DATE;
			}
			long day = LocalDate.from(read).toEpochDay();
			DateValue.write(day, out);
			row.micros(dates.startOf(day));
			return null;
		};
	}

	// a pattern's yyyy is a year of an era, which strict reading would want named
	private static DateTimeFormatter formatter(String pattern) {
		return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	private static @Nullable TemporalAccessor read(Slice text,
			java.util.function.Function<String, TemporalAccessor> parser) {
		if (text.length() > CHARS_MAX) {
			return null;
		}
		try {
			TemporalAccessor read = parser.apply(text.toString());
			int year = read.get(java.time.temporal.ChronoField.YEAR);
			return (year < 1900 || year > 2999) ? null : read;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
