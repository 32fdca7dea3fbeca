package counterfoil.report;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import counterfoil.statement.StatementLine;

/**
 * The statement as {@code statement.csv} and in {@code report.json}: the same columns.
 */
final class StatementFile {

	static final String NAME = "statement.csv";

	private StatementFile() {
	}

	static CsvFile csv(Writer out) {
		return new CsvFile(out, "section", "shop", "currency", "gateway", "line", "record", "order_name", "day",
				"until_day", "number", "amount", "note");
	}

	static void add(CsvFile csv, StatementLine line) {
		csv.value(line.section()).text(line.of().shop()).text(line.of().currency()).text(line.of().gateway());
		csv.text(line.line()).text(line.record()).text(line.orderName());
		csv.value(line.days().day()).value(line.days().until()).value(line.number());
		csv.amount(line.of().currency(), line.amount()).text(line.note()).end();
	}

	static Map<String, Object> json(StatementLine line) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("section", line.section());
		map.put("shop", line.of().shop());
		map.put("currency", line.of().currency());
		map.put("gateway", line.of().gateway());
		map.put("line", line.line());
		map.put("record", line.record());
		map.put("order_name", line.orderName());
		map.put("day", Objects.toString(line.days().day(), null));
		map.put("until_day", Objects.toString(line.days().until(), null));
		map.put("number", line.number());
		map.put("amount", (line.amount() != null) ? Figures.plain(line.of().currency(), line.amount()) : null);
		map.put("note", line.note());
		return map;
	}

}
