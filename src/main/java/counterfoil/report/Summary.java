package counterfoil.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.problem.Shown;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.NightCheck;

/**
 * What a night prints: what is open under which check, what stands in the way, and a last
 * line that can be forwarded as it is. It fits a screen.
 */
final class Summary {

	private static final int CHECKS_MAX = 12;

	private static final int ID_WIDTH_MIN = 36;

	private static final int REFUSED_MAX = 3;

	private Summary() {
	}

	/** The text for a night whose report stands in that folder. */
	static String text(NightContents contents, Tally tally, Path report) {
		Night night = contents.night();
		List<String> lines = new ArrayList<>();
		lines.add("%s, night of %s, revision %d".formatted(night.job(), night.businessDate(), night.revision()));
		lines.add("");
		checks(lines, contents, tally);
		lines.add("");
		files(lines, contents);
		lines.add("");
		lines.add("%s: %s; report at %s".formatted(night.businessDate(),
				new Verdict(contents, tally, Wording.ENGLISH).line(), report.resolve(Reports.PAGE)));
		return String.join("\n", lines) + "\n";
	}

	private static void checks(List<String> lines, NightContents contents, Tally tally) {
		List<NightCheck> told = contents.checks()
			.stream()
			.filter((check) -> isTold(check, tally))
			.sorted(Comparator.comparing((NightCheck check) -> -tally.of(check.id()).material()))
			.toList();
		if (!told.isEmpty()) {
			lines.add(row(told).formatted("check", "open", "material", "new", "cleared"));
		}
		told.stream().limit(CHECKS_MAX).forEach((check) -> lines.add(line(row(told), check, tally.of(check.id()))));
		if (told.size() > CHECKS_MAX) {
			lines.add("and %s in the report".formatted(Figures.count(told.size() - CHECKS_MAX, "more check")));
		}
		lines.add("%s ran, %d with nothing open".formatted(
				Figures.count(contents.checks().size() - contents.couldNotRun().size(), "check"),
				contents.checks()
					.stream()
					.filter((check) -> tally.of(check.id()).open().number() == 0)
					.filter((check) -> !contents.couldNotRun().contains(check))
					.count()));
	}

	private static boolean isTold(NightCheck check, Tally tally) {
		Tally.OfCheck found = tally.of(check.id());
		return found.open().number() > 0 || found.cleared() > 0 || !check.status().equals("ran");
	}

	private static String row(List<NightCheck> told) {
		int idWidth = told.stream().mapToInt((check) -> check.id().length()).max().orElse(0);
		return "%%-%ds %%6s %%9s %%6s %%8s".formatted(Math.max(ID_WIDTH_MIN, idWidth));
	}

	private static String line(String row, NightCheck check, Tally.OfCheck found) {
		String figures = row.formatted(check.id(), Figures.shown(found.open().number()),
				Figures.shown(found.material()), Figures.shown(found.opened()), Figures.shown(found.cleared()));
		String words = check.status().equals("ran") ? found.open().words(Wording.ENGLISH) : check.status();
		return words.isEmpty() ? figures : figures + "  " + words;
	}

	private static void files(List<String> lines, NightContents contents) {
		lines.add("%s, %s read, %s rejected".formatted(Figures.count(contents.files().size(), "file"),
				Figures.count(contents.read(), "record"), Figures.shown(contents.rejected())));
		List<DeliveredFile> refused = contents.refused();
		refused.stream()
			.limit(REFUSED_MAX)
			.forEach((file) -> file.problem()
				.ifPresent((problem) -> lines.add("refused %s: %s (%s)".formatted(Shown.quoted(file.name().path()),
						problem.what(), problem.code()))));
		if (refused.size() > REFUSED_MAX) {
			lines.add("and %s refused".formatted(Figures.count(refused.size() - REFUSED_MAX, "more file")));
		}
		if (contents.notJudged() > 0) {
			lines.add("%s not judged: the evidence was not delivered, nothing was cleared"
				.formatted(Figures.count(contents.notJudged(), "record")));
		}
	}

}
