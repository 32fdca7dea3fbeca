package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import counterfoil.ledger.ColumnType;
import counterfoil.ledger.LedgerRecord;

/**
 * Rows of one ledger record, encoded for COPY. They are pending until what they belong to
 * is whole; then they are kept or dropped together.
 */
final class Rows {

	private static final int CAPACITY_FIRST = 1 << 16;

	// the record is refused by the first; nobody reads hundreds of a single one
	private static final int REJECTS_OF_RECORD_MAX = 20;

	private final RecordMapping mapping;

	private final byte[] prefix;

	private final int timeColumn;

	private final boolean[] summed;

	private final RowFacts facts = new RowFacts();

	private final Slice slice = new Slice();

	private CopyBuffer out = new CopyBuffer(CAPACITY_FIRST);

	private Totals totals;

	private int keptLength;

	private long kept;

	private long pending;

	private long first = Long.MAX_VALUE;

	private long last = Long.MIN_VALUE;

	private long pendingFirst = Long.MAX_VALUE;

	private long pendingLast = Long.MIN_VALUE;

	private @Nullable NamedOrder namedOrder;

	private int pendingRoundedLine;

	private int roundedLine;

	private final Set<String> given = new HashSet<>();

	private int amounts;

	private int[] amountColumns = new int[64];

	private long[] amountValues = new long[64];

	private String[] amountCurrencies = new String[64];

	Rows(RecordMapping mapping, FileToLoad file) {
		this.mapping = mapping;
		CopyBuffer start = new CopyBuffer(64);
		byte[] shop = file.shop().getBytes(StandardCharsets.UTF_8);
		start.escaped(shop, 0, shop.length);
		start.tab();
		start.put(file.fileId());
		start.tab();
		this.prefix = Arrays.copyOf(start.bytes(), start.length());
		ColumnMapping[] columns = mapping.columns();
		this.summed = new boolean[columns.length];
		int time = -1;
		for (int i = 0; i < columns.length; i++) {
			this.summed[i] = mapping.hasCurrency() && columns[i].column().type() == ColumnType.AMOUNT;
			if (mapping.record().time().filter(columns[i].column().name()::equals).isPresent()) {
				time = i;
			}
		}
		this.timeColumn = time;
		this.totals = new Totals(columns.length);
	}

	/** Makes the rows that a row of the file gives. */
	void encode(Row row, List<Reject> rejects) {
		for (RecordMapping.Part part : this.mapping.parts()) {
			encode(part, row, rejects);
		}
	}

	private void encode(RecordMapping.Part part, Row row, List<Reject> rejects) {
		for (int place : this.mapping.eachOf()) {
			row.each(place);
			encodeOne(part, row, rejects);
		}
		if (this.mapping.eachOf().length > 0) {
			return;
		}
		if (this.mapping.eachFrom() == RecordMapping.NONE) {
			row.noEach();
			encodeOne(part, row, rejects);
			return;
		}
		int rejectsMax = rejects.size() + REJECTS_OF_RECORD_MAX;
		for (int each = row.firstEach(this.mapping.eachFrom()); each >= 0
				&& rejects.size() < rejectsMax; each = row.nextEach(each)) {
			row.each(each);
			encodeOne(part, row, rejects);
		}
	}

