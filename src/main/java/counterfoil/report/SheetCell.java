package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Puts one value into a cell of a workbook: numbers and dates as what they are, and
 * everything else as text, whatever it begins with. No cell is ever a formula.
 */
final class SheetCell {

	private static final String TEXT = "@";

	private static final String SHARE = "0.0%";

	/** A workbook keeps binary fractions: more digits than this it would round. */
	private static final int DIGITS_MAX = 15;

	private static final int DECIMALS_MAX = 6;

	/** What a cell can hold. */
	private static final int LENGTH_MAX = 32_767;

	// how the format itself writes a character by its number: text of that form is no
	// such
	// character
	private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private final Wording words;

	private final Map<String, String> formats = new HashMap<>();

	SheetCell(Wording words) {
		this.words = words;
	}

	void write(Worksheet sheet, int row, int column, @Nullable Object value) {
		if (value instanceof Amount amount) {
			number(sheet, row, column, amount.value(), format(amount));
		}
		else if (value instanceof Share share) {
			number(sheet, row, column, share.value(), SHARE);
		}
		else if (value instanceof Long || value instanceof Integer) {
			number(sheet, row, column, BigDecimal.valueOf(((Number) value).longValue()), "#,##0");
		}
		else if (value instanceof BigDecimal number) {
			number(sheet, row, column, number, format(new Amount(Figures.ITEMS, number)));
		}
		else if (value instanceof LocalDate day) {
			sheet.value(row, column, day);
			sheet.style(row, column).format(this.words.text("format-day")).set();
		}
		else if (value instanceof Moment moment) {
			sheet.value(row, column, moment.at().atZone(moment.zone()).toLocalDateTime());
			sheet.style(row, column).format(this.words.text("format-moment")).set();
		}
		else if (value instanceof Word word) {
			sheet.value(row, column, shown(word.text()));
			guard(sheet, row, column, word.text());
		}
		else if (value != null) {
			text(sheet, row, column, value.toString());
		}
	}

	private static void number(Worksheet sheet, int row, int column, BigDecimal number, String format) {
		if (number.stripTrailingZeros().precision() > DIGITS_MAX) {
			text(sheet, row, column, number.toPlainString());
			return;
		}
		sheet.value(row, column, number);
		sheet.style(row, column).format(format).set();
	}

	private static void text(Worksheet sheet, int row, int column, String text) {
		sheet.inlineString(row, column, shown(text));
		guard(sheet, row, column, text);
	}

	private static String shown(String text) {
		String shown = CODED.matcher(Wording.visible(text)).replaceAll("_x005F_");
		return (shown.length() <= LENGTH_MAX) ? shown : shown.substring(0, LENGTH_MAX - 1) + "…";
	}

	private static void guard(Worksheet sheet, int row, int column, String text) {
		if (!Cell.text(text).equals(text)) {
			// stays text when somebody edits the cell, too
			sheet.style(row, column).format(TEXT).set();
		}
	}

	// the currency stands in every cell, so that no sum over two of them goes unseen
	private String format(Amount amount) {
		int decimals = Math.max(Figures.decimals(amount.unit()), Math.min(digits(amount.value()), DECIMALS_MAX));
		String digits = (decimals > 0) ? "#,##0." + "0".repeat(decimals) : "#,##0";
		return Figures.isCurrency(amount.unit()) ? this.formats.computeIfAbsent(amount.unit() + decimals,
				(unseen) -> this.words.text("format-money", amount.unit(), digits)) : digits;
	}

	private static int digits(BigDecimal value) {
		return Math.max(value.stripTrailingZeros().scale(), 0);
	}

	/** An amount of money or a number of items. */
	record Amount(String unit, BigDecimal value) {

		/** Nothing where there is no amount. */
		static @Nullable Amount of(String unit, @Nullable BigDecimal value) {
			return (value != null) ? new Amount(unit, value) : null;
		}

	}

	/** A part of a whole, between 0 and 1. */
	record Share(BigDecimal value) {

		Share {
			value = value.setScale(Math.min(value.scale(), DIGITS_MAX - 1), RoundingMode.HALF_UP);
		}

	}

	/**
	 * A text that comes in very many rows, of which there are few: the workbook holds it
	 * once.
	 */
	record Word(String text) {

	}

	/** A moment, told in a zone. */
	record Moment(Instant at, ZoneId zone) {

	}

}
