package counterfoil.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import counterfoil.report.SheetCell.Amount;
import counterfoil.report.SheetCell.Moment;
import counterfoil.report.SheetTable.Column;
import counterfoil.tracking.StoredLife.Accepted;
import counterfoil.tracking.StoredLife.LateChange;
import counterfoil.tracking.StoredLife.Noted;
import counterfoil.tracking.StoredLife.SameCause;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of what people said of discrepancies, of what these have in common, and of
 * what came late.
 */
final class WorkbookLife {

	private final Wording words;

	private final Heads heads;

	private final Titles titles;

	private final ZoneId zone;

	WorkbookLife(NightContents contents, Titles titles) {
		this.words = contents.words();
		this.heads = new Heads(this.words);
		this.titles = titles;
		this.zone = ZoneId.of(contents.rules().facts().zone());
	}

	/** Those that fit in memory whatever the shop's size. */
	List<SheetTable> list(Life life) {
		return List.of(notes(life.notes()), acceptances(life.acceptances()), causes(life.causes()));
	}

	private SheetTable notes(List<Noted> notes) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		notes.forEach((note) -> rows.add(WorkbookTables.row(note.discrepancy(), note.owner(), note.dueOn(), note.text(),
				note.by(), new Moment(note.at(), this.zone))));
		return new SheetTable(this.words.text("sheet-notes"),
				List.of(this.heads.of("column-discrepancy", 15), this.heads.medium("column-owner"),
						this.heads.narrow("column-to-be-done-by"), this.heads.wide("column-note"),
						this.heads.medium("column-noted-by"), this.heads.medium("column-noted-at")),
				rows);
	}

	private SheetTable acceptances(List<Accepted> acceptances) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		acceptances.forEach((accepted) -> rows.add(WorkbookTables.row(accepted.discrepancy(), accepted.upTo(),
				accepted.untilOn(), accepted.reason(), accepted.by(), accepted.reviewedBy().orElse(null))));
		return new SheetTable(this.words.text("sheet-acceptances"),
				List.of(this.heads.of("column-discrepancy", 15), this.heads.medium("column-up-to"),
						this.heads.narrow("column-until"), this.heads.wide("column-why"),
						this.heads.medium("column-accepted-by"), this.heads.medium("column-reviewed-by")),
				rows);
	}

	private SheetTable causes(List<SameCause> causes) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (SameCause cause : causes) {
			rows.add(WorkbookTables.row(cause.id(), cause.shop(), this.titles.title(cause.check()), cause.check(),
					this.words.word(cause.unit()), cause.gateway().orElse(null),
					cause.taxIncluded().map(this.words::text).orElse(null), cause.size().number(),
					new Amount(cause.unit(), cause.size().amount()), new Amount(cause.unit(), cause.size().least()),
					new Amount(cause.unit(), cause.size().most()), String.join(", ", cause.discrepancies())));
		}
		return new SheetTable(this.words.text("section-same-cause"),
				List.of(this.heads.of("column-same-cause", 15), this.heads.medium("column-shop"),
						this.heads.wide("column-check"), this.heads.of("column-check-id", 36),
						this.heads.narrow("column-unit"), this.heads.medium("column-gateway"),
						this.heads.narrow("column-tax-included"), this.heads.narrow("column-number"),
						this.heads.medium("column-difference"), this.heads.medium("column-least"),
						this.heads.medium("column-most"), this.heads.wide("column-first-of-them")),
				rows);
	}

	/** The columns of what came late; there may be many of these. */
	List<Column> lateColumns() {
		return List.of(this.heads.medium("column-shop"), this.heads.narrow("column-month"),
				this.heads.medium("column-record"), this.heads.medium("column-record-id"),
				this.heads.narrow("column-line"), this.heads.narrow("column-what"), this.heads.narrow("column-day"),
				this.heads.wide("column-read-from"));
	}

	/** The row of a late change. */
	List<@Nullable Object> row(LateChange change) {
		return WorkbookTables.row(change.shop(), this.words.dates().month(change.month()),
				this.words.name(change.record()), change.recordId(), change.part().isEmpty() ? null : change.part(),
				this.words.word(change.change()), change.happenedOn(),
				(change.path() != null) ? change.path() + ":" + change.line() : null);
	}

}
