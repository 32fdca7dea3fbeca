package counterfoil.problem;

/**
 * Offending values as a message may show them: short, on one line, control characters
 * escaped.
 */
public final class Shown {

	private static final int LENGTH_MAX = 80;

	private Shown() {
	}

	/** The value in double quotes. */
	public static String quoted(String value) {
		StringBuilder shown = new StringBuilder("\"");
		int end = Math.min(value.length(), LENGTH_MAX);
		for (int i = 0; i < end; i++) {
			append(shown, value.charAt(i));
		}
		if (end < value.length()) {
			shown.append('…');
		}
		return shown.append('"').toString();
	}

	private static void append(StringBuilder shown, char c) {
		switch (c) {
			case '\n' -> shown.append("\\n");
			case '\r' -> shown.append("\\r");
			case '\t' -> shown.append("\\t");
			default -> {
				if (Character.isISOControl(c) || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT) {
					shown.append("\\u%04x".formatted((int) c));
				}
				else {
					shown.append(c);
				}
			}
		}
	}

}
