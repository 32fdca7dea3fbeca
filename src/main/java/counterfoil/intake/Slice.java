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

	/** Drops blanks at both ends. */
	Slice trim() {
		while (this.from < this.to && this.bytes[this.from] <= ' ' && this.bytes[this.from] >= 0) {
			this.from++;
		}
		while (this.to > this.from && this.bytes[this.to - 1] <= ' ' && this.bytes[this.to - 1] >= 0) {
			this.to--;
		}
		return this;
	}

	boolean isBlank() {
		for (int i = this.from; i < this.to; i++) {
			if (this.bytes[i] > ' ' || this.bytes[i] < 0) {
				return false;
			}
		}
		return true;
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
