package counterfoil.intake;

import java.util.Arrays;
import java.util.List;

/** How an export writes a percentage. */
enum Percentage {

	/** {@code 7.5}, {@code 7,5 %}, or {@code 0.075 of one}. */
	WRITTEN("written"),

	/** At the end of a text, which may have none: {@code VAT 7.5%}. */
	AT_END("at end"),

	/** As a share: {@code 0.075}. */
	OF_ONE("of one");

	private final String word;

	Percentage(String word) {
		this.word = word;
	}

	/** How contracts call it. */
	String word() {
		return this.word;
	}

	static List<String> words() {
		return Arrays.stream(values()).map(Percentage::word).toList();
	}

	static Percentage of(String word) {
		return values()[words().indexOf(word)];
	}

}
