package counterfoil.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day a text begins with: {@code 2026-01-31}, or as a spreadsheet writes it,
 * {@code 31/1/2026} with slashes, points or hyphens. Of the latter only those are read
 * that can mean one day alone, unless the contract says which number is which.
 */
final class DayText {

	/** What was found. */
	enum Found {

		DAY, AMBIGUOUS, NONE

	}

	private static final int MONTHS = 12;

	private final Optional<DayOrder> said;

	private long day;

	private int end;

	private boolean numbered;

	DayText(Optional<DayOrder> said) {
		this.said = said;
	}

	/** Days since 1970. */
	long day() {
		return this.day;
	}

	/** The place behind it. */
	int end() {
		return this.end;
	}

	/** Whether it was written as a spreadsheet does. */
	boolean isNumbered() {
		return this.numbered;
	}

	Found read(Slice text) {
		this.numbered = text.length() > 4 && text.at(4) != '-';
		if (!this.numbered) {
			Long iso = TimeText.day(text);
			this.day = (iso != null) ? iso : 0;
			this.end = TimeText.DATE_LENGTH;
			return (iso != null) ? Found.DAY : Found.NONE;
		}
		return readNumbered(text);
	}

	private Found readNumbered(Slice text) {
		int firstEnd = endOfNumber(text, 0);
		int secondEnd = endOfNumber(text, firstEnd + 1);
		int yearEnd = secondEnd + 5;
		if (!isMark(text, firstEnd) || secondEnd == firstEnd + 1 || secondEnd >= text.length()
				|| text.at(secondEnd) != text.at(firstEnd) || yearEnd > text.length()) {
			return Found.NONE;
		}
		int first = number(text, 0, firstEnd);
		int second = number(text, firstEnd + 1, secondEnd);
		int century = TimeText.two(text, secondEnd + 1);
		int year = 100 * century + TimeText.two(text, secondEnd + 3);
		if (century < 0 || TimeText.two(text, secondEnd + 3) < 0) {
			return Found.NONE;
		}
		this.end = yearEnd;
		boolean dayFirst = this.said.map(DayOrder.DAY_FIRST::equals).orElse(second <= MONTHS);
		if (this.said.isEmpty() && first > 0 && second > 0 && first <= MONTHS && second <= MONTHS && first != second) {
			return Found.AMBIGUOUS;
		}
		return set(year, dayFirst ? second : first, dayFirst ? first : second);
	}

	private Found set(int year, int month, int dayOfMonth) {
		if (!TimeText.isDay(year, month, dayOfMonth)) {
			return Found.NONE;
		}
		this.day = LocalDate.of(year, month, dayOfMonth).toEpochDay();
		return Found.DAY;
	}

	private static boolean isMark(Slice text, int place) {
		return place > 0 && place < text.length()
				&& (text.at(place) == '/' || text.at(place) == '.' || text.at(place) == '-');
	}

	private static int endOfNumber(Slice text, int from) {
		int at = from;
		while (at < text.length() && at < from + 2 && text.at(at) >= '0' && text.at(at) <= '9') {
			at++;
		}
		return at;
	}

	private static int number(Slice text, int from, int to) {
		int number = 0;
		for (int at = from; at < to; at++) {
			number = 10 * number + text.at(at) - '0';
		}
		return number;
	}

}
