package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in the text form of COPY: tabs between columns, a line feed behind each row,
 * backslashes before what would be taken for one of them.
 */
final class CopyBuffer {

	private static final byte[] NULL = { '\\', 'N' };

	private byte[] bytes;

	private int length;

	CopyBuffer(int capacity) {
		this.bytes = new byte[capacity];
	}

	byte[] bytes() {
		return this.bytes;
	}

	int length() {
		return this.length;
	}

	void cutTo(int newLength) {
		this.length = newLength;
	}

	void tab() {
		put((byte) '\t');
	}

	void endRow() {
		put((byte) '\n');
	}

	void putNull() {
		put(NULL, 0, NULL.length);
	}

	void put(byte b) {
		ensure(1);
		this.bytes[this.length++] = b;
	}

	/** Bytes that need no escape. */
	void put(byte[] source, int from, int to) {
		ensure(to - from);
		System.arraycopy(source, from, this.bytes, this.length, to - from);
		this.length += to - from;
	}

	void put(String ascii) {
		byte[] source = ascii.getBytes(StandardCharsets.US_ASCII);
		put(source, 0, source.length);
	}

	void put(long number) {
		put(Long.toString(number));
	}

	/** Bytes as they came, escaped where they must be. */
	void escaped(byte[] source, int from, int to) {
		ensure(2 * (to - from));
		int end = this.length;
		for (int i = from; i < to; i++) {
			byte b = source[i];
			byte escape = escapeOf(b);
			if (escape != 0) {
				this.bytes[end++] = '\\';
				this.bytes[end++] = escape;
			}
			else {
				this.bytes[end++] = b;
			}
		}
		this.length = end;
	}

	private static byte escapeOf(byte b) {
		return switch (b) {
			case '\t' -> 't';
			case '\n' -> 'n';
			case '\r' -> 'r';
			case '\\' -> '\\';
			default -> 0;
		};
	}

	private void ensure(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.length + more));
		}
	}

}
