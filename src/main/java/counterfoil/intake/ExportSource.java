package counterfoil.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Where an export comes from: a file as it is, one compressed with gzip, or one entry of
 * a ZIP archive. Nothing is ever unpacked to a disk.
 *
 * @param file as it lies in its folder
 * @param entry of the archive; empty for a file that is none
 */
record ExportSource(Path file, String entry) {

	/** What stands between an archive and its entry in a path. */
	static final String INSIDE = "!/";

	private static final String ZIP = ".zip";

	private static final String GZIP = ".gz";

	/** A file by itself. */
	static ExportSource of(Path file) {
		return new ExportSource(file, "");
	}

	/** What a path means, under a folder. */
	static ExportSource at(Path folder, String path) {
		int end = path.toLowerCase(Locale.ROOT).indexOf(ZIP + INSIDE);
		if (end < 0) {
			return of(folder.resolve(path));
		}
		int entry = end + ZIP.length() + INSIDE.length();
		return new ExportSource(folder.resolve(path.substring(0, end + ZIP.length())), path.substring(entry));
	}

	/** Whether it holds files of its own instead of being one. */
	boolean isArchive() {
		return this.entry.isEmpty() && endsWith(ZIP);
	}

	/** The path of the file with that of its entry. */
	String path(String fileAs) {
		return this.entry.isEmpty() ? fileAs : fileAs + INSIDE + this.entry;
	}

	/** The name by which an export is recognised. */
	String name() {
		String name = this.entry.isEmpty() ? this.file.getFileName().toString()
				: this.entry.substring(this.entry.lastIndexOf('/') + 1);
		return isGzip() ? name.substring(0, name.length() - GZIP.length()) : name;
	}

	/**
	 * What the export holds, unpacked as it is read.
	 * @throws ArchiveException where it cannot be unpacked, or not within bounds
	 */
	InputStream open() throws IOException {
		if (!this.entry.isEmpty()) {
			return Archive.open(this.file, this.entry);
		}
		if (isArchive()) {
			Archive.exports(this.file);
			throw Archive.empty();
		}
		InputStream in = Files.newInputStream(this.file);
		if (!isGzip()) {
			return in;
		}
		try {
			return UnpackedStream.of(new GZIPInputStream(in, UnpackedStream.BUFFER_BYTES), Files.size(this.file));
		}
		catch (IOException ex) {
			in.close();
			throw UnpackedStream.damaged(ex);
		}
	}

	private boolean isGzip() {
		return this.entry.isEmpty() && endsWith(GZIP);
	}

	private boolean endsWith(String ending) {
		return this.file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
	}

}
