package counterfoil.intake;

import java.util.function.Consumer;

/** The values of one record, by their place. */
abstract class Row {

	private final Slice copied = new Slice();

	private int ordinal;

	private int each;

	private byte[][] first = {};

	private int firstLine;

	/** How many places there are. */
	abstract int fields();

	/** The physical line the record starts on. */
	abstract int line();

	/** Moves the slice over the value at a place; where there is none it is empty. */
	abstract void field(int place, Slice into);

	/**
	 * The first of the parts of the record that give a row each, or -1.
	 * @param from where the contract says they begin
	 */
	abstract int firstEach(int from);

	/** The part behind one that gave a row, or -1. */
	abstract int nextEach(int part);

	/** Hands every value at a place to another, the slice moved over it. */
	void everyValue(int place, Slice into, Consumer<Slice> to) {
		field(place, into);
		to.accept(into);
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

	/** The part at hand, where every one gives a row. */
	int each() {
		return this.each;
	}

	void each(int part) {
		this.each = part;
	}

	/** The record as a whole is at hand. */
	void noEach() {
		this.each = 0;
	}

	/** A value of the first row of the group, by its place. */
	byte[] first(int place) {
		return this.first[place];
	}

	/** The physical line on which the first row of the group starts. */
	int firstLine() {
		return this.firstLine;
	}

	/** Keeps the values of this row as those of the first of its group. */
	void keepAsFirst(int[] places) {
		byte[][] kept = new byte[fields()][];
		for (int place : places) {
			kept[place] = copy(place);
		}
		this.first = kept;
		this.firstLine = line();
	}

}
