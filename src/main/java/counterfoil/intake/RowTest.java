package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A condition of a contract, by place. */
final class RowTest {

	private final boolean ofEach;

	private final int place;

	private final @Nullable Boolean present;

	private final List<byte[]> is;

	private final List<byte[]> isNot;

	private final Slice slice = new Slice();

	private RowTest(Contract.Condition condition, boolean ofEach, int place) {
		this.ofEach = ofEach;
		this.place = place;
		this.present = condition.present().orElse(null);
		this.is = bytes(condition.is());
		this.isNot = bytes(condition.isNot());
	}

	static RowTest of(Contract.Condition condition, Headers headers) {
		boolean ofEach = condition.headers().equals(List.of(RecordContract.EACH));
		return new RowTest(condition, ofEach, headers.find(condition.headers()).orElse(-1));
	}

	static @Nullable RowTest of(Optional<Contract.Condition> condition, Headers headers) {
		return condition.map((given) -> of(given, headers)).orElse(null);
	}

	/** A header the file does not have is a value that is blank. */
	boolean isTrueOf(Row row) {
		int at = this.ofEach ? row.each() : this.place;
		if (at < 0) {
			this.slice.set(new byte[0]);
		}
		else {
			row.field(at, this.slice);
		}
		this.slice.trim();
		if (this.present != null && this.present == (this.slice.length() == 0)) {
			return false;
		}
		return (this.is.isEmpty() || isOneOf(this.is)) && !isOneOf(this.isNot);
	}

	private boolean isOneOf(List<byte[]> words) {
		for (byte[] word : words) {
			if (this.slice.is(word)) {
				return true;
			}
		}
		return false;
	}

	private static List<byte[]> bytes(List<String> words) {
		return words.stream().map((word) -> word.getBytes(StandardCharsets.UTF_8)).toList();
	}

}
