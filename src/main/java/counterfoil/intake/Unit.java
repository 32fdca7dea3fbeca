package counterfoil.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The records that count only as a whole: those of one group, or a single one. If any of
 * them is rejected, all are, for half an order would be taken for the order.
 */
final class Unit {

	private final List<Reject> rejects = new ArrayList<>();

	private int[] recordLines = new int[16];

	private int records;

	private long blankLines;

	private long physicalLines;

	void add(int line, int lines) {
		if (this.records == this.recordLines.length) {
			this.recordLines = Arrays.copyOf(this.recordLines, 2 * this.records);
		}
		this.recordLines[this.records++] = line;
		this.physicalLines += lines;
	}

	void addBlankLines(long lines) {
		this.blankLines += lines;
	}

	/** Where what is wrong with its records is noted. */
	List<Reject> rejects() {
		return this.rejects;
	}

	boolean isEmpty() {
		return this.records == 0;
	}

	int records() {
		return this.records;
	}

	int firstLine() {
		return this.recordLines[0];
	}

	boolean isRejected() {
		return !this.rejects.isEmpty();
	}

	Block.Lines lines() {
		return isRejected() ? new Block.Lines(0, this.blankLines, 0, 0, this.physicalLines)
				: new Block.Lines(0, this.blankLines, this.records, this.physicalLines - this.records, 0);
	}

	/** All rejects, one at least for every record. */
	List<Reject> allRejects() {
		if (!isRejected()) {
			return List.of();
		}
		Set<Integer> named = new TreeSet<>();
		this.rejects.forEach((reject) -> named.add(reject.line()));
		int cause = this.rejects.get(0).line();
		List<Reject> all = new ArrayList<>(this.rejects);
		for (int i = 0; i < this.records; i++) {
			if (named.add(this.recordLines[i])) {
				all.add(Reject.ofRecord(this.recordLines[i], "group-incomplete",
						"the record belongs together with the one at line %d, which was rejected".formatted(cause),
						"Mend that one; they are read only as a whole."));
			}
		}
		return all;
	}

	void clear() {
		this.rejects.clear();
		this.records = 0;
		this.blankLines = 0;
		this.physicalLines = 0;
	}

}
