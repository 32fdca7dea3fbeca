package counterfoil.problem;

/**
 * One thing that went wrong: where, what, and what the reader should do about it.
 *
 * @param at where
 * @param severity how much it matters
 * @param code kebab-case name of the fact, stable over versions
 * @param what lower case, no full stop; quotes at most the one value it is about
 * @param action one imperative sentence, or what was done instead
 */
public record Problem(SourcePosition at, Severity severity, String code, String what, String action) {

	/** A problem that made something unusable. */
	public static Problem error(SourcePosition at, String code, String what, String action) {
		return new Problem(at, Severity.ERROR, code, what, action);
	}

	/** A problem in something that was used all the same. */
	public static Problem warning(SourcePosition at, String code, String what, String action) {
		return new Problem(at, Severity.WARNING, code, what, action);
	}

	/** Two lines: the first alone is enough, the second says what to do. */
	@Override
	public String toString() {
		return "%s: %s: %s (%s)\n  do: %s".formatted(this.at, this.severity.word(), this.what, this.code, this.action);
	}

}
