package counterfoil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import counterfoil.tracking.Discrepancy.State;
import counterfoil.tracking.NightCheck;

/** The open discrepancies, under the checks that found them. */
record OpenView(String count, String intro, List<Group> groups, List<String> more) {

	static OpenView of(Titles titles, Tally tally, List<Row> rows) {
		Map<String, List<Row>> byCheck = new LinkedHashMap<>();
		rows.forEach((row) -> byCheck.computeIfAbsent(row.of().of().check(), (check) -> new ArrayList<>()).add(row));
		List<Group> groups = new ArrayList<>();
		byCheck.forEach((check, members) -> groups.add(Group.of(titles.text(check), check, tally.of(check), members)));
		long open = tally.of(State.OPEN).number();
		return new OpenView(Figures.shown(open), intro(open), groups, more(open - rows.size()));
	}

	/** Says how many there are beyond those listed, and where. */
	static List<String> more(long number) {
		return (number > 0) ? List.of("%s more %s in the workbook, report.xlsx.".formatted(Figures.shown(number),
				(number == 1) ? "stands" : "stand")) : List.of();
	}

	private static String intro(long open) {
		return (open > 0) ? "Material ones first, then the oldest, then the largest; under the check that found them."
				: "None is open. What could not be judged stands under Checks.";
	}

	/** One check and what it has open. */
	record Group(String check, NightCheck.Text text, String count, List<String> amounts, List<Row> rows) {

		static Group of(NightCheck.Text text, String check, Tally.OfCheck tally, List<Row> rows) {
			String words = tally.open().words();
			return new Group(check, text, Figures.count(tally.open().number(), "discrepancy"),
					words.isEmpty() ? List.of() : List.of(words), rows);
		}

		/** The check's id as an anchor: no two checks share one. */
		String anchor() {
			StringBuilder anchor = new StringBuilder();
			this.check.codePoints()
				.forEach((c) -> anchor.append((c == '/') ? "." : (c < 128 && (Character.isLetterOrDigit(c) || c == '-'))
						? Character.toString(c) : "_%x".formatted(c)));
			return anchor.toString();
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
