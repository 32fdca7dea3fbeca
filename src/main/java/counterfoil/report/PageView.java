package counterfoil.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;

/** Everything the page shows, in words. */
record PageView(String style, Head head, VerdictView verdict, OpenView open, List<ListView> lists, ChecksView checks,
		RollForwardView rollForward, FilesView files, CoverageView coverage, RejectsView rejects, Foot foot) {

	private static final String STYLE = HtmlReport.resource("report.css");

	static PageView of(NightContents contents, Gathered gathered) {
		Titles titles = new Titles(contents.checks());
		Tally tally = gathered.tally();
		Listed listed = gathered.listed();
		return new PageView(STYLE, Head.of(contents), VerdictView.of(contents, tally, rows(titles, listed.fresh())),
				OpenView.of(titles, tally, rows(titles, listed.of(State.OPEN))), lists(titles, tally, listed),
				ChecksView.of(contents), RollForwardView.of(titles, contents.rollForward()), FilesView.of(contents),
				CoverageView.of(contents), RejectsView.of(gathered.rejects(), contents.rejected()), Foot.of(contents));
	}

	/** What the page's policy knows its style sheet by. */
	String styleHash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.style.getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The way through the page. */
	List<Section> sections() {
		List<Section> sections = new ArrayList<>();
		sections.add(new Section("discrepancies", "Open", this.open.count()));
		this.lists.forEach((list) -> sections.add(new Section(list.id(), list.name(), list.count())));
		sections.add(new Section("checks", "Checks", this.checks.count()));
		sections.add(new Section("roll-forward", "Roll-forward", this.rollForward.count()));
		sections.add(new Section("files", "Files", this.files.count()));
		sections.add(new Section("coverage", "Coverage", this.coverage.count()));
		sections.add(new Section("rejects", "Rejects", this.rejects.count()));
		return sections;
	}

	private static List<ListView> lists(Titles titles, Tally tally, Listed listed) {
		List<ListView> lists = new ArrayList<>();
		for (State state : List.of(State.IN_GRACE, State.ACCEPTED, State.CLEARED)) {
			long number = tally.of(state).number();
			if (number > 0) {
				lists.add(ListView.of(state, number, rows(titles, listed.of(state))));
			}
		}
		return lists;
	}

	private static List<Row> rows(Titles titles, List<Discrepancy> discrepancies) {
		return discrepancies.stream().map((each) -> Row.of(each, titles.title(each.of().check()))).toList();
	}

	/** A section to go to. */
	record Section(String id, String name, String count) {

	}

	/** Which night this is. */
	record Head(String date, String day, String job, List<String> shops, List<String> revision) {

		static Head of(NightContents contents) {
			int revision = contents.night().revision();
			return new Head(contents.night().businessDate().toString(),
					Wording.longDay(contents.night().businessDate()), contents.night().job(), contents.shops(),
					(revision > 1) ? List.of(Integer.toString(revision)) : List.of());
		}

	}

	/** What it was made with. */
	record Foot(String times, String program, String checkSet) {

		private static final int HASH_SHOWN = 12;

		static Foot of(NightContents contents) {
			String hash = contents.facts().checkSet();
			return new Foot(
					"Business dates and the times on this page are those of %s, the zone of the job; the times in the CSV files are UTC."
						.formatted(contents.facts().zone()),
					contents.facts().program(), hash.substring(0, Math.min(hash.length(), HASH_SHOWN)));
		}

	}

}
