package counterfoil.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a contract makes of a file, column by column, for a person to read. */
final class ContractTable {

	private static final int COLUMN_WIDTH = 20;

	private static final int TYPE_WIDTH = 10;

	private static final int FROM_WIDTH = 40;

	private static final int WIDTH = 118;

	private final List<String> lines = new ArrayList<>();

	private final Recognition recognition;

	private ContractTable(Recognition recognition) {
		this.recognition = recognition;
	}

	static List<String> of(Recognition recognition) {
		ContractTable table = new ContractTable(recognition);
		recognition.contract().ifPresent((contract) -> contract.records().forEach(table::record));
		return table.lines;
	}

	private void record(RecordContract record) {
		boolean isLoaded = this.recognition.records().contains(record.record().recordName());
		String title = record.record().recordName() + (isLoaded ? "" : " (not loaded from this file)") + rows(record);
		broken(title, WIDTH - 4).forEach((line) -> this.lines.add("  " + line));
		row("column", "type", "from", "read as");
		row("-".repeat(COLUMN_WIDTH - 2), "-".repeat(TYPE_WIDTH - 2), "-".repeat(FROM_WIDTH - 2), "-".repeat(20));
		record.columns()
			.forEach((column) -> row(column.column().name() + (column.column().required() ? " *" : ""),
					column.column().type().name().toLowerCase(java.util.Locale.ROOT), from(column), reading(column)));
	}

	private static String rows(RecordContract record) {
		List<String> parts = new ArrayList<>();
		record.rows().when().forEach((when) -> parts.add("of rows where " + condition(when)));
		record.rows().each().ifPresent((each) -> parts.add("one for each behind or under " + each));
		if (!record.rows().eachNumber().isEmpty()) {
			parts.add("one for each # of " + String.join(", ", record.rows().eachNumber()));
		}
		record.rows().once().ifPresent((once) -> parts.add("once for each " + once));
		return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
	}

	private static String condition(Contract.Condition condition) {
		List<String> parts = new ArrayList<>();
		condition.present().ifPresent((present) -> parts.add(present ? "is filled" : "is blank"));
		if (!condition.is().isEmpty()) {
			parts.add("is " + String.join(" or ", condition.is()));
		}
		if (!condition.isNot().isEmpty()) {
			parts.add("is not " + String.join(" or ", condition.isNot()));
		}
		if (!condition.types().isEmpty()) {
			parts.add("is the id of " + String.join(" or ", condition.types()));
		}
		return String.join(" or ", condition.headers()) + " " + String.join(" and ", parts);
	}

	private static String from(ColumnContract column) {
		ColumnContract.Source source = column.source();
		if (source instanceof ColumnContract.Header header) {
			return String.join(" or ", header.headers()) + (header.ofFirst() ? " of the first row" : "");
		}
		if (source instanceof ColumnContract.Join join) {
			return String.join(" / ", join.headers());
		}
		if (source instanceof ColumnContract.Sum sum) {
			return String.join(" + ", sum.headers());
		}
		if (source instanceof ColumnContract.Template template) {
			return template.text();
		}
		if (source instanceof ColumnContract.Constant constant) {
			return "always " + constant.text();
		}
		return switch ((ColumnContract.Given) source) {
			case ORDINAL -> "number of the row in its group";
			case WHAT_IT_SAYS -> "place among the others, by what it says";
			case EACH_HEADER, EACH_NAME -> "name of the column at hand";
			case EACH_VALUE -> "value of the column at hand";
			case SHOP_CURRENCY -> "currency of the shop";
			case AS_OF -> "as-of of the file";
		};
	}

	private static String reading(ColumnContract column) {
		ColumnContract.Reading reading = column.reading();
		List<String> parts = new ArrayList<>();
		column.substitute().ifPresent((text) -> parts.add("else " + text));
		reading.blank().forEach((text) -> parts.add("\"%s\" is blank".formatted(text)));
		if (!reading.values().isEmpty()) {
			parts.add(reading.values()
				.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + " = " + entry.getValue())
				.collect(Collectors.joining(", ")));
		}
		reading.otherwise().ifPresent((text) -> parts.add("otherwise " + text));
		if (reading.sign() != Sign.KEPT) {
			parts.add("sign " + reading.sign().name().toLowerCase(java.util.Locale.ROOT));
		}
		reading.format().ifPresent((format) -> parts.add("as " + format));
		if (reading.percentage() != Percentage.WRITTEN) {
			parts.add("percent " + reading.percentage().word());
		}
		notation(column, reading.notation(), parts);
		return String.join("; ", parts);
	}

	private static void notation(ColumnContract column, Notation notation, List<String> parts) {
		switch (column.column().type()) {
			case AMOUNT -> notation.decimal()
				.ifPresent((mark) -> parts.add((mark == DecimalMark.COMMA) ? "decimal comma" : "decimal point"));
			case INSTANT, DATE -> {
				notation.dates()
					.ifPresent((order) -> parts.add((order == DayOrder.DAY_FIRST) ? "day first" : "month first"));
				if (notation.shopZone()) {
					parts.add("without offset: in the shop's zone");
				}
			}
			default -> {
				// nothing to say of
			}
		}
	}

	// Long cells go on below, each in its own place.
	private void row(String column, String type, String from, String reading) {
		List<String> froms = broken(from, FROM_WIDTH - 2);
		List<String> readings = broken(reading, WIDTH - 4 - COLUMN_WIDTH - TYPE_WIDTH - FROM_WIDTH);
		for (int i = 0; i < Math.max(froms.size(), readings.size()); i++) {
			this.lines.add(
					("    %-" + COLUMN_WIDTH + "s%-" + TYPE_WIDTH + "s%-" + FROM_WIDTH + "s%s")
						.formatted((i == 0) ? column : "", (i == 0) ? type : "", (i < froms.size()) ? froms.get(i) : "",
								(i < readings.size()) ? readings.get(i) : "")
						.stripTrailing());
		}
	}

	private static List<String> broken(String text, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (line.length() + word.length() > width && !line.isEmpty()) {
				lines.add(line.toString().stripTrailing());
				line.setLength(0);
			}
			String rest = word;
			while (rest.length() > width) {
				// a pointer longer than its cell goes on below
				lines.add(rest.substring(0, width));
				rest = rest.substring(width);
			}
			line.append(rest).append(' ');
		}
		lines.add(line.toString().stripTrailing());
		return lines;
	}

}
