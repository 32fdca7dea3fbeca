package counterfoil.intake;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Finds where records and their fields begin and end, in bytes, and keeps damage local: a
 * record that is not whole ends with its first physical line, and reading goes on behind
 * it. Whatever the file holds, it takes as much memory as two records of the greatest
 * length.
 *
 * It is one class above the usual size because the positions it hands out are only
 * meaningful while its buffer stays as it is.
 */
final class Framer implements AutoCloseable {

	static final int RECORD_BYTES_MAX = 1 << 20;

	static final int RECORD_LINES_MAX = 1000;

	static final int FIELDS_MAX = 2000;

	private static final int END_OF_FIELD = 1;

	private static final int SPECIAL = 2;

	private static final byte[] OUTSIDE = classes(",\n\r", "\"\0");

	private static final byte[] INSIDE = classes("\"", "\n\r\0");

	private final InputStream in;

	private final byte[] buffer = new byte[2 * RECORD_BYTES_MAX];

	private final int[] starts = new int[FIELDS_MAX];

	private final int[] ends = new int[FIELDS_MAX];

	private int next;

	private int limit;

	private boolean atEnd;

	private long bufferOffset;

	private int nextLine = 1;

	private int recordStart;

	private int recordEnd;

	private int line;

	private int lines;

	private int fields;

	private final boolean[] escaped = new boolean[FIELDS_MAX];

	private boolean endedByLine;

	private @Nullable Damage damage;

	Framer(InputStream in) {
		this.in = in;
	}

	/**
	 * Moves to the next record.
	 * @return false at the end of the file
	 * @throws NotUtf8Exception where the bytes are no UTF-8
	 */
	boolean next() throws IOException {
		this.line = this.nextLine;
		while (true) {
			int scanEnd = Math.min(this.limit, this.next + RECORD_BYTES_MAX + 1);
			boolean isWhole = this.atEnd && scanEnd == this.limit;
			if (this.next == this.limit && isWhole) {
				return false;
			}
			Scan scan = (this.next == this.limit) ? Scan.MORE : scan(this.next, scanEnd, isWhole);
			if (scan == Scan.MORE && scanEnd - this.next > RECORD_BYTES_MAX) {
				scan = damaged(Damage.RECORD_TOO_LONG);
			}
			if (scan == Scan.RECORD) {
				return true;
			}
			if (scan == Scan.DAMAGED && endAtFirstLine()) {
				return true;
			}
			fill();
		}
	}

	byte[] bytes() {
		return this.buffer;
	}

	/** Number of fields, the one in which a damaged record ends not among them. */
	int fields() {
		return this.fields;
	}

	int start(int field) {
		return this.starts[field];
	}

	int end(int field) {
		return this.ends[field];
	}

	/** Where the record begins in the bytes. */
	int recordStart() {
		return this.recordStart;
	}

	/** Where the record ends in the bytes, its line end not included. */
	int recordEnd() {
		return this.recordEnd;
	}

	/** Whether quotes are doubled in a field, so that its bytes are not yet its value. */
	boolean isEscaped(int field) {
		return this.escaped[field];
	}

	/** The physical line the record starts on. */
	int line() {
		return this.line;
	}

	/** How many physical lines it takes. */
	int lines() {
		return this.lines;
	}

	/** Whether the file goes on behind the record, or ends it with a line end. */
	boolean isEndedByLine() {
		return this.endedByLine;
	}

	/** What makes it no record; absent for a whole one. */
	@Nullable Damage damage() {
		return this.damage;
	}

