package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import counterfoil.report.SheetCell.Amount;
import counterfoil.report.SheetCell.Moment;
import counterfoil.report.SheetTable.Column;
import counterfoil.tracking.CheckCount;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.Discrepancy.State;
import counterfoil.tracking.NightCheck;
import counterfoil.tracking.RollForwardLine;
import org.jspecify.annotations.Nullable;

/** The tables of the workbook that fit in memory whatever the shop's size. */
final class WorkbookTables {

	private final NightContents contents;

	private final Titles titles;

	WorkbookTables(NightContents contents) {
		this.contents = contents;
		this.titles = new Titles(contents.checks());
	}

	/** All but the first, in the order of their sheets. */
	List<SheetTable> list() {
		return List.of(rollForward(), checks(), files());
	}

	/** What the night comes to: the first sheet. */
	static List<List<@Nullable Object>> summary(NightContents contents, Gathered gathered) {
		Tally tally = gathered.tally();
		List<List<@Nullable Object>> rows = new ArrayList<>();
		Verdict verdict = new Verdict(contents, tally);
		rows.add(row("Business date", null, null, null, null, contents.night().businessDate()));
		rows.add(row("Job", null, null, null, null, contents.night().job()));
		rows.add(row("Revision", null, contents.night().revision(), null, null, null));
		rows.add(row("Verdict", null, null, null, null, verdict.sentence()));
		rows.add(row("Can I sign", null, null, null, null, gathered.signing().answer(contents)));
		balances(rows, "Open and material", tally.material());
		balances(rows, "All that is open", tally.of(State.OPEN));
		balances(rows, "In grace", tally.of(State.IN_GRACE));
		balances(rows, "Accepted, still outstanding", tally.of(State.ACCEPTED));
		balances(rows, "Cleared tonight", tally.of(State.CLEARED));
		VerdictView.moves(tally)
			.forEach((move) -> rows.add(row("Tonight: " + move.name(), null, move.count(), null, null, null)));
		gathered.signing()
			.obstacles(contents)
			.forEach((obstacle) -> rows
				.add(row("Stands in the way", null, null, null, null, obstacle.what() + ": " + obstacle.then())));
		return rows;
	}

	static List<Column> summaryColumns() {
		return List.of(new Column("Figure", 30), Column.narrow("Unit"), Column.narrow("Number"), Column.medium("Over"),
				Column.medium("Short"), new Column("Text", 80));
	}

	private static void balances(List<List<@Nullable Object>> rows, String name, Balances balances) {
		for (String unit : balances.units()) {
			Balance balance = balances.of(unit);
			rows.add(row(name, unit, balance.number(), new Amount(unit, balance.over()),
					new Amount(unit, balance.shortBy()), null));
		}
	}

	private SheetTable rollForward() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (RollForwardLine line : this.contents.rollForward()) {
			rows.add(row(line.shop(), this.titles.title(line.check()), line.check(), line.unit(), line.balance(),
					line.movement(), line.cause(), line.number(), new Amount(line.unit(), line.amountOver()),
					new Amount(line.unit(), line.amountShort())));
		}
		return new SheetTable("Roll-forward",
				List.of(Column.medium("Shop"), Column.wide("Check"), new Column("Check id", 36), Column.narrow("Unit"),
						Column.narrow("Balance"), Column.narrow("Movement"), Column.narrow("Cause"),
						Column.narrow("Number"), Column.medium("Over"), Column.medium("Short")),
				rows);
	}

	private SheetTable checks() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (NightCheck check : this.contents.checks()) {
			List<CheckCount> counts = this.contents.counts(check);
			counts.forEach((count) -> rows.add(counted(check, count)));
			if (counts.isEmpty()) {
				rows.add(row(null, check.text().title(), check.id(), check.status(), null, 0, 0, 0, 0, 0, null, null,
						check.text().tolerance(), check.problem().orElse(null)));
			}
		}
		return new SheetTable("Checks",
				List.of(Column.medium("Shop"), Column.wide("Check"), new Column("Check id", 36),
						Column.narrow("Status"), Column.narrow("Unit"), Column.narrow("Examined"),
						Column.narrow("Agrees"), Column.narrow("Differs"), Column.narrow("In grace"),
						Column.narrow("Not judged"), Column.medium("Amount judged"), Column.medium("Amount not judged"),
						Column.narrow("Tolerance"), Column.wide("Problem")),
				rows);
	}

	private static List<@Nullable Object> counted(NightCheck check, CheckCount count) {
		return row(count.shop(), check.text().title(), check.id(), check.status(), count.unit(),
				count.subjects().examined(), count.subjects().agrees(), count.subjects().differs(),
				count.subjects().inGrace(), count.subjects().notJudged(),
				new Amount(count.unit(), count.amounts().judged()),
				new Amount(count.unit(), count.amounts().notJudged()), check.text().tolerance(),
				check.problem().orElse(null));
	}

	private SheetTable files() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (DeliveredFile file : this.contents.files()) {
			rows.add(measure(file, null, "records read", null, BigDecimal.valueOf(file.recordsRead())));
			rows.add(measure(file, null, "records rejected", null, BigDecimal.valueOf(file.recordsRejected())));
			for (DeliveredFile.Rows given : file.records()) {
				rows.add(measure(file, given.record(), "rows staged", null, BigDecimal.valueOf(given.staged())));
				rows.add(measure(file, given.record(), "rows inserted", null, BigDecimal.valueOf(given.inserted())));
				rows.add(measure(file, given.record(), "rows changed", null, BigDecimal.valueOf(given.changed())));
				rows.add(measure(file, given.record(), "rows identical", null, BigDecimal.valueOf(given.identical())));
				rows.add(
						measure(file, given.record(), "rows superseded", null, BigDecimal.valueOf(given.superseded())));
			}
			for (DeliveredFile.Total total : file.totals()) {
				rows.add(measure(file, total.record(), "sum of " + Wording.spaced(total.column()), total.currency(),
						total.amount()));
			}
		}
		return new SheetTable("Files",
				List.of(Column.medium("Shop"), Column.wide("File"), Column.medium("Contract"), Column.narrow("State"),
						Column.medium("As of"), Column.medium("Record"), Column.medium("Measure"),
						Column.narrow("Currency"), Column.medium("Amount"), Column.wide("Problem")),
				rows);
	}

	private List<@Nullable Object> measure(DeliveredFile file, @Nullable String record, String measure,
			@Nullable String currency, BigDecimal amount) {
		return row(file.name().shop(), file.name().path(), file.contract().orElse(null), file.state(),
				new Moment(file.asOf().at(), this.contents.rules().zone(file.name().shop())),
				(record != null) ? Wording.spaced(record) : null, measure, currency,
				(currency != null) ? new Amount(currency, amount) : amount,
				file.problem().map((problem) -> problem.what()).orElse(null));
	}

	static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

}
