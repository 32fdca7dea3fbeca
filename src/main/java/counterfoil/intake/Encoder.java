package counterfoil.intake;

import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import counterfoil.ledger.LedgerRecord;

/** Makes blocks out of records: decides which belong together, and what each gives. */
final class Encoder {

	static final int GROUP_RECORDS_MAX = 10_000;

	private final Mapping mapping;

	private final BlockAssembly assembly;

	private final Consumer<Block> sink;

	private final Unit unit = new Unit();

	private final Unit aside = new Unit();

	private final OrderNames orderNames;

	private final Records records;

	private final Row row;

	private final Slice slice = new Slice();

	private byte @Nullable [] group;

	private boolean groupHasFirst;

	private final GroupNames names = new GroupNames();

	private long blankLines;

	Encoder(Records records, Mapping mapping, BlockAssembly assembly, OrderNames orderNames, Consumer<Block> sink) {
		this.records = records;
		this.row = records.row();
		this.mapping = mapping;
		this.assembly = assembly;
		this.orderNames = orderNames;
		this.sink = sink;
	}

	/** Takes the record the records stand on. */
	void accept() {
		if (this.records.isBlank()) {
			// they count with the record behind them, so that a restart counts them once
			this.blankLines += this.records.lines();
			return;
		}
		Reject reject = this.records.reject();
		if (reject != null && reject.isHeadersAgain()) {
			this.aside.add(this.records.line(), this.records.lines());
			this.aside.rejects().add(reject);
			return;
		}
		if (this.mapping.grouping() == null) {
			closeUnit();
		}
		else {
			reject = enterGroup(this.mapping.grouping(), reject);
		}
		this.unit.addBlankLines(this.blankLines);
		this.blankLines = 0;
		this.unit.add(this.records.line(), this.records.lines());
		if (reject != null) {
			this.unit.rejects().add(reject);
			return;
		}
		if (this.mapping.grouping() != null && !this.groupHasFirst) {
			// its first row is damaged, and what it would have told is not there
			return;
		}
		for (Rows rows : this.assembly.rows()) {
			rows.encode(this.row, this.unit.rejects());
		}
	}

	/**
	 * Passes over the record the records stand on, which is done.
	 * @return whether it is one, and not blank
	 */
	boolean passOver() {
		if (this.records.isBlank()) {
			return false;
		}
		if (this.mapping.grouping() != null && this.mapping.grouping().starts() == null
				&& this.records.reject() == null) {
			this.row.field(this.mapping.grouping().by(), this.slice);
			this.names.add(this.slice.trim());
		}
		return true;
	}

	/** Hands over what is left. */
	void end(Optional<Complaint> refusal) {
		closeUnit();
		this.unit.addBlankLines(this.blankLines);
		this.assembly.add(this.unit);
		this.unit.clear();
		this.sink.accept(this.assembly.take(true, refusal));
	}

	// Opens, continues or leaves a group. A damaged record belongs where its name says,
	// and
	// to the group before it if
	// it does not say.
	private @Nullable Reject enterGroup(Mapping.GroupMapping grouping, @Nullable Reject reject) {
		boolean isNamed = grouping.by() < this.row.fields();
		if (isNamed) {
			this.row.field(grouping.by(), this.slice);
			this.slice.trim();
		}
		if (reject != null && !isNamed && this.group != null) {
			return reject;
		}
		boolean starts = reject == null && grouping.starts() != null && grouping.starts().isTrueOf(this.row);
		boolean isShared = isNamed && this.group != null
				&& (this.slice.is(this.group) || (grouping.blankContinues() && this.slice.isBlank()));
		if (!starts && isShared) {
			return (this.unit.records() < GROUP_RECORDS_MAX) ? reject : endOverlong();
		}
		byte[] name = isNamed ? this.slice.copy() : null;
		closeUnit();
		boolean opens = reject == null && (starts || grouping.starts() == null);
		this.group = (opens || reject != null) ? name : null;
		this.groupHasFirst = opens;
		if (!opens) {
			return (reject != null) ? reject : orphan();
		}
		this.row.keepAsFirst(this.mapping.keptOfFirst());
		return (grouping.starts() == null) ? scattered() : null;
	}

	// Nothing but its name says where such a group ends: rows of it that come later would
	// be taken for another of the same name.
	private @Nullable Reject scattered() {
		return this.slice.isBlank() ? null : this.names.reject(this.slice, this.row.line());
	}

	private Reject endOverlong() {
		this.unit.rejects()
			.add(Reject.ofRecord(this.unit.firstLine(), "group-too-long",
					"more than 10,000 records belong together here", "Check the column the records share."));
		closeUnit();
		this.group = null;
		return orphan();
	}

	private Reject orphan() {
		return Reject.ofRecord(this.row.line(), "first-row-missing",
				"the first row of the order this record continues does not stand before it",
				"Deliver the rows in the order in which they were exported.");
	}

	// Rows of one order alone can be known by a name that is unique.
	private void judgeName() {
		for (Rows rows : this.assembly.rows()) {
			NamedOrder order = rows.namedOrder();
			boolean isOrder = rows.record() == LedgerRecord.ORDERS
					|| (rows.record() == LedgerRecord.ORDER_LINES && this.mapping.grouping() != null);
			if (order != null && isOrder && !this.unit.isRejected()) {
				this.orderNames.judge(order, this.unit.firstLine()).ifPresent(this.unit.rejects()::add);
			}
		}
	}

	private void closeUnit() {
		if (this.unit.isEmpty() && this.aside.isEmpty()) {
			return;
		}
		if (!this.unit.isRejected()) {
			judgeName();
		}
		this.assembly.add(this.unit);
		this.unit.clear();
		this.assembly.add(this.aside);
		this.aside.clear();
		if (this.assembly.isFull()) {
			this.sink.accept(this.assembly.take(false, Optional.empty()));
		}
	}

}