	/** Whether nothing stands on the line but blanks and commas. */
	boolean isBlank() {
		if (this.damage != null) {
			return false;
		}
		for (int i = this.recordStart; i < this.recordEnd; i++) {
			byte b = this.buffer[i];
			if (b != ',' && b != ' ' && b != '\t') {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/** Drops bytes in front of the first record. */
	void skipByteOrderMark() throws IOException {
		fill();
		if (this.limit >= 3 && (this.buffer[0] & 0xff) == 0xef && (this.buffer[1] & 0xff) == 0xbb
				&& (this.buffer[2] & 0xff) == 0xbf) {
			this.next = 3;
		}
	}

	private Scan scan(int from, int scanEnd, boolean isWhole) throws NotUtf8Exception {
		this.damage = null;
		this.fields = 0;
		this.lines = 1;
		int at = from;
		while (true) {
			if (this.fields == FIELDS_MAX) {
				return damaged(Damage.TOO_MANY_FIELDS);
			}
			this.escaped[this.fields] = false;
			boolean quoted = at < scanEnd && this.buffer[at] == '"';
			int end = quoted ? inside(at + 1, scanEnd, isWhole) : outside(at, scanEnd, isWhole);
			if (end < 0) {
				return (this.damage != null) ? Scan.DAMAGED : Scan.MORE;
			}
			this.starts[this.fields] = quoted ? at + 1 : at;
			this.ends[this.fields++] = end;
			at = quoted ? end + 1 : end;
			if (at == scanEnd) {
				return isWhole ? whole(from, at, at) : Scan.MORE;
			}
			if (this.buffer[at] != ',') {
				return endOfRecord(from, at, scanEnd, isWhole);
			}
			at++;
		}
	}

	private Scan endOfRecord(int from, int at, int scanEnd, boolean isWhole) {
		if (this.buffer[at] == '\n') {
			return whole(from, at, at + 1);
		}
		if (this.buffer[at] != '\r') {
			return damaged(Damage.TEXT_AFTER_QUOTE);
		}
		if (at + 1 == scanEnd && !isWhole) {
			return Scan.MORE;
		}
		return whole(from, at, (at + 1 < scanEnd && this.buffer[at + 1] == '\n') ? at + 2 : at + 1);
	}

	private Scan whole(int from, int end, int following) {
		this.recordStart = from;
		this.recordEnd = end;
		this.endedByLine = following > end;
		this.next = following;
		this.nextLine = this.line + this.lines;
		return Scan.RECORD;
	}

	private Scan damaged(Damage found) {
		this.damage = found;
		return Scan.DAMAGED;
	}

	// Returns the end of an unquoted field, or -1.
	private int outside(int from, int scanEnd, boolean isWhole) throws NotUtf8Exception {
		int at = from;
		while (true) {
			while (at < scanEnd && OUTSIDE[this.buffer[at] & 0xff] == 0) {
				at++;
			}
			if (at == scanEnd) {
				return isWhole ? at : -1;
			}
			int kind = OUTSIDE[this.buffer[at] & 0xff];
			if (kind == END_OF_FIELD) {
				return at;
			}
			if (kind == SPECIAL) {
				damaged((this.buffer[at] == '"') ? Damage.STRAY_QUOTE : Damage.NUL);
				return -1;
			}
			at = behindCharacter(at, scanEnd, isWhole);
			if (at < 0) {
				return -1;
			}
		}
	}

	// Returns the place of the closing quote, or -1.
	private int inside(int from, int scanEnd, boolean isWhole) throws NotUtf8Exception {
		int at = from;
		while (at >= 0) {
			while (at < scanEnd && INSIDE[this.buffer[at] & 0xff] == 0) {
				at++;
			}
			if (at == scanEnd) {
				return isWhole ? damagedAt(Damage.QUOTE_NOT_CLOSED) : -1;
			}
			byte b = this.buffer[at];
			boolean hasNext = at + 1 < scanEnd;
			if (!hasNext && !isWhole) {
				return -1;
			}
			if (b == '"') {
				if (!hasNext || this.buffer[at + 1] != '"') {
					return at;
				}
				this.escaped[this.fields] = true;
				at += 2;
			}
			else if (b == '\n' || b == '\r') {
				at += (b == '\r' && hasNext && this.buffer[at + 1] == '\n') ? 2 : 1;
				if (++this.lines > RECORD_LINES_MAX) {
					return damagedAt(Damage.RECORD_OF_TOO_MANY_LINES);
				}
			}
			else if (b == 0) {
				return damagedAt(Damage.NUL);
			}
			else {
				at = behindCharacter(at, scanEnd, isWhole);
			}
		}
		return -1;
	}

	private int damagedAt(Damage found) {
		this.damage = found;
		return -1;
	}

	private int behindCharacter(int at, int scanEnd, boolean isWhole) throws NotUtf8Exception {
		int length = Utf8.length(this.buffer, at, scanEnd);
		if (length == Utf8.MALFORMED || (at + length > scanEnd && isWhole)) {
			throw new NotUtf8Exception(this.bufferOffset + at, this.line, this.buffer[at] & 0xff);
		}
		return (at + length > scanEnd) ? -1 : at + length;
	}

	// A damaged record is its first physical line; false if its end is not in the buffer
	// yet.
	private boolean endAtFirstLine() throws IOException {
		int at = endOfLine(this.next);
		if (at < 0 && this.limit - this.next <= RECORD_BYTES_MAX && !this.atEnd) {
			return false;
		}
		this.recordStart = this.next;
		this.lines = 1;
		this.nextLine = this.line + 1;
		this.recordEnd = this.next;
		while (at < 0 && !this.atEnd) {
			// nobody looks into a line this long, so it need not be kept, but half a line
			// end must
			this.next = (this.buffer[this.limit - 1] == '\r') ? this.limit - 1 : this.limit;
			this.recordStart = 0;
			this.recordEnd = 0;
			this.fields = 0;
			fill();
			at = endOfLine(this.next);
		}
		this.endedByLine = at >= 0;
		this.next = (at >= 0) ? at : this.limit;
		return true;
	}

	// The place behind the next line end, or -1.
	private int endOfLine(int from) {
		for (int at = from; at < this.limit; at++) {
			if (this.buffer[at] == '\n') {
				return at + 1;
			}
			if (this.buffer[at] == '\r') {
				if (at + 1 == this.limit && !this.atEnd) {
					return -1;
				}
				return (at + 1 < this.limit && this.buffer[at + 1] == '\n') ? at + 2 : at + 1;
			}
		}
		return -1;
	}

	private void fill() throws IOException {
		int kept = this.limit - this.next;
		System.arraycopy(this.buffer, this.next, this.buffer, 0, kept);
		this.bufferOffset += this.next;
		this.next = 0;
		this.limit = kept;
		while (this.limit < this.buffer.length && !this.atEnd) {
			int read = this.in.read(this.buffer, this.limit, this.buffer.length - this.limit);
			this.atEnd = read < 0;
			this.limit += Math.max(0, read);
		}
	}

	private static byte[] classes(String ends, String specials) {
		byte[] classes = new byte[256];
		ends.chars().forEach((c) -> classes[c] = END_OF_FIELD);
		specials.chars().forEach((c) -> classes[c] = SPECIAL);
		for (int b = 128; b < 256; b++) {
			classes[b] = SPECIAL + 1;
		}
		return classes;
	}

	private enum Scan {

		RECORD, DAMAGED, MORE

	}

	/** The file is not UTF-8 at a byte. */
	static final class NotUtf8Exception extends IOException {

		private static final long serialVersionUID = 1L;

		private final long offset;

		private final int line;

		private final int value;

		NotUtf8Exception(long offset, int line, int value) {
			super("byte " + offset);
			this.offset = offset;
			this.line = line;
			this.value = value;
		}

		Complaint complaint() {
			return new Complaint(this.line, "not-utf8",
					"byte %,d of the file is 0x%02X, which is not UTF-8 there".formatted(this.offset, this.value),
					"Save it as UTF-8; a spreadsheet calls that \"CSV UTF-8\".");
		}

	}

}
