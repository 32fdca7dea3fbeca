package counterfoil.house;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about the text of a source file. */
final class Tidy {

	/** A longer file says in its javadoc why it is one thing. */
	private static final int LINES_MAX = 300;

	private static final Pattern SQL_FORBIDDEN = Pattern
		.compile("(?i)\\bnow\\(\\)|\\bcurrent_(date|timestamp|time)\\b|\\bselect \\*|\\bnot in \\(\\s*select\\b|"
				+ "\\bdouble precision\\b|\\breal\\b|\\bfloat\\d?\\b");

	private static final Pattern JAVA_FORBIDDEN = Pattern
		.compile("\\b(double|float)\\b|System\\.currentTimeMillis|LocalDate\\.now\\(\\)|Instant\\.now\\(\\)|"
				+ "\\bTODO\\b|\\bFIXME\\b|@Disabled|Thread\\.sleep|org\\.mockito|@author");

	private Tidy() {
	}

	/** Sentences that say what breaks a rule; empty where nothing does. */
	static List<String> violations(String path, String text) {
		List<String> lines = text.lines().toList();
		boolean isTooLong = lines.size() > LINES_MAX && !text.contains("It is one ");
		Stream<String> size = isTooLong ? Stream.of(path + ": " + lines.size() + " lines") : Stream.empty();
		return Stream.concat(size, forbidden(path, lines)).toList();
	}

	private static Stream<String> forbidden(String path, List<String> lines) {
		Pattern pattern = path.endsWith(".sql") ? SQL_FORBIDDEN : JAVA_FORBIDDEN;
		return IntStream.range(0, lines.size())
			.filter((i) -> pattern.matcher(code(path, lines.get(i))).find())
			.mapToObj((i) -> "%s:%d: %s".formatted(path, i + 1, lines.get(i).strip()));
	}

	// "select p.*" of a view is a list of columns by another name; words in comments
	// break nothing
	private static String code(String path, String line) {
		String stripped = line.strip();
		if (path.endsWith(".sql")) {
			return stripped.replaceFirst("--.*", "");
		}
		return (stripped.startsWith("*") || stripped.startsWith("/*")) ? "" : stripped.replaceFirst("(^|\\s)//.*", "");
	}

}
