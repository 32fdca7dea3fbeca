package counterfoil.intake;

import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Makes blocks out of records: decides which belong together, and what each gives. */
final class Encoder {

	static final int GROUP_RECORDS_MAX = 10_000;

	private final Mapping mapping;

	private final BlockAssembly assembly;

	private final Consumer<Block> sink;

	private final Unit unit = new Unit();

	private final Framer framer;

	private final Row row;

	private final Slice slice = new Slice();

	private byte @Nullable [] group;

	private long blankLines;

	Encoder(Framer framer, Mapping mapping, BlockAssembly assembly, Consumer<Block> sink) {
		this.framer = framer;
		this.row = new Row(framer);
		this.mapping = mapping;
		this.assembly = assembly;
		this.sink = sink;
	}

	/** Takes the record the framer stands on. */
	void accept() {
		if (this.framer.isBlank()) {
			// they count with the record behind them, so that a restart counts them once
			this.blankLines += this.framer.lines();
			return;
		}
		Reject reject = reject();
		if (this.mapping.grouping() == null) {
			closeUnit();
		}
		else {
			reject = enterGroup(this.mapping.grouping(), reject);
		}
		this.unit.addBlankLines(this.blankLines);
		this.blankLines = 0;
		this.unit.add(this.framer.line(), this.framer.lines());
		if (reject != null) {
			this.unit.rejects().add(reject);
			return;
		}
		for (Rows rows : this.assembly.rows()) {
			rows.encode(this.row, this.unit.rejects());
		}
	}

	/** Hands over what is left. */
	void end(Optional<Complaint> refusal) {
		closeUnit();
		this.unit.addBlankLines(this.blankLines);
		this.assembly.add(this.unit);
		this.unit.clear();
		this.sink.accept(this.assembly.take(true, refusal));
	}

	private @Nullable Reject reject() {
		if (this.framer.damage() != null) {
			return this.framer.damage().at(this.framer.line());
		}
		int wanted = this.mapping.headers().count();
		if (this.row.fields() == wanted) {
			return null;
		}
		return Reject.ofRecord(this.framer.line(), "wrong-number-of-fields",
				"a record has %d fields and the header has %d".formatted(this.row.fields(), wanted),
				"Check the commas and quotes of this line and the one before.");
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
		boolean starts = reject == null && grouping.starts().isTrueOf(this.row);
		if (!starts && isNamed && this.group != null && this.slice.is(this.group)) {
			return (this.unit.records() < GROUP_RECORDS_MAX) ? reject : endOverlong();
		}
		byte[] name = isNamed ? this.slice.copy() : null;
		closeUnit();
		this.group = (starts || reject != null) ? name : null;
		if (starts) {
			this.row.keepAsFirst(this.mapping.keptOfFirst());
			return null;
		}
		return (reject != null) ? reject : orphan();
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

	private void closeUnit() {
		if (this.unit.isEmpty()) {
			return;
		}
		this.assembly.add(this.unit);
		this.unit.clear();
		if (this.assembly.isFull()) {
			this.sink.accept(this.assembly.take(false, Optional.empty()));
		}
	}

}
