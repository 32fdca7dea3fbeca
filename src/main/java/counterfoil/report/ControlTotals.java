package counterfoil.report;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.DeliveredFile.Rows;
import counterfoil.tracking.DeliveredFile.Total;

/**
 * {@code control-totals.csv}: one measure a row, so that files with other records and
 * other currencies stand in one table.
 */
final class ControlTotals {

	private static final String RECORDS = "records";

	private static final String ROWS = "rows";

	private ControlTotals() {
	}

	static void write(Writer out, List<DeliveredFile> files) {
		try (CsvFile csv = new CsvFile(out, "shop", "file", "contract", "state", "record", "measure", "unit",
				"amount")) {
			for (DeliveredFile file : files) {
				add(csv, file);
				file.records().forEach((rows) -> add(csv, file, rows));
				file.totals().forEach((total) -> add(csv, file, total));
				file.brokenSums()
					.forEach((broken) -> add(csv, file, broken.record(), broken.reason(), RECORDS, broken.count()));
			}
		}
	}

	private static void add(CsvFile csv, DeliveredFile file) {
		add(csv, file, "", "read", RECORDS, file.recordsRead());
		add(csv, file, "", "rejected", RECORDS, file.recordsRejected());
		add(csv, file, "", "accepted", RECORDS, file.recordsRead() - file.recordsRejected());
	}

	private static void add(CsvFile csv, DeliveredFile file, Rows rows) {
		add(csv, file, rows.record(), "staged", ROWS, rows.staged());
		add(csv, file, rows.record(), "inserted", ROWS, rows.inserted());
		add(csv, file, rows.record(), "changed", ROWS, rows.changed());
		add(csv, file, rows.record(), "identical", ROWS, rows.identical());
		add(csv, file, rows.record(), "superseded", ROWS, rows.superseded());
	}

	private static void add(CsvFile csv, DeliveredFile file, Total total) {
		start(csv, file).value(total.record()).value(total.column()).text(total.currency());
		csv.amount(total.currency(), total.amount()).end();
	}

	private static void add(CsvFile csv, DeliveredFile file, String record, String measure, String unit, long count) {
		start(csv, file).value(record).value(measure).value(unit).value(BigDecimal.valueOf(count)).end();
	}

	private static CsvFile start(CsvFile csv, DeliveredFile file) {
		return csv.text(file.name().shop())
			.text(file.name().path())
			.text(file.contract().orElse(null))
			.value(file.state());
	}

}
