package counterfoil.house;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages as tests expect them, word for word: the first one of each code, one with its
 * remedy before one without.
 */
final class MessageExamples {

	/**
	 * The remedy in a literal, whose own quotes are escaped, or in a text block or a
	 * file, where they are not.
	 */
	private static final String REMEDY = "(?:\\\\n[ \\t]*do: ((?:\\\\[^n]|[^\"\\\\\\n])+)"
			+ "|\\n[ \\t]*do: (.+?)(?:\"\"\"|\\n|$))?";

	private static final Pattern MESSAGE = Pattern.compile(
			"([^\\s\"]+: )?(error|warning|note): ([^\\n]*?) \\(([a-z0-9]+(?:-[a-z0-9]+)+)\\)" + REMEDY,
			Pattern.MULTILINE);

	/** A line of a text block that goes on in the next one, or a literal that does. */
	private static final Pattern CONTINUED = Pattern.compile("\\\\\\n[ \\t]*|\"\\s*\\+\\s*\"");

	private final Map<String, String> byCode = new TreeMap<>();

	/** Takes the messages that stand in the text of a test or in what it expects. */
	void add(String text) {
		Matcher found = MESSAGE.matcher(CONTINUED.matcher(text).replaceAll(""));
		while (found.find()) {
			String first = (found.group(1) != null ? found.group(1) : "") + found.group(2) + ": " + found.group(3);
			if (!first.contains("\" +")) {
				String words = (found.group(5) != null) ? found.group(5) : found.group(6);
				String remedy = (words != null) ? "\n  do: " + words.strip() : "";
				String example = (first + " (" + found.group(4) + ")" + remedy).replace("\\\"", "\"")
					.replaceAll("%[sd]|\\d%\\$[sd]", "…");
				this.byCode.merge(found.group(4), example,
						(one, other) -> one.contains("\n  do: ") ? one : other.contains("\n  do: ") ? other : one);
			}
		}
	}

	Map<String, String> byCode() {
		return this.byCode;
	}

}
