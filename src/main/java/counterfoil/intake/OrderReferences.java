package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import counterfoil.ledger.LedgerRecord;

/**
 * Which orders the rows of one ledger record name, or are: 20 bytes for each row, so that
 * a million of them can be held.
 */
final class OrderReferences {

	static final int ROWS_MAX = 1_000_000;

	/** What refers to an order by its id or its name. */
	static final List<LedgerRecord> LINKED = List.of(LedgerRecord.TRANSACTIONS, LedgerRecord.REFUNDS,
			LedgerRecord.RETURNS, LedgerRecord.CREDITS, LedgerRecord.PAYOUT_ENTRIES);

	private static final String NAME = "name:";

	/** Where nothing is named. */
	private static final long NOTHING = 0;

	private long[] ids = new long[256];

	private long[] names = new long[256];

	private int[] lines = new int[256];

	private int count;

	private boolean isFull;

	int count() {
		return this.count;
	}

	/** Whether there were more than can be held. */
	boolean isFull() {
		return this.isFull;
	}

	/** A hash of the id a row names, or 0. */
	long id(int row) {
		return this.ids[row];
	}

	/** A hash of the name a row names, or 0. */
	long name(int row) {
		return this.names[row];
	}

	int line(int row) {
		return this.lines[row];
	}

	/** Takes the rows of a block. */
	void add(Block.Staged staged) {
		staged.values("order_id", "order_name", "line")
			.takeWhile((row) -> !this.isFull)
			.forEach((row) -> add(row[0], row[1], Integer.parseInt(row[2])));
	}

	private void add(String id, String name, int line) {
		this.isFull = this.count == ROWS_MAX;
		if (this.isFull) {
			return;
		}
		if (this.count == this.ids.length) {
			this.ids = Arrays.copyOf(this.ids, 2 * this.count);
			this.names = Arrays.copyOf(this.names, 2 * this.count);
			this.lines = Arrays.copyOf(this.lines, 2 * this.count);
		}
		boolean isNamed = id.startsWith(NAME);
		this.ids[this.count] = isNamed ? NOTHING : hash(id);
		this.names[this.count] = hash(isNamed && name.equals(Block.Staged.NULL) ? id.substring(NAME.length()) : name);
		this.lines[this.count++] = line;
	}

	private static long hash(String text) {
		return text.equals(Block.Staged.NULL) ? NOTHING : OrderNames.hash(text.getBytes(StandardCharsets.UTF_8));
	}

}
