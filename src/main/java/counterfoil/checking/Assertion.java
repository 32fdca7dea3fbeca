package counterfoil.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a check asserts, after the auditor's list. */
public enum Assertion {

	/** It is in the books: did it happen? */
	OCCURRENCE("occurrence"),

	/** It happened: is it in the books? */
	COMPLETENESS("completeness"),

	/** Is it the same amount? */
	ACCURACY("accuracy"),

	/** Is it on the right day? */
	CUT_OFF("cut-off"),

	/** Is it of the right kind? */
	CLASSIFICATION("classification");

	private final String word;

	Assertion(String word) {
		this.word = word;
	}

	/** As front matter and reports write it. */
	public String word() {
		return this.word;
	}

	static List<String> words() {
		return Arrays.stream(values()).map(Assertion::word).toList();
	}

	static Optional<Assertion> of(String word) {
		return Arrays.stream(values()).filter((assertion) -> assertion.word.equals(word)).findFirst();
	}

}
