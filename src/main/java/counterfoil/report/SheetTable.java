package counterfoil.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table for those who calculate: one sheet of the workbook.
 *
 * @param name of the sheet, at most 25 characters
 * @param columns from left to right
 * @param rows a value for every column: text, whole numbers, decimals, days, or what
 * {@link SheetCell} knows beside; none where there is nothing
 */
record SheetTable(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

	/**
	 * A column.
	 *
	 * @param header above it
	 * @param width in characters
	 */
	record Column(String header, int width) {

	}

}
