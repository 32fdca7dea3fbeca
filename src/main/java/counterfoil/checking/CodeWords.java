package counterfoil.checking;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that the code of a statement uses, without its comments and texts. */
final class CodeWords {

	// a quoted name, or a plain one; with a parenthesis behind it, it is called
	private static final Pattern NAME = Pattern
		.compile("\"((?:[^\"]|\"\")*)\"(\\s*\\()?|([\\p{L}_][\\p{L}\\p{N}_$]*)(\\s*\\()?");

	private static final Pattern ESCAPED_NAME = Pattern.compile("(?i)(?<![\\p{L}\\p{N}_$])u&\"");

	/** What tells another time in every run, as a word or as a function. */
	private static final Set<String> TIMES = Set.of("current_date", "current_time", "current_timestamp", "localtime",
			"localtimestamp", "now", "statement_timestamp", "transaction_timestamp");

	private final String code;

	CodeWords(SqlScan scan) {
		this.code = scan.code();
	}

	/** Everything that is called like a function, in the case the server looks for. */
	Set<String> called() {
		Set<String> called = new TreeSet<>();
		Matcher name = NAME.matcher(this.code);
		while (name.find()) {
			if (name.group(2) != null) {
				called.add(name.group(1).replace("\"\"", "\""));
			}
			else if (name.group(4) != null) {
				called.add(name.group(3).toLowerCase(Locale.ROOT));
			}
		}
		return called;
	}

	/** A word that means another time in every run. */
	Optional<String> time() {
		Matcher name = NAME.matcher(this.code);
		while (name.find()) {
			String word = (name.group(3) != null) ? name.group(3).toLowerCase(Locale.ROOT)
					: (name.group(2) != null) ? name.group(1) : "";
			boolean isCall = name.group(4) != null || name.group(2) != null;
			if (TIMES.contains(word) && (isCall || !word.equals("now"))) {
				return Optional.of(word);
			}
		}
		return Optional.empty();
	}

	/** Whether a name is written in codes that hide it. */
	boolean hasEscapedName() {
		return ESCAPED_NAME.matcher(this.code).find();
	}

}
