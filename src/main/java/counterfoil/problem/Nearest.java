package counterfoil.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the reader probably meant: the known word closest to the one that was written. */
public final class Nearest {

	private Nearest() {
	}

	/** All known words, closest to the written one first. */
	public static List<String> first(String written, Collection<String> known) {
		return known.stream()
			.sorted(Comparator.comparingInt((String word) -> distance(written, word)).thenComparing(word -> word))
			.toList();
	}

	/** The closest known word, if it is close enough to be a slip of the pen. */
	public static Optional<String> to(String written, Collection<String> known) {
		return first(written, known).stream()
			.findFirst()
			.filter(word -> distance(written, word) <= Math.max(1, word.length() / 3));
	}

	/** "Did you mean …?" where a word is close, else the list of all. */
	public static String advice(String written, Collection<String> known) {
		return to(written, known).map(word -> "Did you mean \"%s\"?".formatted(word))
			.orElseGet(() -> "Use one of: %s.".formatted(String.join(", ", known)));
	}

	// Levenshtein over two rows; words here are headers and keys, bounded by their
	// readers
	private static int distance(String a, String b) {
		int[] above = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] row = new int[b.length() + 1];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int swap = above[j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(swap, 1 + Math.min(row[j - 1], above[j]));
			}
			above = row;
		}
		return above[b.length()];
	}

}
