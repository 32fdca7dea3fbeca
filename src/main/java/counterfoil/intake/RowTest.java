package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A condition of a contract, by place. */
final class RowTest {

	private static final byte[] NOTHING = {};

	private final boolean ofEach;

	private final int[] places;

	private final @Nullable Boolean present;

	private final List<byte[]> is;

	private final List<byte[]> isNot;

	private final List<Gid> types;

	private final Slice slice = new Slice();

	private RowTest(Contract.Condition condition, boolean ofEach, int[] places) {
		this.ofEach = ofEach;
		this.places = places;
		this.present = condition.present().orElse(null);
		this.is = bytes(condition.is());
		this.isNot = bytes(condition.isNot());
		this.types = condition.types().stream().map(Gid::new).toList();
	}

	static RowTest of(Contract.Condition condition, Headers headers) {
		boolean ofEach = condition.headers().equals(List.of(RecordContract.EACH));
		return new RowTest(condition, ofEach, ofEach ? new int[0] : headers.places(condition.headers()));
	}

	static RowTest[] of(List<Contract.Condition> conditions, Headers headers) {
		return conditions.stream().map((condition) -> of(condition, headers)).toArray(RowTest[]::new);
	}

	/** Whether all of them are true; without any, they are. */
	static boolean areTrueOf(RowTest[] tests, Row row) {
		for (RowTest test : tests) {
			if (!test.isTrueOf(row)) {
				return false;
			}
		}
		return true;
	}

	/** A header the file does not have is a value that is blank. */
	boolean isTrueOf(Row row) {
		read(row);
		this.slice.trim();
		if (this.present != null && this.present == (this.slice.length() == 0)) {
			return false;
		}
		return (this.is.isEmpty() || isOneOf(this.is)) && !isOneOf(this.isNot)
				&& (this.types.isEmpty() || this.types.stream().anyMatch((type) -> type.isTypeOf(this.slice)));
	}

	private void read(Row row) {
		this.slice.set(NOTHING);
		if (this.ofEach) {
			row.field(row.each(), this.slice);
			return;
		}
		for (int place : this.places) {
			row.field(place, this.slice);
			if (!this.slice.isBlank()) {
				return;
			}
		}
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
