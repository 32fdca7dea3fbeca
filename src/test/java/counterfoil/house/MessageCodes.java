package counterfoil.house;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes of the messages that a source file can give, told from where they are made.
 */
final class MessageCodes {

	/** What makes a message, or hands on what one is made of. */
	private static final Pattern CALL = Pattern.compile("Problem\\s*\\.(?:error|warning)\\(|new Problem\\("
			+ "|new Complaint\\(|Complaint\\.ofFile\\(|Reject\\.ofRecord\\(|ofRecord\\(|\\bproblem\\(|\\.add\\(");

	/** A constant with its code, what is wrong, and what to do. */
	private static final Pattern CONSTANT = Pattern.compile("(?m)^\\t[A-Z][A-Z_0-9]*\\(\\s*(\"[^\"]*\")\\s*,\\s*\"");

	private static final Pattern CODE = Pattern.compile("\"[a-z0-9]+(-[a-z0-9]+)+\"");

	/** A code stands among the first three of the arguments. */
	private static final int ARGUMENTS_MAX = 3;

	private MessageCodes() {
	}

	static TreeSet<String> in(String source) {
		TreeSet<String> codes = new TreeSet<>();
		Matcher call = CALL.matcher(source);
		while (call.find()) {
			arguments(source, call.end()).stream().limit(ARGUMENTS_MAX).forEach((argument) -> add(argument, codes));
		}
		Matcher constant = CONSTANT.matcher(source);
		while (constant.find()) {
			add(constant.group(1), codes);
		}
		return codes;
	}

	private static void add(String literal, TreeSet<String> codes) {
		if (CODE.matcher(literal).matches()) {
			codes.add(literal.substring(1, literal.length() - 1));
		}
	}

	// The arguments of a call, from behind its bracket.
	private static List<String> arguments(String source, int from) {
		List<String> arguments = new ArrayList<>();
		StringBuilder argument = new StringBuilder();
		int depth = 0;
		boolean quoted = false;
		for (int i = from; i < source.length(); i++) {
			char c = source.charAt(i);
			quoted ^= c == '"' && source.charAt(i - 1) != '\\';
			depth += quoted ? 0 : (c == '(') ? 1 : (c == ')') ? -1 : 0;
			if (depth < 0 || depth == 0 && c == ',' && !quoted) {
				arguments.add(argument.toString().strip());
				argument.setLength(0);
				if (depth < 0) {
					return arguments;
				}
			}
			else {
				argument.append(c);
			}
		}
		return arguments;
	}

}
