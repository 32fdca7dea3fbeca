package counterfoil.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a check asks about, in the words of the night's scope. */
public enum Subject {

	/** An order. */
	ORDER("order"),

	/** One line of an order, known as {@code order|line}. */
	ORDER_LINE("order line"),

	/** A refund. */
	REFUND("refund"),

	/** A return. */
	RETURN("return"),

	/** A transfer of a gateway to the bank. */
	PAYOUT("payout"),

	/** An item at a location, known as {@code item|location}. */
	STOCK_ITEM("stock item"),

	/** What a shop delivers, known by the name of its record. */
	EXPORT("export");

	private final String word;

	Subject(String word) {
		this.word = word;
	}

	/** As front matter, scope and reports write it. */
	public String word() {
		return this.word;
	}

	static List<String> words() {
		return Arrays.stream(values()).map(Subject::word).toList();
	}

	static Optional<Subject> of(String word) {
		return Arrays.stream(values()).filter((subject) -> subject.word.equals(word)).findFirst();
	}

}
