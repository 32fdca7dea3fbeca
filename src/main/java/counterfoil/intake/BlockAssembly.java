package counterfoil.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes the next block: whole units only. */
final class BlockAssembly {

	static final int RECORDS_MAX = 20_000;

	static final int BYTES_MAX = 4 << 20;

	private final List<Rows> rows;

	private final List<Reject> rejects = new ArrayList<>();

	private long recordsDone;

	private long accepted;

	private long rejected;

	private long withoutRow;

	private Block.Lines lines = Block.Lines.NONE;

	BlockAssembly(List<Rows> rows, long recordsDone) {
		this.rows = rows;
		this.recordsDone = recordsDone;
	}

	List<Rows> rows() {
		return this.rows;
	}

	void addHeader(long headerLines, long blankLines) {
		this.lines = this.lines.plus(new Block.Lines(headerLines, blankLines, 0, 0, 0));
	}

	void add(Unit unit) {
		if (unit.isRejected()) {
			this.rows.forEach(Rows::drop);
			this.rejects.addAll(unit.allRejects());
			this.rejected += unit.records();
		}
		else {
			this.withoutRow += hasRows() ? 0 : unit.records();
			this.rows.forEach(Rows::keep);
			this.accepted += unit.records();
		}
		this.recordsDone += unit.records();
		this.lines = this.lines.plus(unit.lines());
	}

	private boolean hasRows() {
		for (Rows one : this.rows) {
			if (one.arePending()) {
				return true;
			}
		}
		return false;
	}

	boolean isFull() {
		if (this.accepted + this.rejected >= RECORDS_MAX) {
			return true;
		}
		int bytes = 0;
		for (Rows one : this.rows) {
			bytes += one.keptLength();
		}
		return bytes >= BYTES_MAX;
	}

	/** Hands over the block and starts the next. */
	Block take(boolean last, Optional<Complaint> refusal) {
		Optional<Complaint> notice = this.rows.stream()
			.map(Rows::roundedLine)
			.filter((line) -> line > 0)
			.min(Comparator.naturalOrder())
			.map((line) -> new Complaint(line, Fault.ID_ROUNDED.code(),
					"ids of orders lost their last digits to a spreadsheet; the orders are known by their names",
					Fault.ID_ROUNDED.action()));
		Block block = new Block(this.recordsDone, last,
				new Block.Counts(this.accepted + this.rejected, this.accepted, this.rejected, this.withoutRow,
						this.lines),
				this.rows.stream().map(Rows::take).toList(), List.copyOf(this.rejects), notice, refusal);
		this.rejects.clear();
		this.accepted = 0;
		this.rejected = 0;
		this.withoutRow = 0;
		this.lines = Block.Lines.NONE;
		return block;
	}

}
