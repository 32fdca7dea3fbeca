package counterfoil.report;

import java.util.List;

import counterfoil.tracking.Discrepancy.State;

/** Discrepancies that are not open: in grace, accepted, or cleared tonight. */
record ListView(String id, String name, String count, String intro, String dateName, List<Row> rows,
		List<String> more) {

	static ListView of(State state, long number, List<Row> rows) {
		List<String> more = OpenView.more(number - rows.size());
		String count = Figures.shown(number);
		return switch (state) {
			case IN_GRACE -> new ListView("in-grace", "In grace", count,
					"Both sides may still settle. Each becomes a discrepancy on its due date if it has not.", "Due",
					rows, more);
			case ACCEPTED -> new ListView("accepted", "Accepted, still outstanding", count,
					"A person decided to live with these. The decision is on record and ends by itself.", "Opened",
					rows, more);
			case CLEARED -> new ListView("cleared", "Cleared tonight", count,
					"Judged tonight and gone; the figures are the last ones that differed.", "Opened", rows, more);
			case OPEN -> throw new IllegalArgumentException("open discrepancies have a section of their own");
		};
	}

	/** What it is called; by its first word where there is little room. */
	Section.Heading heading() {
		return new Section.Heading(this.id, this.name.replaceFirst(",.*| tonight$", ""), this.name, this.count);
	}

	boolean hasRows() {
		return !this.rows.isEmpty();
	}

}
