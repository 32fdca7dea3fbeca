package counterfoil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import org.jspecify.annotations.Nullable;

/** A CSV file of the report: RFC 4180 quoting, line feeds, text that is no formula. */
final class CsvFile implements AutoCloseable {

	private final CSVWriter csv;

	private final int columns;

	private final List<String> row = new ArrayList<>();

	CsvFile(Writer out, String... header) {
		this.csv = new CSVWriter(out, ICSVWriter.DEFAULT_SEPARATOR, ICSVWriter.DEFAULT_QUOTE_CHARACTER,
				ICSVWriter.DEFAULT_ESCAPE_CHARACTER, "\n");
		this.columns = header.length;
		this.csv.writeNext(header, false);
	}

	/** A cell of text; empty where there is none. */
	CsvFile text(@Nullable String value) {
		this.row.add((value != null) ? Cell.text(value) : "");
		return this;
	}

	/** A cell of a number, a date or a word of our own; empty where there is none. */
	CsvFile value(@Nullable Object value) {
		this.row.add(Objects.toString(value, ""));
		return this;
	}

	/** A cell of an amount with the decimals of its unit; empty where there is none. */
	CsvFile amount(String unit, @Nullable BigDecimal amount) {
		return value((amount != null) ? Figures.plain(unit, amount) : null);
	}

	/** Ends the row. */
	void end() {
		if (this.row.size() != this.columns) {
			throw new IllegalStateException(
					"a row of %d cells under %d headers".formatted(this.row.size(), this.columns));
		}
		this.csv.writeNext(this.row.toArray(String[]::new), false);
		this.row.clear();
	}

	@Override
	public void close() {
		// the writer keeps what went wrong instead of throwing it
		boolean failed = this.csv.checkError();
		try {
			this.csv.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (failed) {
			throw new UncheckedIOException(this.csv.getException());
		}
	}

}
