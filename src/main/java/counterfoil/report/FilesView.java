package counterfoil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import counterfoil.problem.Problem;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.DeliveredFile.BrokenSums;
import counterfoil.tracking.DeliveredFile.Rows;
import counterfoil.tracking.DeliveredFile.Total;

/** The files of the night and the numbers that must be one. */
record FilesView(String count, String intro, List<Refused> refused, List<Broken> broken, List<Used> used,
		List<String> more) {

	static final int FILES_MAX = 500;

	static FilesView of(NightContents contents) {
		List<DeliveredFile> refused = contents.refused();
		List<DeliveredFile> used = contents.used();
		long more = used.size() - Math.min(used.size(), FILES_MAX) + refused.size()
				- Math.min(refused.size(), FILES_MAX);
		Wording words = contents.words();
		return new FilesView(words.shown(contents.files().size()),
				words.text(contents.files().isEmpty() ? "files-none" : "files-intro"),
				refused.stream().limit(FILES_MAX).map((file) -> Refused.of(contents, file)).toList(),
				broken(contents.words(), used),
				used.stream().limit(FILES_MAX).map((file) -> Used.of(contents, file)).toList(),
				(more > 0) ? List.of(words.text("more-files-in-workbook", more)) : List.of());
	}

	boolean hasBroken() {
		return !this.broken.isEmpty();
	}

	boolean hasUsed() {
		return !this.used.isEmpty();
	}

	/** Why records do not add up, and the first few of their lines. */
	static String doNotAddUp(Wording words, BrokenSums broken) {
		String lines = broken.firstLines().stream().map(String::valueOf).collect(Collectors.joining(", "));
		return words.text("files-broken-measure", reason(words, broken.reason()), lines);
	}

	private static String reason(Wording words, String reason) {
		return words.text(switch (reason) {
			case "order-does-not-add-up" -> "files-order-does-not-add-up";
			case "taxes-do-not-add-up" -> "files-taxes-do-not-add-up";
			case "entry-does-not-add-up" -> "files-entry-does-not-add-up";
			case "count-does-not-add-up" -> "files-count-does-not-add-up";
			default -> throw new IllegalArgumentException(reason);
		});
	}

	// by shop, record and reason, the files by path
	private static List<Broken> broken(Wording words, List<DeliveredFile> files) {
		Map<List<String>, List<DeliveredFile>> same = new LinkedHashMap<>();
		for (DeliveredFile file : files) {
			file.brokenSums()
				.forEach((broken) -> same
					.computeIfAbsent(List.of(file.name().shop(), broken.record(), broken.reason()),
							(key) -> new ArrayList<>())
					.add(file));
		}
		return same.entrySet().stream().map((entry) -> Broken.of(words, entry.getKey(), entry.getValue())).toList();
	}

	private static String asOf(NightContents contents, DeliveredFile file) {
		String moment = contents.words().dates().moment(file.asOf().at(), contents.rules().zone(file.name().shop()));
		return contents.words().text(switch (file.asOf().source()) {
			case "name" -> "files-as-of-name";
			case "folder" -> "files-as-of-folder";
			default -> "files-as-of-modified";
		}, moment);
	}

	/** A file that could not be used. */
	record Refused(String path, String detail, List<Problem> problem) {

		static Refused of(NightContents contents, DeliveredFile file) {
			Wording words = contents.words();
			String detail = words.text("files-of-shop", file.name().shop()) + " · " + asOf(contents, file);
			return new Refused(file.name().path(),
					file.contract()
						.map((contract) -> detail + " · " + words.text("files-contract", contract))
						.orElse(detail),
					file.problem().stream().toList());
		}

	}

	/**
	 * Records of a shop that do not add up for one reason, and where the first few of
	 * them stand.
	 */
	record Broken(String what, List<String> at) {

		private static final int PLACES_MAX = 5;

		static Broken of(Wording words, List<String> key, List<DeliveredFile> files) {
			List<String> places = new ArrayList<>();
			long count = 0;
			for (DeliveredFile file : files) {
				for (BrokenSums broken : file.brokenSums()) {
					if (broken.record().equals(key.get(1)) && broken.reason().equals(key.get(2))) {
						count += broken.count();
						broken.firstLines().forEach((line) -> places.add(file.name().path() + ":" + line));
					}
				}
			}
			String what = words.text("files-broken", key.get(0), words.name(key.get(1)), count,
					reason(words, key.get(2)));
			return new Broken(what, places.stream().limit(PLACES_MAX).toList());
		}

	}

	/** A file and what became of its records. */
	record Used(String path, String detail, List<String> notes, String read, String rejected, String accepted,
			boolean hasRejected, List<Gave> records) {

		static Used of(NightContents contents, DeliveredFile file) {
			Wording words = contents.words();
			long accepted = file.recordsRead() - file.recordsRejected();
			String contract = file.contract()
				.map((name) -> words.text("files-contract", name))
				.orElse(words.text("files-no-contract"));
			return new Used(file.name().path(), contract + " · " + asOf(contents, file), notes(words, file),
					words.shown(file.recordsRead()), words.shown(file.recordsRejected()), words.shown(accepted),
					file.recordsRejected() > 0,
					file.records().stream().map((rows) -> Gave.of(words, file, rows)).toList());
		}

		private static List<String> notes(Wording words, DeliveredFile file) {
			List<String> notes = new ArrayList<>();
			if (!file.headersMissing().isEmpty()) {
				notes.add(words.text("files-headers-missing", String.join(", ", file.headersMissing())));
			}
			file.problem().ifPresent((problem) -> notes.add(problem.what() + ". " + problem.action()));
			return notes;
		}

	}

	/** The rows of one ledger record that a file gave, with its sums. */
	record Gave(String record, List<String> sums, String staged, String inserted, String changed, String identical,
			String superseded, String ties) {

		static Gave of(Wording words, DeliveredFile file, Rows rows) {
			long told = rows.inserted() + rows.changed() + rows.identical() + rows.superseded();
			return new Gave(words.name(rows.record()),
					file.totals()
						.stream()
						.filter((total) -> total.record().equals(rows.record()))
						.map((total) -> sum(words, total))
						.toList(),
					words.shown(rows.staged()), words.shown(rows.inserted()), words.shown(rows.changed()),
					words.shown(rows.identical()), words.shown(rows.superseded()),
					words.text((told == rows.staged()) ? "yes" : "no"));
		}

		private static String sum(Wording words, Total total) {
			return words.name(total.column()) + " " + words.withUnit(total.currency(), total.amount());
		}

	}

}
