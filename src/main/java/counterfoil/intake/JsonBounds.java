package counterfoil.intake;

import org.jspecify.annotations.Nullable;

/**
 * Measures a line before anything of it is parsed: its bytes, its depth, its strings and
 * its numbers. What it lets through cannot grow beyond the line in memory.
 */
final class JsonBounds {

	static final int DEPTH_MAX = 32;

	static final int STRING_BYTES_MAX = 1 << 18;

	static final int NUMBER_CHARS_MAX = 100;

	private int place;

	/** What is beyond its bounds; where, is {@link #place}. */
	@Nullable JsonDamage damage(byte[] bytes, int from, int to) {
		int depth = 0;
		this.place = from;
		while (this.place < to) {
			byte b = bytes[this.place];
			JsonDamage found = null;
			if (b == '"') {
				found = string(bytes, to);
			}
			else if (b >= '0' && b <= '9' || b == '-') {
				found = number(bytes, to);
			}
			else {
				depth += (b == '{' || b == '[') ? 1 : (b == '}' || b == ']') ? -1 : 0;
				found = (depth > DEPTH_MAX) ? JsonDamage.TOO_DEEP : character(bytes, to);
			}
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** Where the damage is. */
	int place() {
		return this.place;
	}

	// Moves behind the closing quote, or to the end where there is none.
	private @Nullable JsonDamage string(byte[] bytes, int to) {
		int from = ++this.place;
		while (this.place < to && bytes[this.place] != '"') {
			if (this.place - from >= STRING_BYTES_MAX) {
				return JsonDamage.STRING_TOO_LONG;
			}
			boolean escape = bytes[this.place] == '\\' && this.place + 1 < to;
			this.place += escape ? 1 : 0;
			JsonDamage found = character(bytes, to);
			if (found != null) {
				return found;
			}
		}
		this.place++;
		return null;
	}

	private @Nullable JsonDamage number(byte[] bytes, int to) {
		int from = this.place;
		while (this.place < to && isOfNumber(bytes[this.place])) {
			if (this.place - from >= NUMBER_CHARS_MAX) {
				return JsonDamage.NUMBER_TOO_LONG;
			}
			this.place++;
		}
		return null;
	}

	private static boolean isOfNumber(byte b) {
		return b >= '0' && b <= '9' || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
	}

	// Moves behind one character.
	private @Nullable JsonDamage character(byte[] bytes, int to) {
		byte b = bytes[this.place];
		if (b == 0) {
			return JsonDamage.NUL;
		}
		if (b > 0) {
			this.place++;
			return null;
		}
		int length = Utf8.length(bytes, this.place, to);
		if (length == Utf8.MALFORMED || this.place + length > to) {
			return JsonDamage.NOT_UTF8;
		}
		this.place += length;
		return null;
	}

}
