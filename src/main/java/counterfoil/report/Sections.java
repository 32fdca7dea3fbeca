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

	Sections(NightContents contents, Gathered gathered, Rows rows) {
		this.contents = contents;
		this.gathered = gathered;
		this.rows = rows;
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
		OpenView view = OpenView.of(this.rows.titles(), this.gathered.tally(),
				this.rows.of(this.gathered.listed().of(State.OPEN)));
		return Section.open(new Heading("discrepancies", "Open", "Open discrepancies", view.count()), view);
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
		return List.of(Section.open(Heading.of("same-cause", "Same cause", view.count()), view));
	}

	private List<Section> closedMonths() {
		Life life = this.gathered.life();
		if (life.closedMonths().isEmpty()) {
			return List.of();
		}
		TablesView view = LateChangesView.of(life.closedMonths(), life.late());
		return List
			.of(new Section(new Heading("late-changes", "Late changes", "Late changes to closed months", view.count()),
					true, "tables", view));
	}

	private List<Section> lists() {
		List<Section> lists = new ArrayList<>();
		for (State state : List.of(State.IN_GRACE, State.ACCEPTED, State.CLEARED)) {
			long number = this.gathered.tally().of(state).number();
			if (number > 0) {
				ListView view = ListView.of(state, number, this.rows.of(this.gathered.listed().of(state)));
				lists.add(new Section(view.heading(), true, "list", view));
			}
		}
		return lists;
	}

	private Section charts() {
		ChartsView view = ChartsView.of(this.gathered);
		return Section.open(new Heading("charts", "Charts", "In pictures", view.count()), view);
	}

	private Section morning() {
		TablesView view = MorningView.of(this.gathered.statement());
		return new Section(new Heading("morning", "Each morning", "Each morning", view.count()), true, "tables", view);
	}

	private Section statement() {
		TablesView view = StatementView.of(this.gathered.statement());
		return new Section(Heading.of("statement", "Statement", view.count()), true, "tables", view);
	}

	private Section returns() {
		TablesView view = ReturnsView.of(this.gathered.reasons(), this.gathered.returns());
		return new Section(new Heading("returns", "Returns", "Why goods come back", view.count()), true, "tables",
				view);
	}

	private Section checks() {
		ChecksView view = ChecksView.of(this.contents);
		return Section.open(Heading.of("checks", "Checks", view.count()), view);
	}

	private Section rollForward() {
		RollForwardView view = RollForwardView.of(this.rows.titles(), this.contents.rollForward());
		return Section.open(Heading.of("roll-forward", "Roll-forward", view.count()), view);
	}

	private Section files() {
		FilesView view = FilesView.of(this.contents);
		return Section.open(new Heading("files", "Files", "Files and control totals", view.count()), view);
	}

	private Section statedTotals() {
		TablesView view = StatedTotalsView.of(this.gathered.statement());
		return new Section(new Heading("stated-totals", "Shopify's totals", "What Shopify reports", view.count()), true,
				"tables", view);
	}

	private Section coverage() {
		CoverageView view = CoverageView.of(this.contents);
		return Section.folded(Heading.of("coverage", "Coverage", view.count()), view);
	}

	private Section rejects() {
		RejectsView view = RejectsView.of(this.gathered.rejects(), this.contents.rejected());
		return Section.folded(Heading.of("rejects", "Rejects", view.count()), view);
	}

}
