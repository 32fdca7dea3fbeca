package counterfoil.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import counterfoil.report.SheetCell.Amount;
import counterfoil.report.SheetTable.Column;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.RejectedRecord;
import counterfoil.statement.StatementLine;
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

	private final Sheet summary;

	WorkbookReport(Path file, NightContents contents) throws IOException {
		this.workbook = new WorkbookFile(file);
		this.contents = contents;
		this.titles = new Titles(contents.checks());
		this.summary = this.workbook.sheet("Summary", WorkbookTables.summaryColumns());
	}

	/** Begins the sheet of the statement. */
	Sheet statement() {
		return this.workbook.sheet("Statement",
				List.of(Column.medium("Section"), Column.medium("Shop"), Column.narrow("Currency"),
						Column.medium("Gateway"), new Column("Line", 36), Column.medium("Record"),
						Column.narrow("Order"), Column.narrow("Day"), Column.narrow("Until"), Column.narrow("Number"),
						Column.medium("Amount"), Column.wide("Note")));
	}

	/** The row of a line of the statement. */
	static List<@Nullable Object> row(StatementLine line) {
		return WorkbookTables.row(line.section(), line.of().shop(), line.of().currency(), line.of().gateway(),
				line.line(), line.record(), line.orderName(), line.days().day(), line.days().until(), line.number(),
				Amount.of(line.of().currency(), line.amount()), line.note());
	}

	/** Begins a sheet of reasons of returns, under the heads of the CSV file. */
	Sheet reasons(String name) {
		return this.workbook.sheet(name,
				ReasonFiles.HEADS.stream()
					.map((head) -> Column.medium(Wording.sentence(Wording.spaced(head))))
					.toList());
	}

	/** Begins the sheet of discrepancies. */
	Sheet discrepancies() {
		return this.workbook.sheet("Discrepancies",
				List.of(new Column("Discrepancy", 15), Column.medium("Shop"), Column.wide("Check"),
						new Column("Check id", 36), Column.medium("Record"), Column.narrow("Subject"),
						Column.medium("Subject id"), Column.narrow("Unit"), Column.medium("Expected"),
						Column.medium("Actual"), Column.medium("Difference"), Column.medium("In words"),
						Column.medium("At stake"), Column.narrow("State"), Column.narrow("Tonight"),
						Column.narrow("Opened on"), Column.narrow("Nights open"), Column.narrow("Age in nights"),
						Column.narrow("Material"), Column.narrow("Due on"), new Column("Evidence", 80)));
	}

	/** The row of a discrepancy. */
	List<@Nullable Object> row(Discrepancy discrepancy) {
		Row row = Row.of(discrepancy, this.titles.text(discrepancy.of().check()), this.contents.rules());
		Discrepancy.Identity of = discrepancy.of();
		Discrepancy.Sides sides = discrepancy.sides();
		String currency = this.contents.rules().currency(of.shop()).orElse("");
		return WorkbookTables.row(discrepancy.id(), of.shop(), row.title(), of.check(), row.record(), of.subject(),
				of.subjectId(), of.unit(), Amount.of(of.unit(), sides.expected()), Amount.of(of.unit(), sides.actual()),
				new Amount(of.unit(), sides.difference()), row.words(), Amount.of(currency, sides.exposure()),
				discrepancy.standing(), discrepancy.tonight().orElse(null), discrepancy.openedOn(),
				discrepancy.nightsOpen(), discrepancy.ageing().word(), discrepancy.isMaterial() ? "yes" : "no",
				discrepancy.dueOn().orElse(null), evidence(row));
	}

	/** Adds the tables that stand between discrepancies and rejects. */
	void tables() {
		for (SheetTable table : new WorkbookTables(this.contents).list()) {
			this.workbook.add(table);
		}
	}

	/** Begins the sheet of rejects. */
	Sheet rejects() {
		return this.workbook.sheet("Rejects",
				List.of(Column.medium("Shop"), Column.wide("File"), Column.narrow("Line"), Column.medium("Column"),
						new Column("Value", 30), Column.medium("Code"), Column.wide("What"), Column.wide("Next step")));
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

	private static @Nullable String evidence(Row row) {
		String evidence = row.evidence()
			.stream()
			.map((pair) -> pair.label() + ": " + pair.value())
			.collect(Collectors.joining("; "));
		return evidence.isEmpty() ? null : evidence;
	}

}
