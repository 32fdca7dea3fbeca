package counterfoil.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import counterfoil.tracking.Discrepancy;

/** The plain words of the report, in the one language it speaks so far. */
final class Wording {

	private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

	private Wording() {
	}

	static String longDay(LocalDate day) {
		return LONG_DAY.format(day);
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	static String moment(Instant moment, ZoneId zone) {
		return MOMENT.format(moment.atZone(zone));
	}

	/**
	 * What the sign of a difference means to the reader. A question that is answered by
	 * yes or no expects 0, and the money it finds is at stake, not overpaid.
	 */
	static String sign(Discrepancy discrepancy, String expectedMeans) {
		String unit = discrepancy.of().unit();
		BigDecimal difference = discrepancy.sides().difference();
		boolean isOver = difference.signum() > 0;
		if (unit.equals(Figures.ITEMS)) {
			return isOver ? "too many" : "too few";
		}
		if (unit.equals(Figures.RECORDS)) {
			return isOver ? "more than expected" : "fewer than expected";
		}
		if (discrepancy.of().check().startsWith("money/") && !expectedMeans.equals("0")) {
			return isOver ? "paid too much" : "paid too little";
		}
		return isOver ? "over" : "short";
	}

	/** A name of our tables as a person says it. */
	static String spaced(String name) {
		return name.replace('_', ' ');
	}

	/** Text laid out for a file, as one running line. */
	static String running(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	/** The same, beginning like a sentence. */
	static String sentence(String text) {
		String running = running(text);
		return running.isEmpty() ? running : running.substring(0, 1).toUpperCase(Locale.ROOT) + running.substring(1);
	}

	/** Control characters, which HTML may not hold, as the pictures of them. */
	static String visible(String text) {
		StringBuilder shown = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' && c != '\n' && c != '\t') {
				shown.append((char) ('\u2400' + c));
			}
			else {
				shown.append((c >= '\u007f' && c < '\u00a0') ? '\ufffd' : c);
			}
		}
		return shown.toString();
	}

}
