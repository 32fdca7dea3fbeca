package counterfoil.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import counterfoil.problem.Problem;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.DeliveredFile.Rows;
import counterfoil.tracking.DeliveredFile.Total;

/** The files of the night and the numbers that must be one. */
record FilesView(String count, String intro, List<Refused> refused, List<Used> used, List<String> more) {

	static final int FILES_MAX = 500;

	private static final Map<String, String> SOURCES = Map.of("name", "from its name", "folder", "from its folder",
			"modified", "from its modification time");

	static FilesView of(NightContents contents) {
		List<DeliveredFile> refused = contents.refused();
		List<DeliveredFile> used = contents.used();
		long more = used.size() - Math.min(used.size(), FILES_MAX) + refused.size()
				- Math.min(refused.size(), FILES_MAX);
		return new FilesView(Figures.shown(contents.files().size()), intro(contents),
				refused.stream().limit(FILES_MAX).map((file) -> Refused.of(file, zone(contents, file))).toList(),
				used.stream().limit(FILES_MAX).map((file) -> Used.of(file, zone(contents, file))).toList(),
				(more > 0) ? List.of(Figures.count(more, "more file") + " in the workbook, report.xlsx.") : List.of());
	}

	boolean hasUsed() {
		return !this.used.isEmpty();
	}

	private static String intro(NightContents contents) {
		if (contents.files().isEmpty()) {
			return "No file came for this night.";
		}
		return """
				Records read are accepted or rejected; every row they give is inserted, changed, identical to what was \
				there, or superseded by a newer one. A line ties when that adds up.""";
	}

	private static ZoneId zone(NightContents contents, DeliveredFile file) {
		return contents.rules().zone(file.name().shop());
	}

	private static String asOf(DeliveredFile file, ZoneId zone) {
		return "as of %s, %s".formatted(Wording.moment(file.asOf().at(), zone),
				SOURCES.getOrDefault(file.asOf().source(), file.asOf().source()));
	}

	/** A file that could not be used. */
	record Refused(String path, String detail, List<Problem> problem) {

		static Refused of(DeliveredFile file, ZoneId zone) {
			return new Refused(file.name().path(),
					"shop %s · %s%s".formatted(file.name().shop(), asOf(file, zone),
							file.contract().map((contract) -> " · contract " + contract).orElse("")),
					file.problem().stream().toList());
		}

	}

	/** A file and what became of its records. */
	record Used(String path, String detail, List<String> notes, String read, String rejected, String accepted,
			boolean hasRejected, List<Gave> records) {

		static Used of(DeliveredFile file, ZoneId zone) {
			long accepted = file.recordsRead() - file.recordsRejected();
			return new Used(file.name().path(),
					"contract %s · %s".formatted(file.contract().orElse("none"), asOf(file, zone)), notes(file),
					Figures.shown(file.recordsRead()), Figures.shown(file.recordsRejected()), Figures.shown(accepted),
					file.recordsRejected() > 0, file.records().stream().map((rows) -> Gave.of(file, rows)).toList());
		}

		private static List<String> notes(DeliveredFile file) {
			List<String> notes = new ArrayList<>();
			if (!file.headersMissing().isEmpty()) {
				notes.add("without the headers " + String.join(", ", file.headersMissing()));
			}
			file.problem().ifPresent((problem) -> notes.add(problem.what() + ". " + problem.action()));
			return notes;
		}

	}

	/** The rows of one ledger record that a file gave, with its sums. */
	record Gave(String record, List<String> sums, Rows rows) {

		static Gave of(DeliveredFile file, Rows rows) {
			return new Gave(Wording.spaced(rows.record()),
					file.totals()
						.stream()
						.filter((total) -> total.record().equals(rows.record()))
						.map(Gave::sum)
						.toList(),
					rows);
		}

		private static String sum(Total total) {
			return "%s %s".formatted(Wording.spaced(total.column()),
					Figures.withUnit(total.currency(), total.amount()));
		}

		String staged() {
			return Figures.shown(this.rows.staged());
		}

		String inserted() {
			return Figures.shown(this.rows.inserted());
		}

		String changed() {
			return Figures.shown(this.rows.changed());
		}

		String identical() {
			return Figures.shown(this.rows.identical());
		}

		String superseded() {
			return Figures.shown(this.rows.superseded());
		}

		String ties() {
			long told = this.rows.inserted() + this.rows.changed() + this.rows.identical() + this.rows.superseded();
			return (told == this.rows.staged()) ? "yes" : "no";
		}

	}

}
