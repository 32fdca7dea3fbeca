package counterfoil.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Days, months and moments as a language writes them. */
final class Dates {

	private final DateTimeFormatter longDay;

	private final DateTimeFormatter day;

	private final DateTimeFormatter moment;

	private final DateTimeFormatter month;

	Dates(Bundle bundle, Locale locale) {
		Map<Long, String> days = new HashMap<>();
		for (long number = 2; number <= 31; number++) {
			days.put(number, Long.toString(number));
		}
		days.put(1L, bundle.text("date-first"));
		this.longDay = formatter(bundle.text("date-long"), days, locale);
		this.day = formatter(bundle.text("date-day"), days, locale);
		this.moment = formatter(bundle.text("date-moment"), days, locale);
		this.month = DateTimeFormatter.ofPattern(bundle.text("date-month"), locale);
	}

	/** With the day of the week. */
	String longDay(LocalDate date) {
		return this.longDay.format(date);
	}

	String day(LocalDate date) {
		return this.day.format(date);
	}

	/** A day and a time in a zone. */
	String moment(Instant moment, ZoneId zone) {
		return this.moment.format(moment.atZone(zone));
	}

	String month(YearMonth month) {
		return this.month.format(month);
	}

	/** A month written {@code 2026-01}. */
	String month(String month) {
		return month(YearMonth.parse(month));
	}

	// the day of the month is text: the first of a month is no plain number everywhere
	private static DateTimeFormatter formatter(String pattern, Map<Long, String> days, Locale locale) {
		int at = pattern.indexOf('d');
		DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
		if (at > 0) {
			builder.appendPattern(pattern.substring(0, at));
		}
		return builder.appendText(ChronoField.DAY_OF_MONTH, days)
			.appendPattern(pattern.substring(at + 1))
			.toFormatter(locale);
	}

}
