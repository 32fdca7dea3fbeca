package counterfoil.report;

import java.util.List;

import counterfoil.tracking.RejectedRecord;

/** Records the files were read without. */
record RejectsView(String count, String intro, List<Line> rows, List<String> more) {

	static final int REJECTS_MAX = 200;

	static RejectsView of(Wording words, List<RejectedRecord> listed, long number) {
		long more = number - listed.size();
		return new RejectsView(words.shown(number), words.text((number > 0) ? "rejects-intro" : "rejects-none"),
				listed.stream().map(Line::of).toList(),
				(more > 0) ? List.of(words.text("more-records-in-workbook", more)) : List.of());
	}

	boolean hasRows() {
		return !this.rows.isEmpty();
	}

	/** One rejected record. */
	record Line(String at, String what, String code, String action) {

		static Line of(RejectedRecord reject) {
			return new Line(reject.path() + ":" + reject.line(), reject.what(), reject.code(), reject.action());
		}

	}

}
