package counterfoil.report;

import java.util.List;

import counterfoil.tracking.RejectedRecord;

/** Records the files were read without. */
record RejectsView(String count, String intro, List<Line> rows, List<String> more) {

	static final int REJECTS_MAX = 200;

	static RejectsView of(List<RejectedRecord> listed, long number) {
		long more = number - listed.size();
		return new RejectsView(Figures.shown(number), (number > 0)
				? "Records refused, each with its line, the value it was refused for, and the remedy. The rest of "
						+ "their files counts."
				: "No record was rejected.", listed.stream().map(Line::of).toList(),
				(more > 0) ? List.of(Figures.count(more, "more record") + " in the workbook, report.xlsx.")
						: List.of());
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
