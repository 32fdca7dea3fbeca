package counterfoil.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import counterfoil.problem.Nearest;
import counterfoil.problem.Problem;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;

/**
 * Reads the leading block comment of a check file: {@code key: value} lines, then
 * {@code Why:} and {@code Do:}. All values are text; what they must be is decided here.
 */
final class FrontMatterReader {

	private static final List<String> KEYS = List.of("title", "asserts", "subject", "expected", "actual", "differs",
			"tolerance", "grace");

	private static final Pattern KEY_LINE = Pattern.compile("([A-Za-z][A-Za-z _-]*):(.*)");

	private static final Pattern GRACE = Pattern.compile("\\d{1,3}");

	private final String file;

	private final List<Problem> problems;

	private final Map<String, StringBuilder> values = new TreeMap<>();

	private final Map<String, Integer> lines = new TreeMap<>();

	private String paragraph = "";

	FrontMatterReader(String file, List<Problem> problems) {
		this.file = file;
		this.problems = problems;
	}

	/** Reads the lines between the comment marks; empty once a problem was noted. */
	Optional<FrontMatter> read(List<String> comment, int firstLine) {
		int problemsBefore = this.problems.size();
		for (int i = 0; i < comment.size(); i++) {
			readLine(comment.get(i).strip(), firstLine + i);
		}
		FrontMatter read = new FrontMatter(text("title"),
				value("asserts", Assertion::of, Assertion.OCCURRENCE, Assertion.words()),
				value("subject", Subject::of, Subject.ORDER, Subject.words()), text("expected"), text("actual"),
				value("differs", Direction::of, Direction.EITHER, Direction.words()), tolerance(), grace(), text("Why"),
				text("Do"));
		return (this.problems.size() == problemsBefore) ? Optional.of(read) : Optional.empty();
	}

	private void readLine(String line, int number) {
		Matcher keyLine = KEY_LINE.matcher(line);
		String key = keyLine.matches() ? keyLine.group(1) : "";
		if (key.equals("Why") || key.equals("Do")) {
			this.paragraph = key;
			put(key, keyLine.group(2).strip(), number);
		}
		else if (!this.paragraph.isEmpty()) {
			this.values.get(this.paragraph).append(' ').append(line);
		}
		else if (KEYS.contains(key)) {
			put(key, keyLine.group(2).strip(), number);
		}
		else if (!key.isEmpty()) {
			problem(number, "unrecognized-key", "unrecognized key %s".formatted(Shown.quoted(key)),
					Nearest.advice(key, KEYS));
		}
		else if (!line.isEmpty()) {
			problem(number, "not-a-key", "line %s is not \"key: value\"".formatted(Shown.quoted(line)),
					"Write a key and its value on one line, and longer text under \"Why:\" or \"Do:\".");
		}
	}

	private void put(String key, String value, int number) {
		if (this.lines.putIfAbsent(key, number) != null) {
			problem(number, "repeated-key", "key \"%s\" stands twice".formatted(key), "Keep one of them.");
		}
		this.values.put(key, new StringBuilder(value));
	}

	private String text(String key) {
		String value = this.values.getOrDefault(key, new StringBuilder()).toString().strip();
		if (!this.lines.containsKey(key)) {
			problem(1, "missing-key", "key \"%s\" is missing".formatted(key),
					"Add \"%s:\" to the comment at the top.".formatted(key));
		}
		else if (value.isEmpty()) {
			problem(this.lines.get(key), "missing-value", "key \"%s\" has no value".formatted(key),
					"Write the value behind \"%s:\".".formatted(key));
		}
		return value;
	}

	private <T> T value(String key, Function<String, Optional<T>> reader, T otherwise, List<String> words) {
		String written = text(key);
		return reader.apply(written).orElseGet(() -> refuse(key, written, Nearest.advice(written, words), otherwise));
	}

	private Tolerance tolerance() {
		String written = text("tolerance");
		return Tolerance.parse(written)
			.orElseGet(() -> refuse("tolerance", written,
					"Write an amount, and others for single units behind it, such as " + "\"0.01, JPY 1, items 0\".",
					Tolerance.parse("0").orElseThrow()));
	}

	private int grace() {
		String written = text("grace");
		return GRACE.matcher(written).matches() ? Integer.parseInt(written)
				: refuse("grace", written, "Write a number of nights, such as \"2\".", 0);
	}

	private <T> T refuse(String key, String written, String action, T otherwise) {
		if (!written.isEmpty()) {
			problem(this.lines.get(key), "wrong-value", "key \"%s\" is %s".formatted(key, Shown.quoted(written)),
					action);
		}
		return otherwise;
	}

	private void problem(int line, String code, String what, String action) {
		this.problems.add(Problem.error(SourcePosition.of(this.file, line), code, what, action));
	}

}
