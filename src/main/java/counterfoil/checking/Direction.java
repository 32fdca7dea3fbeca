package counterfoil.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which way the actual side must be off for a row to differ. */
public enum Direction {

	/** More than expected. */
	OVER("over", "c.actual - c.expected > {tolerance}"),

	/** Less than expected. */
	SHORT("short", "c.expected - c.actual > {tolerance}"),

	/** Either way. */
	EITHER("either", "abs(c.actual - c.expected) > {tolerance}");

	private final String word;

	private final String condition;

	Direction(String word, String condition) {
		this.word = word;
		this.condition = condition;
	}

	/** As front matter and reports write it. */
	public String word() {
		return this.word;
	}

	/** The condition on a row {@code c} that puts it beyond a tolerance. */
	String beyond(Tolerance tolerance) {
		return this.condition.replace("{tolerance}", tolerance.toSql("c.unit"));
	}

	static List<String> words() {
		return Arrays.stream(values()).map(Direction::word).toList();
	}

	static Optional<Direction> of(String word) {
		return Arrays.stream(values()).filter((direction) -> direction.word.equals(word)).findFirst();
	}

}
