package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table as rows of typed cells: the page shows the words, a workbook or a chart takes
 * the numbers.
 *
 * @param id an anchor that stays
 * @param title above it
 * @param intro how it is to be read; empty where it says so itself
 * @param columns the heads of its columns
 * @param rows its rows
 * @param more what it leaves out, and where that stands
 */
record Table(String id, String title, List<String> intro, List<Column> columns, List<Line> rows, List<String> more) {

	static Table of(String id, String title, String intro, List<Column> columns, List<Line> rows) {
		return new Table(id, title, intro.isEmpty() ? List.of() : List.of(intro), columns, rows, List.of());
	}

	/** The same without the rows beyond a limit, which another file holds. */
	Table limited(Wording words, int rowsMax, String file) {
		int left = this.rows.size() - rowsMax;
		return (left <= 0) ? this : new Table(this.id, this.title, this.intro, this.columns,
				this.rows.subList(0, rowsMax), List.of(words.text("more-rows", left, file)));
	}

	/** Text columns, then columns of figures, by the keys of their heads. */
	static List<Column> columns(Wording words, List<String> texts, List<String> figures) {
		List<Column> columns = new ArrayList<>();
		texts.forEach((key) -> columns.add(new Column(words.text(key), false)));
		figures.forEach((key) -> columns.add(new Column(words.text(key), true)));
		return columns;
	}

	/** The head of a column. */
	record Column(String name, boolean isFigure) {

	}

	/**
	 * A row.
	 *
	 * @param head what the row is about
	 * @param cells what stands behind it
	 * @param isSum whether it sums the rows above it
	 */
	record Line(String head, List<Field> cells, boolean isSum) {

		static Line of(String head, Field... cells) {
			return new Line(head, List.of(cells), false);
		}

	}

	/**
	 * A cell.
	 *
	 * @param shown for a person
	 * @param value the figure; null in a cell of text, and where evidence is missing
	 * @param unit what the figure counts
	 * @param isFigure whether the cell stands in a column of figures
	 */
	record Field(String shown, @Nullable BigDecimal value, String unit, boolean isFigure) {

		static Field text(String text) {
			return new Field(text, null, "", false);
		}

		/** An amount; a dash stands for one that does not occur. */
		static Field amount(Wording words, String unit, @Nullable BigDecimal amount) {
			return new Field((amount != null && amount.signum() != 0) ? words.shown(unit, amount) : "–", amount, unit,
					true);
		}

		/** Why there is no figure. */
		static Field missing(String why) {
			return new Field(why, null, "", true);
		}

		static Field count(Wording words, @Nullable Long number) {
			return (number != null) ? new Field(words.shown(number), BigDecimal.valueOf(number), Figures.ITEMS, true)
					: new Field("–", null, Figures.ITEMS, true);
		}

		/** A figure in words of its own, such as a share with its likely range. */
		static Field figure(String shown, @Nullable BigDecimal value, String unit) {
			return new Field(shown, value, unit, true);
		}

	}

}
