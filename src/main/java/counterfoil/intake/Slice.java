package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A run of UTF-8 bytes that is moved over a buffer instead of being copied out of it. */
final class Slice {

	private byte[] bytes = {};

	private int from;

	private int to;

	Slice set(byte[] newBytes, int newFrom, int newTo) {
		this.bytes = newBytes;
		this.from = newFrom;
		this.to = newTo;
		return this;
	}

	Slice set(byte[] newBytes) {
		return set(newBytes, 0, newBytes.length);
	}

	int length() {
		return this.to - this.from;
	}

	byte at(int place) {
		return this.bytes[this.from + place];
	}

	byte[] bytes() {
		return this.bytes;
	}

	int from() {
		return this.from;
	}

	int to() {
		return this.to;
	}

	/** Drops blanks at both ends, non-breaking ones too. */
	Slice trim() {
		while (this.from < this.to && blankAtStart() > 0) {
			this.from += blankAtStart();
		}
		while (this.to > this.from && blankAtEnd() > 0) {
			this.to -= blankAtEnd();
		}
		return this;
	}

	private int blankAtStart() {
		byte b = this.bytes[this.from];
		if (b >= 0) {
			return (b <= ' ') ? 1 : 0;
		}
		return Blanks.length(this.bytes, this.from, this.to);
	}

	private int blankAtEnd() {
		byte b = this.bytes[this.to - 1];
		if (b >= 0) {
			return (b <= ' ') ? 1 : 0;
		}
		for (int length = 2; length <= 3; length++) {
			int at = this.to - length;
			if (at >= this.from && Blanks.length(this.bytes, at, this.to) == length) {
				return length;
			}
		}
		return 0;
	}

	/** Drops so many bytes at the start. */
	Slice skip(int count) {
		this.from += count;
		return this;
	}

	boolean isBlank() {
		return new Slice().set(this.bytes, this.from, this.to).trim().length() == 0;
	}

	boolean is(byte[] other) {
		return other.length == length() && Arrays.equals(this.bytes, this.from, this.to, other, 0, other.length);
	}

	byte[] copy() {
		return Arrays.copyOfRange(this.bytes, this.from, this.to);
	}

	@Override
	public String toString() {
		return new String(this.bytes, this.from, length(), StandardCharsets.UTF_8);
	}

}
