package counterfoil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is written row by row, and continues on a further sheet where a workbook
 * has no more room: header frozen, filters over every column.
 */
final class Sheet {

	/** The last row a sheet has, header and all. */
	static final int ROWS_MAX = 1_048_576;

	private static final int ROWS_HELD = 500;

	private final Workbook workbook;

	private final SheetCell cells;

	private final String name;

	private final List<SheetTable.Column> columns;

	private final int rowsMax;

	private Worksheet sheet;

	private int sheets = 1;

	private int row = 1;

	Sheet(Workbook workbook, SheetCell cells, Head head, int rowsMax) {
		this.workbook = workbook;
		this.cells = cells;
		this.name = head.name();
		this.columns = head.columns();
		this.rowsMax = rowsMax;
		this.sheet = begin(this.name);
	}

	/** A row: one value for each column. */
	void row(List<@Nullable Object> values) {
		if (values.size() != this.columns.size()) {
			throw new IllegalStateException(
					"a row of %d cells under %d headers".formatted(values.size(), this.columns.size()));
		}
		if (this.row == this.rowsMax) {
			end();
			this.sheets++;
			this.sheet = begin(this.name + " " + this.sheets);
			this.row = 1;
		}
		for (int column = 0; column < values.size(); column++) {
			this.cells.write(this.sheet, this.row, column, values.get(column));
		}
		this.row++;
		if (this.row % ROWS_HELD == 0) {
			flush();
		}
	}

	/** Ends it; no row may follow. */
	void end() {
		this.sheet.setAutoFilter(0, 0, this.row - 1, this.columns.size() - 1);
		try {
			this.sheet.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void flush() {
		try {
			this.sheet.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Worksheet begin(String sheetName) {
		Worksheet begun = this.workbook.newWorksheet(sheetName);
		for (int column = 0; column < this.columns.size(); column++) {
			begun.width(column, this.columns.get(column).width());
			begun.inlineString(0, column, this.columns.get(column).header());
			begun.style(0, column)
				.bold()
				.wrapText(true)
				.verticalAlignment("bottom")
				.borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
				.set();
		}
		begun.freezePane(0, 1);
		begun.repeatRows(0);
		begun.pageOrientation("landscape");
		begun.fitToWidth((short) 1);
		begun.fitToHeight((short) 0);
		return begun;
	}

	/** What a sheet is called, and what stands above its columns. */
	record Head(String name, List<SheetTable.Column> columns) {

	}

}
