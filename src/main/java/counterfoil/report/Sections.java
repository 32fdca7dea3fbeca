package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Set;

import counterfoil.report.Section.Heading;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;

/**
 * The sections of the page below its first screen, in the order they are read. Each is a
 * view and a template of its own.
 */
final class Sections {

	private final NightContents contents;

	private final Gathered gathered;

	private final Rows rows;

	private final Wording words;

	Sections(NightContents contents, Gathered gathered, Rows rows) {
		this.contents = contents;
		this.gathered = gathered;
		this.rows = rows;
		this.words = contents.words();
	}

	/** All of them. */
	List<Section> list() {
		List<Section> sections = new ArrayList<>();
		sections.add(morning());
		sections.add(discrepancies());
		sections.addAll(sameCause());
		sections.addAll(lists());
		sections.add(charts());
		sections.add(statement());
		sections.add(returns());
		sections.add(checks());
		sections.add(rollForward());
		sections.addAll(closedMonths());
		sections.add(files());
		sections.add(statedTotals());
		sections.add(coverage());
		sections.add(rejects());
		return sections;
	}

	private Section discrepancies() {
		OpenView view = OpenView.of(this.words, this.rows.titles(), this.gathered.tally(),
				this.rows.of(this.gathered.listed().of(State.OPEN)));
		return Section.open(heading("discrepancies", "section-open", "section-open-discrepancies", view.count()),
				this.words, view);
	}

	private List<Section> sameCause() {
		if (this.gathered.life().causes().isEmpty()) {
			return List.of();
		}
		Set<String> listed = this.gathered.listed()
			.of(State.OPEN)
			.stream()
			.map(Discrepancy::id)
			.collect(Collectors.toSet());
		SameCauseView view = SameCauseView.of(this.gathered.life().causes(), this.rows.titles(), listed);
		return List.of(Section.open(heading("same-cause", "section-same-cause", view.count()), this.words, view));
	}

	private List<Section> closedMonths() {
		Life life = this.gathered.life();
		if (life.closedMonths().isEmpty()) {
			return List.of();
		}
		TablesView view = LateChangesView.of(this.words, life.closedMonths(), life.late());
		return List.of(tables(heading("late-changes", "section-late", "section-late-changes", view.count()), view));
	}

	private List<Section> lists() {
		List<Section> lists = new ArrayList<>();
		for (State state : List.of(State.IN_GRACE, State.ACCEPTED, State.CLEARED)) {
			long number = this.gathered.tally().of(state).number();
			if (number > 0) {
				ListView view = ListView.of(this.words, state, number, this.rows.of(this.gathered.listed().of(state)));
				lists.add(new Section(view.heading(), true, new Section.Body("list", this.words, view)));
			}
		}
		return lists;
	}

	private Section charts() {
		ChartsView view = ChartsView.of(this.words, this.gathered);
		return Section.open(heading("charts", "section-charts", "section-pictures", view.count()), this.words, view);
	}

	private Section morning() {
		TablesView view = new MorningView(this.words).of(this.gathered.statement());
		return tables(heading("morning", "section-morning", view.count()), view);
	}

	private Section statement() {
		TablesView view = StatementView.of(this.words, this.gathered.statement());
		return tables(heading("statement", "section-statement", view.count()), view);
	}

	private Section returns() {
		TablesView view = ReturnsView.of(this.words, this.gathered, CustomersTold.of(this.contents));
		return tables(heading("returns", "section-returns", "section-why-returned", view.count()), view);
	}

	private Section checks() {
		ChecksView view = ChecksView.of(this.contents, this.rows.titles());
		return Section.open(heading("checks", "section-checks", view.count()), this.words, view);
	}

	private Section rollForward() {
		RollForwardView view = RollForwardView.of(this.words, this.rows.titles(), this.contents.rollForward());
		return Section.open(heading("roll-forward", "section-roll-forward", view.count()), this.words, view);
	}

	private Section files() {
		FilesView view = FilesView.of(this.contents);
		return Section.open(heading("files", "section-files", "section-control-totals", view.count()), this.words,
				view);
	}

	private Section statedTotals() {
		TablesView view = StatedTotalsView.of(this.words, this.gathered.statement());
		return tables(heading("stated-totals", "section-stated", "section-stated-totals", view.count()), view);
	}

	private Section coverage() {
		CoverageView view = CoverageView.of(this.contents);
		return Section.folded(heading("coverage", "section-coverage", view.count()), this.words, view);
	}

	private Section rejects() {
		RejectsView view = RejectsView.of(this.words, this.gathered.rejects(), this.contents.rejected());
		return Section.folded(heading("rejects", "section-rejects", view.count()), this.words, view);
	}

	private Section tables(Heading heading, TablesView view) {
		return new Section(heading, true, new Section.Body("tables", this.words, view));
	}

	private Heading heading(String id, String title, String count) {
		return heading(id, title, title, count);
	}

	private Heading heading(String id, String name, String title, String count) {
		return new Heading(id, this.words.text(name), this.words.text(title), count);
	}

}
