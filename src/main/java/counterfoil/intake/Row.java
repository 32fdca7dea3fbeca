package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.opencsv.RFC4180Parser;

/**
 * The fields of one record, by their place. They are read where they stand in the
 * framer's buffer; only one with doubled quotes goes through the CSV parser.
 */
final class Row {

	private final RFC4180Parser parser = new RFC4180Parser();

	private final Framer framer;

	private final Slice copied = new Slice();

	private int ordinal;

	private int each;

	private byte[][] first = {};

	Row(Framer framer) {
		this.framer = framer;
	}

	int fields() {
		return this.framer.fields();
	}

	int line() {
		return this.framer.line();
	}

	/** Moves the slice over the value of a field. */
	void field(int place, Slice into) {
		if (this.framer.isEscaped(place)) {
			into.set(unescaped(place));
			return;
		}
		into.set(this.framer.bytes(), this.framer.start(place), this.framer.end(place));
	}

	private byte[] unescaped(int place) {
		// the quotes around a field stand just outside of it
		int from = this.framer.start(place) - 1;
		String quoted = new String(this.framer.bytes(), from, this.framer.end(place) + 1 - from,
				StandardCharsets.UTF_8);
		try {
			return this.parser.parseLine(quoted)[0].getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] copy(int place) {
		field(place, this.copied);
		return this.copied.copy();
	}

	/** The number of the row in its group, among those that give this ledger record. */
	int ordinal() {
		return this.ordinal;
	}

	void ordinal(int newOrdinal) {
		this.ordinal = newOrdinal;
	}

	/** The place of the column at hand, where every one gives a row. */
	int each() {
		return this.each;
	}

	void each(int place) {
		this.each = place;
	}

	/** A value of the first row of the group, by its place. */
	byte[] first(int place) {
		return this.first[place];
	}

	/** Keeps the values of this row as those of the first of its group. */
	void keepAsFirst(int[] places) {
		byte[][] kept = new byte[fields()][];
		for (int place : places) {
			kept[place] = copy(place);
		}
		this.first = kept;
	}

}
