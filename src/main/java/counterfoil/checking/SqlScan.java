package counterfoil.checking;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * Looks over SQL just far enough to tell what is code from what is quoted or commented:
 * where a statement ends, and whether its parentheses are its own.
 */
final class SqlScan {

	private final String sql;

	SqlScan(String sql) {
		this.sql = sql;
	}

	/** The first word of the code in lower case; empty where it begins otherwise. */
	String firstWord() {
		int[] first = { -1 };
		forEachCode((at) -> {
			if (first[0] < 0 && !Character.isWhitespace(this.sql.charAt(at))) {
				first[0] = at;
			}
		});
		int end = Math.max(first[0], 0);
		while (first[0] >= 0 && end < this.sql.length() && Character.isLetter(this.sql.charAt(end))) {
			end++;
		}
		return this.sql.substring(Math.max(first[0], 0), end).toLowerCase(Locale.ROOT);
	}

	/** Where the semicolon that ends the statement stands, or the end. */
	int end() {
		int[] end = { this.sql.length() };
		forEachCode((at) -> {
			if (this.sql.charAt(at) == ';') {
				end[0] = Math.min(end[0], at);
			}
		});
		return end[0];
	}

	/** Where code goes on behind the end of the statement. */
	OptionalInt second() {
		int end = end();
		int[] second = { -1 };
		forEachCode((at) -> {
			char c = this.sql.charAt(at);
			if (at > end && second[0] < 0 && c != ';' && !Character.isWhitespace(c)) {
				second[0] = at;
			}
		});
		return (second[0] < 0) ? OptionalInt.empty() : OptionalInt.of(second[0]);
	}

	/**
	 * Where a parenthesis closes that this statement did not open: wrapped, it would
	 * close ours.
	 */
	OptionalInt strayParenthesis() {
		int[] depth = { 0 };
		int[] stray = { -1 };
		forEachCode((at) -> {
			char c = this.sql.charAt(at);
			depth[0] += (c == '(') ? 1 : ((c == ')') ? -1 : 0);
			if (depth[0] < 0 && stray[0] < 0) {
				stray[0] = at;
			}
		});
		return (stray[0] < 0) ? OptionalInt.empty() : OptionalInt.of(stray[0]);
	}

	/** Where a comment or a quoted piece begins that never ends. */
	OptionalInt unended() {
		int at = 0;
		while (at < this.sql.length()) {
			int end = endOfComment(at);
			boolean isBlock = end > at && this.sql.startsWith("/*", at);
			boolean isQuoted = false;
			if (end == at) {
				int quoted = endOfQuoted(at);
				isQuoted = quoted > at;
				end = Math.max(quoted, at + 1);
			}
			if (end == this.sql.length() && (isBlock || isQuoted) && !isClosed(at, isBlock)) {
				return OptionalInt.of(at);
			}
			at = end;
		}
		return OptionalInt.empty();
	}

	// the piece reaches to the end of the text: does its own end stand there?
	private boolean isClosed(int start, boolean isBlock) {
		SqlScan more = new SqlScan(this.sql + "\n ");
		return (isBlock ? more.endOfComment(start) : more.endOfQuoted(start)) == this.sql.length();
	}

	/**
	 * The code with a blank for every comment and an empty literal for every text; quoted
	 * names stay.
	 */
	String code() {
		StringBuilder code = new StringBuilder();
		int[] next = { 0 };
		forEachCode((at) -> {
			if (at > next[0]) {
				code.append(' ');
			}
			int end = Math.max(endOfQuoted(at), at + 1);
			char c = this.sql.charAt(at);
			boolean isText = end > at + 1 && c != '"';
			code.append(isText ? "''" : this.sql.substring(at, end));
			next[0] = end;
		});
		return code.toString();
	}

	String withQuestionMarksDoubled() {
		StringBuilder doubled = new StringBuilder(this.sql);
		int[] added = { 0 };
		forEachCode((at) -> {
			if (this.sql.charAt(at) == '?') {
				doubled.insert(at + added[0]++, '?');
			}
		});
		return doubled.toString();
	}

	// a quoted piece counts as code at its first character, a comment not at all
	private void forEachCode(IntConsumer consumer) {
		int at = 0;
		while (at < this.sql.length()) {
			int end = endOfComment(at);
			if (end == at) {
				consumer.accept(at);
				end = Math.max(endOfQuoted(at), at + 1);
			}
			at = end;
		}
	}

	private int endOfComment(int at) {
		if (this.sql.startsWith("--", at)) {
			int end = at;
			// either ends it for the server
			while (end < this.sql.length() && this.sql.charAt(end) != '\n' && this.sql.charAt(end) != '\r') {
				end++;
			}
			return end;
		}
		return this.sql.startsWith("/*", at) ? endOfBlockComment(at) : at;
	}

	// PostgreSQL nests block comments
	private int endOfBlockComment(int start) {
		int depth = 0;
		int at = start;
		do {
			if (this.sql.startsWith("/*", at)) {
				depth++;
				at += 2;
			}
			else if (this.sql.startsWith("*/", at)) {
				depth--;
				at += 2;
			}
			else {
				at++;
			}
		}
		while (depth > 0 && at < this.sql.length());
		return at;
	}

	private int endOfQuoted(int at) {
		return switch (this.sql.charAt(at)) {
			case '"' -> endOfQuotes(at, '"', false);
			case '\'' -> endOfQuotes(at, '\'', isEscapeString(at));
			case '$' -> endOfDollarQuotes(at);
			default -> at;
		};
	}

	// a doubled quote begins the next piece at once, which ends where the literal does
	private int endOfQuotes(int start, char quote, boolean escapes) {
		for (int at = start + 1; at < this.sql.length(); at++) {
			char c = this.sql.charAt(at);
			if (c == '\\' && escapes) {
				at++;
			}
			else if (c == quote && !(escapes && this.sql.startsWith("''", at))) {
				return at + 1;
			}
			else if (c == quote) {
				at++;
			}
		}
		return this.sql.length();
	}

	private boolean isEscapeString(int quote) {
		return quote > 0 && Character.toLowerCase(this.sql.charAt(quote - 1)) == 'e'
				&& (quote == 1 || !isNamePart(this.sql.charAt(quote - 2)));
	}

	private int endOfDollarQuotes(int start) {
		int tagEnd = this.sql.indexOf('$', start + 1);
		boolean insideName = start > 0 && isNamePart(this.sql.charAt(start - 1));
		if (insideName || tagEnd < 0 || !this.sql.substring(start + 1, tagEnd).matches("([\\p{L}_][\\p{L}_0-9]*)?")) {
			return start;
		}
		int end = this.sql.indexOf(this.sql.substring(start, tagEnd + 1), tagEnd + 1);
		return (end < 0) ? this.sql.length() : end + tagEnd + 1 - start;
	}

	private static boolean isNamePart(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '$';
	}

}
