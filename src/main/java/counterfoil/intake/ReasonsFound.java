package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The reasons that return lines of a file give, and how many lines give each. */
final class ReasonsFound {

	/** Different reasons that are counted. */
	static final int REASONS_MAX = 10_000;

	private static final String NULL = "\\N";

	private static final Map<Character, Character> ESCAPED = Map.of('t', '\t', 'n', '\n', 'r', '\r');

	private final Map<Given, Long> lines = new HashMap<>();

	private long linesLeftOut;

	/**
	 * What a line says.
	 *
	 * @param reason as it came
	 * @param label what it is called; empty where the export does not say
	 */
	private record Given(String reason, String label) {

	}

	/** Return lines with a reason beyond as many as are counted. */
	long linesLeftOut() {
		return this.linesLeftOut;
	}

	/** Takes the rows of a block. */
	void add(Block.Staged staged) {
		List<String> columns = Arrays.asList(staged.columns().split(", "));
		int reasonAt = columns.indexOf("reason");
		int labelAt = columns.indexOf("reason_label");
		if (reasonAt < 0) {
			// tells more of other lines, not why they came back
			return;
		}
		new String(staged.bytes(), 0, staged.length(), StandardCharsets.UTF_8).lines().forEach((row) -> {
			String[] values = row.split("\t", -1);
			if (!values[reasonAt].equals(NULL)) {
				add(new Given(text(values[reasonAt]), (labelAt < 0) ? "" : label(values[labelAt])));
			}
		});
	}

	private void add(Given given) {
		if (this.lines.size() < REASONS_MAX || this.lines.containsKey(given)) {
			this.lines.merge(given, 1L, Long::sum);
		}
		else {
			this.linesLeftOut++;
		}
	}

	/**
	 * Lines by reason, where the table lists neither the reason nor its label; the most
	 * frequent first.
	 */
	Map<String, Long> unlisted(ReturnReasons table) {
		Set<String> keys = table.keys();
		Map<String, Long> unlisted = new TreeMap<>();
		this.lines.forEach((given, count) -> {
			if (!keys.contains(ReturnReasons.key(given.reason())) && !keys.contains(ReturnReasons.key(given.label()))) {
				unlisted.merge(given.reason(), count, Long::sum);
			}
		});
		Map<String, Long> sorted = new LinkedHashMap<>();
		unlisted.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
			.forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
	}

	private static String label(String value) {
		return value.equals(NULL) ? "" : text(value);
	}

	// as COPY writes it
	private static String text(String value) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			text.append((c == '\\') ? ESCAPED.getOrDefault(value.charAt(++i), value.charAt(i)) : c);
		}
		return text.toString();
	}

}
