package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one check, each as a line of text: subject, unit and both sides, or that
 * they are not judged, and the day from which a difference counts.
 */
final class Examined {

	private final String shop;

	private final List<String> lines = new ArrayList<>();

	private boolean isDifferent;

	Examined(String shop) {
		this.shop = shop;
	}

	void add(String subject, String unit, BigDecimal expected, BigDecimal actual) {
		add(subject, unit, expected, actual, null);
	}

	void add(String subject, String unit, BigDecimal expected, BigDecimal actual, LocalDate day) {
		this.isDifferent = isDifferent(expected, actual);
		this.lines.add(line(this.shop, subject, unit, expected, actual, day));
	}

	/** What is at stake in the row that was added last; told where its sides differ. */
	void worth(BigDecimal exposure) {
		if (this.isDifferent) {
			this.lines.set(this.lines.size() - 1, worth(this.lines.get(this.lines.size() - 1), exposure));
		}
	}

	static String worth(String line, BigDecimal exposure) {
		return line + ", at stake " + ((exposure != null) ? plain(exposure) : "not known");
	}

	static boolean isDifferent(BigDecimal expected, BigDecimal actual) {
		return expected != null && actual != null && expected.compareTo(actual) != 0;
	}

	List<String> lines() {
		return this.lines.stream().sorted().toList();
	}

	static String line(String shop, String subject, String unit, BigDecimal expected, BigDecimal actual,
			LocalDate day) {
		String sides = (expected == null || actual == null) ? "not judged"
				: "expected %s, actual %s".formatted(plain(expected), plain(actual));
		return "%s %s %s: %s%s".formatted(shop, subject, unit, sides, (day != null) ? ", from " + day : "");
	}

	private static String plain(BigDecimal amount) {
		BigDecimal shown = amount.setScale(6, RoundingMode.HALF_UP);
		return (shown.signum() == 0) ? "0" : shown.stripTrailingZeros().toPlainString();
	}

}
