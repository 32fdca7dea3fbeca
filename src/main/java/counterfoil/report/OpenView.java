package counterfoil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import counterfoil.tracking.Discrepancy.State;
import counterfoil.tracking.NightCheck;

/** The open discrepancies, under the checks that found them. */
record OpenView(String count, String intro, List<Group> groups, List<String> more) {

	static OpenView of(Wording words, Titles titles, Tally tally, List<Row> rows) {
		Map<String, List<Row>> byCheck = new LinkedHashMap<>();
		rows.forEach((row) -> byCheck.computeIfAbsent(row.of().of().check(), (check) -> new ArrayList<>()).add(row));
		List<Group> groups = new ArrayList<>();
		byCheck.forEach((check, members) -> groups.add(Group.of(titles, check, tally.of(check), members)));
		long open = tally.of(State.OPEN).number();
		return new OpenView(words.shown(open), words.text((open > 0) ? "open-intro" : "open-none"), groups,
				more(words, open - rows.size()));
	}

	/** Says how many there are beyond those listed, and where. */
	static List<String> more(Wording words, long number) {
		return (number > 0) ? List.of(words.text("more-in-workbook", number)) : List.of();
	}

	/** Where the page lists what a check has open. */
	static String anchor(String check) {
		return "c-" + idPart(check);
	}

	// no two checks share one
	private static String idPart(String check) {
		StringBuilder anchor = new StringBuilder();
		check.codePoints()
			.forEach((c) -> anchor.append((c == '/') ? "." : (c < 128 && (Character.isLetterOrDigit(c) || c == '-'))
					? Character.toString(c) : "_%x".formatted(c)));
		return anchor.toString();
	}

	/** One check and what it has open. */
	record Group(String check, NightCheck.Text text, String count, List<String> amounts, List<Row> rows) {

		static Group of(Titles titles, String check, Tally.OfCheck tally, List<Row> rows) {
			Wording words = titles.words();
			String amounts = tally.open().words(words);
			return new Group(check, titles.text(check), words.text("count-discrepancies", tally.open().number()),
					amounts.isEmpty() ? List.of() : List.of(amounts), rows);
		}

		String anchor() {
			return idPart(this.check);
		}

		String title() {
			return this.text.title();
		}

		String why() {
			return Wording.sentence(this.text.why());
		}

		String action() {
			return Wording.sentence(this.text.action());
		}

		String expectedMeans() {
			return this.text.expectedMeans();
		}

		String actualMeans() {
			return this.text.actualMeans();
		}

	}

}
