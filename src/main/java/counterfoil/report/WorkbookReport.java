package counterfoil.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import counterfoil.report.SheetCell.Amount;
import counterfoil.report.SheetCell.Word;
import counterfoil.statement.StatementLine;
import counterfoil.statistics.ReasonCount;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.RejectedRecord;
import counterfoil.tracking.StoredLife.LateChange;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.xlsx}: what the night stored, for those who calculate. Discrepancies and
 * rejects pass by one at a time, for there may be a million; whatever else there is comes
 * as a {@link SheetTable}.
 */
final class WorkbookReport implements AutoCloseable {

	private final WorkbookFile workbook;

	private final NightContents contents;

	private final Titles titles;

	private final WorkbookLife life;

	private final Wording words;

	private final Heads heads;

	private final String colon;

	private final String semicolon;

	private final Sheet summary;

	WorkbookReport(Path file, NightContents contents) throws IOException {
		this.words = contents.words();
		this.heads = new Heads(this.words);
		this.colon = this.words.text("about", "", "");
		this.semicolon = this.words.text("join", "", "");
		this.workbook = new WorkbookFile(file, this.words);
		this.contents = contents;
		this.titles = new Titles(contents.checks(), this.words);
		this.life = new WorkbookLife(contents, this.titles);
		this.summary = this.workbook.sheet(this.words.text("sheet-summary"), WorkbookTables.summaryColumns(this.heads));
	}

	/** Begins the sheet of the statement. */
	Sheet statement() {
		return this.workbook.sheet(this.words.text("sheet-statement"),
				List.of(this.heads.medium("column-section"), this.heads.medium("column-shop"),
						this.heads.narrow("column-currency"), this.heads.medium("column-gateway"),
						this.heads.of("column-line", 36), this.heads.medium("column-record"),
						this.heads.narrow("column-order"), this.heads.narrow("column-day"),
						this.heads.narrow("column-until"), this.heads.narrow("column-number"),
						this.heads.medium("column-amount"), this.heads.wide("column-note")));
	}

	/** The row of a line of the statement. */
	List<@Nullable Object> row(StatementLine line) {
		return WorkbookTables.row(this.words.word(line.section()), line.of().shop(), line.of().currency(),
				this.words.word(line.of().gateway()), this.words.word(line.line()),
				StatementView.record(this.words, line), line.orderName(), line.days().day(), line.days().until(),
				line.number(), Amount.of(line.of().currency(), line.amount()), this.words.word(line.note()));
	}

	/** Begins a sheet of reasons of returns, a column for each of the CSV file. */
	Sheet reasons(String name) {
		return this.workbook.sheet(this.words.text(name),
				ReasonFiles.HEADS.stream()
					.map((head) -> this.heads.medium("return-column-" + head.replace('_', '-')))
					.toList());
	}

	/** The row of a count of returns. */
	List<@Nullable Object> row(ReasonCount count) {
		return ReasonFiles.row(count, this.words);
	}

	/** Adds of how many refunds customers were not told. */
	void customersTold() {
		this.workbook.add(CustomersTold.sheet(this.words, CustomersTold.of(this.contents)));
	}

	/** Begins the sheet of discrepancies. */
	Sheet discrepancies() {
		return this.workbook.sheet(this.words.text("sheet-discrepancies"),
				List.of(this.heads.of("column-discrepancy", 15), this.heads.medium("column-shop"),
						this.heads.wide("column-check"), this.heads.of("column-check-id", 36),
						this.heads.medium("column-record"), this.heads.narrow("column-subject"),
						this.heads.medium("column-subject-id"), this.heads.narrow("column-unit"),
						this.heads.medium("column-expected"), this.heads.medium("column-actual"),
						this.heads.medium("column-difference"), this.heads.medium("column-in-words"),
						this.heads.medium("column-at-stake"), this.heads.narrow("column-state"),
						this.heads.narrow("column-tonight"), this.heads.narrow("column-opened-on"),
						this.heads.narrow("column-nights-open"), this.heads.narrow("column-age"),
						this.heads.narrow("column-material"), this.heads.narrow("column-due-on"),
						this.heads.of("column-evidence", 80)));
	}

	/** The row of a discrepancy. */
	List<@Nullable Object> row(Discrepancy discrepancy) {
		Row row = Row.of(discrepancy, this.titles, this.contents.rules());
		Discrepancy.Identity of = discrepancy.of();
		Discrepancy.Sides sides = discrepancy.sides();
		String currency = this.contents.rules().currency(of.shop()).orElse("");
		return WorkbookTables.row(discrepancy.id(), new Word(of.shop()), new Word(row.title()), new Word(of.check()),
				row.record(), word(of.subject()), of.subjectId(), word(of.unit()),
				Amount.of(of.unit(), sides.expected()), Amount.of(of.unit(), sides.actual()),
				new Amount(of.unit(), sides.difference()), new Word(row.words()), Amount.of(currency, sides.exposure()),
				word(discrepancy.standing()), discrepancy.tonight().map(this::word).orElse(null),
				discrepancy.openedOn(), discrepancy.nightsOpen(), word(discrepancy.ageing().word()),
				new Word(this.words.text(discrepancy.isMaterial() ? "yes" : "no")), discrepancy.dueOn().orElse(null),
				evidence(row));
	}

	private Word word(String stored) {
		return new Word(this.words.word(stored));
	}

	/** Adds the tables that stand between discrepancies and rejects. */
	void tables(Life life) {
		this.life.list(life).forEach(this.workbook::add);
		new WorkbookTables(this.contents).list().forEach(this.workbook::add);
	}

	/** Begins the sheet of late changes. */
	Sheet lateChanges() {
		return this.workbook.sheet(this.words.text("section-late"), this.life.lateColumns());
	}

	/** The row of a late change. */
	List<@Nullable Object> row(LateChange change) {
		return this.life.row(change);
	}

	/** Begins the sheet of rejects. */
	Sheet rejects() {
		return this.workbook.sheet(this.words.text("sheet-rejects"),
				List.of(this.heads.medium("column-shop"), this.heads.wide("column-file"),
						this.heads.narrow("column-line"), this.heads.medium("column-column"),
						this.heads.of("column-value", 30), this.heads.medium("column-code"),
						this.heads.wide("column-what"), this.heads.wide("column-next-step")));
	}

	/** The row of a reject. */
	List<@Nullable Object> row(RejectedRecord reject) {
		return WorkbookTables.row(reject.shop(), reject.path(), reject.line(), reject.column().orElse(null),
				reject.value().orElse(null), reject.code(), reject.what(), reject.action());
	}

	/** Writes the first sheet, now that everything was seen, and ends the file. */
	void end(Gathered gathered) throws IOException {
		for (List<@Nullable Object> row : WorkbookTables.summary(this.contents, gathered)) {
			this.summary.row(row);
		}
		this.summary.end();
		this.workbook.end();
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

	// there may be a million of these, and a format for each pair would take its time
	private @Nullable String evidence(Row row) {
		String evidence = row.evidence()
			.stream()
			.map((pair) -> pair.label() + this.colon + pair.value())
			.collect(Collectors.joining(this.semicolon));
		return evidence.isEmpty() ? null : evidence;
	}

}