	private void encodeOne(RecordMapping.Part part, Row row, List<Reject> rejects) {
		if (!RowTest.areTrueOf(part.when(), row) || isGivenBefore(row)) {
			return;
		}
		this.pending++;
		row.ordinal((int) this.pending);
		this.facts.begin();
		this.out.put(this.prefix, 0, this.prefix.length);
		this.out.put(row.line());
		ColumnMapping[] columns = part.columns();
		for (int i = 0; i < columns.length; i++) {
			this.out.tab();
			Reject reject = columns[i].write(row, this.slice, this.out, this.facts);
			if (reject != null) {
				// two ledger records may read the same value
				if (!rejects.contains(reject)) {
					rejects.add(reject);
				}
			}
			else if (this.summed[i] && this.facts.amount() != RowFacts.NOTHING
					&& this.facts.digits() != RowFacts.DIGITS_UNKNOWN) {
				addAmount(i);
			}
			else if (i == this.timeColumn && this.facts.micros() != RowFacts.NOTHING) {
				this.pendingFirst = Math.min(this.pendingFirst, this.facts.micros());
				this.pendingLast = Math.max(this.pendingLast, this.facts.micros());
			}
		}
		this.out.endRow();
		NamedOrder order = this.facts.namedOrder();
		if (order != null) {
			this.namedOrder = order;
			this.pendingRoundedLine = (order.isRounded() && this.pendingRoundedLine == 0) ? row.line()
					: this.pendingRoundedLine;
		}
	}

	/** The order of the pending rows, where it is known by its name alone. */
	@Nullable NamedOrder namedOrder() {
		return this.namedOrder;
	}

	LedgerRecord record() {
		return this.mapping.record();
	}

	// where a group holds several rows of one thing, the first of them gives it
	private boolean isGivenBefore(Row row) {
		if (this.mapping.once() == RecordMapping.NONE) {
			return false;
		}
		row.field(this.mapping.once(), this.slice);
		return this.slice.isBlank() || !this.given.add(this.slice.trim().toString());
	}

	private void addAmount(int column) {
		if (this.amounts == this.amountValues.length) {
			this.amountColumns = Arrays.copyOf(this.amountColumns, 2 * this.amounts);
			this.amountValues = Arrays.copyOf(this.amountValues, 2 * this.amounts);
			this.amountCurrencies = Arrays.copyOf(this.amountCurrencies, 2 * this.amounts);
		}
		this.amountColumns[this.amounts] = column;
		this.amountValues[this.amounts] = this.facts.amount();
		this.amountCurrencies[this.amounts++] = this.facts.currency();
	}

	/** Whether there is a row that is neither kept nor dropped yet. */
	boolean arePending() {
		return this.pending > 0;
	}

	void keep() {
		this.keptLength = this.out.length();
		this.kept += this.pending;
		this.first = Math.min(this.first, this.pendingFirst);
		this.last = Math.max(this.last, this.pendingLast);
		for (int i = 0; i < this.amounts; i++) {
			this.totals.add(this.amountColumns[i], this.amountCurrencies[i], this.amountValues[i]);
		}
		this.roundedLine = (this.roundedLine == 0) ? this.pendingRoundedLine : this.roundedLine;
		forgetPending();
	}

	/**
	 * The line of the first id since {@link #take} that was left for the name of its
	 * order, or 0.
	 */
	int roundedLine() {
		return this.roundedLine;
	}

	void drop() {
		this.out.cutTo(this.keptLength);
		forgetPending();
	}

	private void forgetPending() {
		this.given.clear();
		this.pending = 0;
		this.amounts = 0;
		this.namedOrder = null;
		this.pendingRoundedLine = 0;
		this.pendingFirst = Long.MAX_VALUE;
		this.pendingLast = Long.MIN_VALUE;
	}

	int keptLength() {
		return this.keptLength;
	}

	/** Hands over what was kept and starts anew. */
	Block.Staged take() {
		Block.Staged staged = new Block.Staged(this.mapping.record(), this.mapping.copyColumns(), this.out.bytes(),
				this.keptLength, this.kept, instant(this.first), instant(this.last),
				this.totals.list(this.mapping.columns()));
		this.out = new CopyBuffer(Math.max(CAPACITY_FIRST, this.keptLength + this.keptLength / 8));
		this.totals = new Totals(this.mapping.columns().length);
		this.keptLength = 0;
		this.kept = 0;
		this.roundedLine = 0;
		this.first = Long.MAX_VALUE;
		this.last = Long.MIN_VALUE;
		return staged;
	}

	private static Optional<Instant> instant(long micros) {
		return (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) ? Optional.empty()
				: Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
	}

}
