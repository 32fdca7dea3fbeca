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

	private final Wording words;

	private final Heads heads;

	WorkbookTables(NightContents contents) {
		this.contents = contents;
		this.words = contents.words();
		this.titles = new Titles(contents.checks(), this.words);
		this.heads = new Heads(this.words);
	}

	/** All but the first, in the order of their sheets. */
	List<SheetTable> list() {
		return List.of(rollForward(), checks(), files());
	}

	/** What the night comes to: the first sheet. */
	static List<List<@Nullable Object>> summary(NightContents contents, Gathered gathered) {
		Tally tally = gathered.tally();
		List<List<@Nullable Object>> rows = new ArrayList<>();
		Wording words = contents.words();
		Signing signing = gathered.signing();
		rows.add(row(words.text("summary-business-date"), null, null, null, null, contents.night().businessDate()));
		rows.add(row(words.text("summary-job"), null, null, null, null, contents.night().job()));
		rows.add(row(words.text("summary-revision"), null, contents.night().revision(), null, null, null));
		rows.add(row(words.text("summary-verdict"), null, null, null, null,
				new Verdict(contents, tally, words).sentence()));
		rows.add(row(words.text("summary-can-i-sign"), null, null, null, null, signing.answer(contents, words)));
		balances(rows, words, "summary-open-and-material", tally.material());
		balances(rows, words, "summary-all-open", tally.of(State.OPEN));
		balances(rows, words, "section-in-grace", tally.of(State.IN_GRACE));
		balances(rows, words, "section-accepted-outstanding", tally.of(State.ACCEPTED));
		balances(rows, words, "section-cleared-tonight", tally.of(State.CLEARED));
		VerdictView.moves(words, tally)
			.forEach((move) -> rows
				.add(row(words.text("summary-tonight", move.name()), null, move.count(), null, null, null)));
		signing.obstacles(contents, words)
			.forEach((obstacle) -> rows.add(row(words.text("summary-in-the-way"), null, null, null, null,
					words.text("about", obstacle.what(), obstacle.then()))));
		return rows;
	}

	static List<Column> summaryColumns(Heads heads) {
		return List.of(heads.of("column-figure", 30), heads.narrow("column-unit"), heads.narrow("column-number"),
				heads.medium("column-over"), heads.medium("column-short"), heads.of("column-text", 80));
	}

	private static void balances(List<List<@Nullable Object>> rows, Wording words, String name, Balances balances) {
		for (String unit : balances.units()) {
			Balance balance = balances.of(unit);
			rows.add(row(words.text(name), words.word(unit), balance.number(), new Amount(unit, balance.over()),
					new Amount(unit, balance.shortBy()), null));
		}
	}

	private SheetTable rollForward() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (RollForwardLine line : this.contents.rollForward()) {
			rows.add(row(line.shop(), this.titles.title(line.check()), line.check(), this.words.word(line.unit()),
					this.words.word(line.balance()), this.words.word(line.movement()), this.words.word(line.cause()),
					line.number(), new Amount(line.unit(), line.amountOver()),
					new Amount(line.unit(), line.amountShort())));
		}
		return new SheetTable(this.words.text("sheet-roll-forward"),
				List.of(this.heads.medium("column-shop"), this.heads.wide("column-check"),
						this.heads.of("column-check-id", 36), this.heads.narrow("column-unit"),
						this.heads.narrow("column-balance"), this.heads.narrow("column-movement"),
						this.heads.narrow("column-cause"), this.heads.narrow("column-number"),
						this.heads.medium("column-over"), this.heads.medium("column-short")),
				rows);
	}

	private SheetTable checks() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (NightCheck check : this.contents.checks()) {
			List<CheckCount> counts = this.contents.counts(check);
			counts.forEach((count) -> rows.add(counted(check, count)));
			if (counts.isEmpty()) {
				rows.add(row(null, this.titles.title(check.id()), check.id(), this.words.word(check.status()), null, 0,
						0, 0, 0, 0, null, null, this.words.figures(check.text().tolerance()),
						check.problem().orElse(null)));
			}
		}
		return new SheetTable(this.words.text("sheet-checks"),
				List.of(this.heads.medium("column-shop"), this.heads.wide("column-check"),
						this.heads.of("column-check-id", 36), this.heads.narrow("column-status"),
						this.heads.narrow("column-unit"), this.heads.narrow("column-examined"),
						this.heads.narrow("column-agrees"), this.heads.narrow("column-differs"),
						this.heads.narrow("column-in-grace"), this.heads.narrow("column-not-judged"),
						this.heads.medium("column-amount-judged"), this.heads.medium("column-amount-not-judged"),
						this.heads.narrow("column-tolerance"), this.heads.wide("column-problem")),
				rows);
	}

	private List<@Nullable Object> counted(NightCheck check, CheckCount count) {
		return row(count.shop(), this.titles.title(check.id()), check.id(), this.words.word(check.status()),
				this.words.word(count.unit()), count.subjects().examined(), count.subjects().agrees(),
				count.subjects().differs(), count.subjects().inGrace(), count.subjects().notJudged(),
				new Amount(count.unit(), count.amounts().judged()),
				new Amount(count.unit(), count.amounts().notJudged()), this.words.figures(check.text().tolerance()),
				check.problem().orElse(null));
	}

	private SheetTable files() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (DeliveredFile file : this.contents.files()) {
			rows.add(measure(file, null, this.words.text("measure-records-read"), null,
					BigDecimal.valueOf(file.recordsRead())));
			rows.add(measure(file, null, this.words.text("measure-records-rejected"), null,
					BigDecimal.valueOf(file.recordsRejected())));
			for (DeliveredFile.Rows given : file.records()) {
				rows.add(measure(file, given.record(), this.words.text("measure-rows-staged"), null,
						BigDecimal.valueOf(given.staged())));
				rows.add(measure(file, given.record(), this.words.text("measure-rows-inserted"), null,
						BigDecimal.valueOf(given.inserted())));
				rows.add(measure(file, given.record(), this.words.text("measure-rows-changed"), null,
						BigDecimal.valueOf(given.changed())));
				rows.add(measure(file, given.record(), this.words.text("measure-rows-identical"), null,
						BigDecimal.valueOf(given.identical())));
				rows.add(measure(file, given.record(), this.words.text("measure-rows-superseded"), null,
						BigDecimal.valueOf(given.superseded())));
			}
			for (DeliveredFile.Total total : file.totals()) {
				rows.add(measure(file, total.record(), this.words.text("measure-sum", this.words.name(total.column())),
						total.currency(), total.amount()));
			}
			for (DeliveredFile.BrokenSums broken : file.brokenSums()) {
				rows.add(measure(file, broken.record(), FilesView.doNotAddUp(this.words, broken), null,
						BigDecimal.valueOf(broken.count())));
			}
		}
		return new SheetTable(this.words.text("sheet-files"),
				List.of(this.heads.medium("column-shop"), this.heads.wide("column-file"),
						this.heads.medium("column-contract"), this.heads.narrow("column-state"),
						this.heads.medium("column-as-of"), this.heads.medium("column-record"),
						this.heads.medium("column-measure"), this.heads.narrow("column-currency"),
						this.heads.medium("column-amount"), this.heads.wide("column-problem")),
				rows);
	}

	private List<@Nullable Object> measure(DeliveredFile file, @Nullable String record, String measure,
			@Nullable String currency, BigDecimal amount) {
		return row(file.name().shop(), file.name().path(), file.contract().orElse(null), this.words.word(file.state()),
				new Moment(file.asOf().at(), this.contents.rules().zone(file.name().shop())),
				(record != null) ? this.words.name(record) : null, measure, currency,
				(currency != null) ? new Amount(currency, amount) : amount,
				file.problem().map((problem) -> problem.what()).orElse(null));
	}

	static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

}
