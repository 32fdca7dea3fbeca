package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.opencsv.RFC4180Parser;

/**
 * The fields of one record, by their place. Fields without doubled quotes are read where
 * they stand in the framer's buffer; a record that has some is split by the CSV parser.
 */
final class Row {

	private final RFC4180Parser parser = new RFC4180Parser();

	private byte[] bytes = {};

	private int[] starts = new int[Framer.FIELDS_MAX];

	private int[] ends = new int[Framer.FIELDS_MAX];

	private int fields;

	private int line;

	private int ordinal;

	private int each;

	private byte[][] first = {};

	/** Takes the record the framer stands on. */
	void take(Framer framer) {
		this.fields = framer.fields();
		this.line = framer.line();
		this.ordinal = 0;
		if (framer.isEscaped() && framer.damage() == null) {
			unescape(framer);
			return;
		}
		this.bytes = framer.bytes();
		for (int i = 0; i < this.fields; i++) {
			this.starts[i] = framer.start(i);
			this.ends[i] = framer.end(i);
		}
	}

	private void unescape(Framer framer) {
		try {
			String[] values = this.parser.parseLine(new String(framer.bytes(), framer.recordStart(),
					framer.recordEnd() - framer.recordStart(), StandardCharsets.UTF_8));
			byte[] joined = String.join("", values).getBytes(StandardCharsets.UTF_8);
			int at = 0;
			for (int i = 0; i < values.length; i++) {
				this.starts[i] = at;
				at += values[i].getBytes(StandardCharsets.UTF_8).length;
				this.ends[i] = at;
			}
			this.bytes = joined;
			this.fields = values.length;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int fields() {
		return this.fields;
	}

	int line() {
		return this.line;
	}

	/** Moves the slice over the value of a field. */
	void field(int place, Slice into) {
		into.set(this.bytes, this.starts[place], this.ends[place]);
	}

	byte[] copy(int place) {
		return Arrays.copyOfRange(this.bytes, this.starts[place], this.ends[place]);
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
		byte[][] kept = new byte[this.fields][];
		for (int place : places) {
			kept[place] = copy(place);
		}
		this.first = kept;
	}

}
