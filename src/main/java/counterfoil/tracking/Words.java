package counterfoil.tracking;

import java.util.Optional;
import java.util.regex.Pattern;

import counterfoil.problem.Problem;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;

/** Free words of a person: what may stand in a report for ever. */
final class Words {

	private static final int LENGTH_MAX = 500;

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

	private Words() {
	}

	/** What is wrong with them, if anything is. */
	static Optional<Problem> problem(SourcePosition at, String name, String words) {
		if (words.isBlank()) {
			return Optional.of(Problem.error(at, "missing-value", "%s is empty".formatted(name),
					"Say it in a few words: it stands in the report."));
		}
		if (words.length() > LENGTH_MAX) {
			return Optional.of(Problem.error(at, "text-too-long",
					"%s has %,d characters, more than %d".formatted(name, words.length(), LENGTH_MAX),
					"Shorten it, and keep the rest where the case is kept."));
		}
		if (words.chars().anyMatch(Character::isISOControl)) {
			return Optional.of(Problem.error(at, "not-one-line",
					"%s %s is not one line of text".formatted(name, Shown.quoted(words)), "Write it on one line."));
		}
		if (ADDRESS.matcher(words).find()) {
			return Optional.of(Problem.error(at, "personal-data", "%s holds an e-mail address".formatted(name),
					"Leave it out: nothing personal is kept."));
		}
		return Optional.empty();
	}

}
