package counterfoil.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of sheets, written as it grows. The same rows give the same bytes: its
 * writer would put the time into one of the files inside, and that one is put in place at
 * the end.
 */
final class WorkbookFile implements AutoCloseable {

	private static final String PROPERTIES = "docProps/core.xml";

	private static final String PROPERTIES_TEXT = """
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
			xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Counterfoil</dc:creator></cp:coreProperties>
			""";

	// a zip file tells local times from 1980 on; this one is the same in every zone
	private static final long NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0)
		.atZone(ZoneId.systemDefault())
		.toInstant()
		.toEpochMilli();

	private final Path file;

	private final Path growing;

	private final OutputStream out;

	private final Workbook workbook;

	private final SheetCell cells;

	private final int rowsMax;

	WorkbookFile(Path file, Wording words) throws IOException {
		this(file, words, Sheet.ROWS_MAX);
	}

	/** With less room on a sheet. */
	WorkbookFile(Path file, Wording words, int rowsMax) throws IOException {
		this.file = file;
		this.cells = new SheetCell(words);
		this.growing = file.resolveSibling("." + file.getFileName() + ".part");
		this.out = new BufferedOutputStream(Files.newOutputStream(this.growing));
		this.workbook = new Workbook(this.out, "Counterfoil", null);
		this.rowsMax = rowsMax;
	}

	/** Begins a sheet; its place is after those begun before it. */
	Sheet sheet(String name, List<SheetTable.Column> columns) {
		return new Sheet(this.workbook, this.cells, new Sheet.Head(name, columns), this.rowsMax);
	}

	/** Adds a whole table. */
	void add(SheetTable table) {
		Sheet sheet = sheet(table.name(), table.columns());
		for (List<@Nullable Object> row : table.rows()) {
			sheet.row(row);
		}
		sheet.end();
	}

	/** Ends the workbook: from here on the file is whole. */
	void end() throws IOException {
		this.workbook.finish();
		this.out.close();
		try (ZipFile from = ZipFile.builder().setPath(this.growing).get();
				ZipArchiveOutputStream to = new ZipArchiveOutputStream(this.file)) {
			for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
				copy(from, entry, to);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		Files.deleteIfExists(this.growing);
	}

	private static void copy(ZipFile from, ZipArchiveEntry entry, ZipArchiveOutputStream to) throws IOException {
		if (entry.getName().equals(PROPERTIES)) {
			ZipArchiveEntry properties = new ZipArchiveEntry(PROPERTIES);
			properties.setTime(NO_TIME);
			to.putArchiveEntry(properties);
			to.write(PROPERTIES_TEXT.getBytes(StandardCharsets.UTF_8));
			to.closeArchiveEntry();
			return;
		}
		entry.setTime(NO_TIME);
		// compressed as it is
		to.addRawArchiveEntry(entry, from.getRawInputStream(entry));
	}

}
