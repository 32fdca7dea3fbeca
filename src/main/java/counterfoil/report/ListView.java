package counterfoil.report;

import java.util.List;

import counterfoil.tracking.Discrepancy.State;

/** Discrepancies that are not open: in grace, accepted, or cleared tonight. */
record ListView(String id, String word, String name, String count, String intro, String dateName, List<Row> rows,
		List<String> more) {

	/** The anchor of those accepted. */
	static final String ACCEPTED = "accepted";

	static ListView of(Wording words, State state, long number, List<Row> rows) {
		List<String> more = OpenView.more(words, number - rows.size());
		return switch (state) {
			case IN_GRACE -> new ListView("in-grace", words.text("section-in-grace"), words.text("section-in-grace"),
					words.shown(number), words.text("in-grace-intro"), words.text("column-due"), rows, more);
			case ACCEPTED ->
				new ListView(ACCEPTED, words.text("section-accepted"), words.text("section-accepted-outstanding"),
						words.shown(number), words.text("accepted-intro"), words.text("column-opened"), rows, more);
			case CLEARED ->
				new ListView("cleared", words.text("section-cleared"), words.text("section-cleared-tonight"),
						words.shown(number), words.text("cleared-intro"), words.text("column-opened"), rows, more);
			case OPEN -> throw new IllegalArgumentException("open discrepancies have a section of their own");
		};
	}

	/** What it is called; by a word where there is little room. */
	Section.Heading heading() {
		return new Section.Heading(this.id, this.word, this.name, this.count);
	}

	boolean hasRows() {
		return !this.rows.isEmpty();
	}

}
