package counterfoil.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds where the lines of a file begin and end, in bytes. Whatever the file holds, it
 * takes as much memory as two lines of the greatest length.
 */
final class JsonLineFramer implements AutoCloseable {

	static final int LINE_BYTES_MAX = 1 << 20;

	private final InputStream in;

	private final byte[] buffer = new byte[2 * LINE_BYTES_MAX];

	private int next;

	private int limit;

	private boolean atEnd;

	private long bufferOffset;

	private int line;

	private int start;

	private int end;

	private boolean endedByLine;

	private boolean tooLong;

	JsonLineFramer(InputStream in) {
		this.in = in;
	}

	/**
	 * Moves to the next line.
	 * @return false at the end of the file
	 */
	boolean next() throws IOException {
		int at = endOfLine(this.next);
		while (at < 0 && !this.atEnd && this.limit - this.next <= LINE_BYTES_MAX) {
			int looked = this.limit - this.next;
			fill();
			at = endOfLine(this.next + looked);
		}
		if (at < 0 && this.next == this.limit && this.atEnd) {
			return false;
		}
		this.line++;
		this.start = this.next;
		this.end = (at >= 0) ? at : this.limit;
		this.tooLong = this.end - this.start > LINE_BYTES_MAX;
		if (this.tooLong) {
			at = passOver(at);
		}
		this.endedByLine = at >= 0;
		this.next = (at >= 0) ? behindLineEnd(at) : this.limit;
		return true;
	}

	byte[] bytes() {
		return this.buffer;
	}

	/** Where the line begins in the bytes. */
	int start() {
		return this.start;
	}

	/** Where the line ends in the bytes, its line end not included. */
	int end() {
		return this.end;
	}

	/** The number of the line, from 1. */
	int line() {
		return this.line;
	}

	/** Whether the file goes on behind the line, or ends it with a line end. */
	boolean isEndedByLine() {
		return this.endedByLine;
	}

	/** Whether it is longer than lines may be; its bytes are not kept then. */
	boolean isTooLong() {
		return this.tooLong;
	}

	/** The place in the file of a place in the bytes. */
	long offset(int place) {
		return this.bufferOffset + place;
	}

	/** Drops bytes in front of the first line. */
	void skipByteOrderMark() throws IOException {
		fill();
		if (this.limit >= 3 && (this.buffer[0] & 0xff) == 0xef && (this.buffer[1] & 0xff) == 0xbb
				&& (this.buffer[2] & 0xff) == 0xbf) {
			this.next = 3;
		}
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	// Nobody looks into a line this long, so it is not kept. Returns its end, or -1 at
	// the end of the file.
	private int passOver(int found) throws IOException {
		int at = found;
		while (at < 0 && !this.atEnd) {
			this.next = this.limit;
			fill();
			at = endOfLine(this.next);
		}
		this.start = 0;
		this.end = 0;
		return at;
	}

	// The place of the next line end, or -1 where it is not in the buffer.
	private int endOfLine(int from) {
		for (int at = from; at < this.limit; at++) {
			if (this.buffer[at] == '\n' || this.buffer[at] == '\r') {
				// a line feed may follow, and must be there to be passed over
				boolean isWhole = this.buffer[at] == '\n' || at + 1 < this.limit || this.atEnd;
				return isWhole ? at : -1;
			}
		}
		return -1;
	}

	private int behindLineEnd(int at) {
		boolean two = this.buffer[at] == '\r' && at + 1 < this.limit && this.buffer[at + 1] == '\n';
		return two ? at + 2 : at + 1;
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

}
