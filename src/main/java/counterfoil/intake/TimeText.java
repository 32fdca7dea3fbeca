package counterfoil.intake;

/** Reads the digits of dates and times where they stand, without making text of them. */
final class TimeText {

	private static final int YEAR_MIN = 1900;

	private static final int YEAR_MAX = 2999;

	private static final int[] DAYS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	static final int DATE_LENGTH = 10;

	private TimeText() {
	}

	/** Two digits, or -1. */
	static int two(Slice text, int place) {
		if (place + 2 > text.length()) {
			return -1;
		}
		int tens = text.at(place) - '0';
		int ones = text.at(place + 1) - '0';
		return (tens < 0 || tens > 9 || ones < 0 || ones > 9) ? -1 : 10 * tens + ones;
	}

	/** Days since 1970 of {@code yyyy-MM-dd} at the start of the text, or null. */
	static @org.jspecify.annotations.Nullable Long day(Slice text) {
		if (text.length() < DATE_LENGTH || text.at(4) != '-' || text.at(7) != '-') {
			return null;
		}
		int century = two(text, 0);
		int year = 100 * century + two(text, 2);
		int month = two(text, 5);
		int day = two(text, 8);
		if (century < 0 || two(text, 2) < 0 || !isDay(year, month, day)) {
			return null;
		}
		return java.time.LocalDate.of(year, month, day).toEpochDay();
	}

	/** Whether there is such a day, in a year an export may tell of. */
	static boolean isDay(int year, int month, int day) {
		return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= DAYS.length && day >= 1
				&& day <= daysOf(year, month);
	}

	private static int daysOf(int year, int month) {
		boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		return (month == 2 && leap) ? 29 : DAYS[month - 1];
	}

	/**
	 * Seconds east of Greenwich of {@code Z}, {@code +hh}, {@code +hhmm} or
	 * {@code +hh:mm}, or null.
	 */
	static @org.jspecify.annotations.Nullable Integer offset(Slice text, int place) {
		int length = text.length() - place;
		if (length == 1 && text.at(place) == 'Z') {
			return 0;
		}
		if (length == 3 && text.at(place) == 'U' && text.at(place + 1) == 'T' && text.at(place + 2) == 'C') {
			return 0;
		}
		if (length < 3 || (text.at(place) != '+' && text.at(place) != '-')) {
			return null;
		}
		boolean colon = length == 6 && text.at(place + 3) == ':';
		int hours = two(text, place + 1);
		int minutes = (length == 3) ? 0 : two(text, place + (colon ? 4 : 3));
		if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || (length != 3 && length != 5 && !colon)) {
			return null;
		}
		int seconds = 3600 * hours + 60 * minutes;
		return (text.at(place) == '-') ? -seconds : seconds;
	}

}
