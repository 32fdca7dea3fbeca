package counterfoil.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;
import counterfoil.tracking.NightShop;

/** Everything the page shows, in words. */
record PageView(String style, Head head, VerdictView verdict, OpenView open, List<ListView> lists, ChecksView checks,
		RollForwardView rollForward, FilesView files, CoverageView coverage, RejectsView rejects, FootView foot) {

	private static final String STYLE = HtmlReport.resource("report.css");

	static PageView of(NightContents contents, Gathered gathered) {
		Rows rows = new Rows(new Titles(contents.checks()), contents.rules());
		Tally tally = gathered.tally();
		Listed listed = gathered.listed();
		return new PageView(STYLE, Head.of(contents), VerdictView.of(contents, tally, rows.of(listed.fresh())),
				OpenView.of(rows.titles(), tally, rows.of(listed.of(State.OPEN))), lists(rows, tally, listed),
				ChecksView.of(contents), RollForwardView.of(rows.titles(), contents.rollForward()),
				FilesView.of(contents), CoverageView.of(contents),
				RejectsView.of(gathered.rejects(), contents.rejected()), FootView.of(contents.rules()));
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
		this.lists.forEach((list) -> sections.add(new Section(list.id(), list.shortName(), list.count())));
		sections.add(new Section("checks", "Checks", this.checks.count()));
		sections.add(new Section("roll-forward", "Roll-forward", this.rollForward.count()));
		sections.add(new Section("files", "Files", this.files.count()));
		sections.add(new Section("coverage", "Coverage", this.coverage.count()));
		sections.add(new Section("rejects", "Rejects", this.rejects.count()));
		return sections;
	}

	private static List<ListView> lists(Rows rows, Tally tally, Listed listed) {
		List<ListView> lists = new ArrayList<>();
		for (State state : List.of(State.IN_GRACE, State.ACCEPTED, State.CLEARED)) {
			long number = tally.of(state).number();
			if (number > 0) {
				lists.add(ListView.of(state, number, rows.of(listed.of(state))));
			}
		}
		return lists;
	}

	private record Rows(Titles titles, NightContents.Rules rules) {

		List<Row> of(List<Discrepancy> discrepancies) {
			return discrepancies.stream().map(this::of).toList();
		}

		private Row of(Discrepancy discrepancy) {
			return Row.of(discrepancy, this.titles.text(discrepancy.of().check()), this.rules);
		}

	}

	/** A section to go to. */
	record Section(String id, String name, String count) {

	}

	/** Which night this is. */
	record Head(String date, String day, String job, List<String> shops, List<String> revision) {

		static Head of(NightContents contents) {
			int revision = contents.night().revision();
			return new Head(contents.night().businessDate().toString(),
					Wording.longDay(contents.night().businessDate()), contents.night().job(),
					shops(contents.rules().shops()), (revision > 1) ? List.of(Integer.toString(revision)) : List.of());
		}

		private static List<String> shops(List<NightShop> shops) {
			return shops.isEmpty() ? List.of() : List.of(((shops.size() == 1) ? "shop " : "shops ")
					+ shops.stream().map(NightShop::name).collect(Collectors.joining(", ")));
		}

	}

}
