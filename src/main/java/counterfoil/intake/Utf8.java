package counterfoil.intake;

/**
 * Tells whether bytes are UTF-8, strictly: no overlong forms, no halves of surrogates.
 */
final class Utf8 {

	static final int MALFORMED = 0;

	private Utf8() {
	}

	/**
	 * The length of the sequence that starts at a byte above 127, or {@link #MALFORMED}.
	 */
	static int length(byte[] bytes, int from, int limit) {
		int first = bytes[from] & 0xff;
		int length = lengthOf(first);
		for (int i = 1; i < length && from + i < limit; i++) {
			int next = bytes[from + i] & 0xff;
			if ((next & 0xc0) != 0x80 || (i == 1 && isOutside(first, next))) {
				return MALFORMED;
			}
		}
		return length;
	}

	private static int lengthOf(int first) {
		if (first >= 0xc2 && first <= 0xdf) {
			return 2;
		}
		if (first >= 0xe0 && first <= 0xef) {
			return 3;
		}
		return (first >= 0xf0 && first <= 0xf4) ? 4 : MALFORMED;
	}

	private static boolean isOutside(int first, int second) {
		return switch (first) {
			case 0xe0 -> second < 0xa0;
			case 0xed -> second > 0x9f;
			case 0xf0 -> second < 0x90;
			case 0xf4 -> second > 0x8f;
			default -> false;
		};
	}

}
