package counterfoil.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The reasons that return lines of a file give, and how many lines give each. */
final class ReasonsFound {

	/** Different reasons that are counted. */
	static final int REASONS_MAX = 10_000;

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
		// a row without a reason tells more of other lines, not why they came back
		staged.values("reason", "reason_label")
			.filter((row) -> !row[0].equals(Block.Staged.NULL))
			.forEach((row) -> add(new Given(text(row[0]), label(row[1]))));
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
		return value.equals(Block.Staged.NULL) ? "" : text(value);
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
