package counterfoil.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive of exports. Its entries are read in place, and are named, never written.
 */
final class Archive {

	private static final int NAME_BYTES_MAX = 255;

	private Archive() {
	}

	/**
	 * The exports in it, in the order of their names; what lies beside exports is left
	 * out as in the inbox.
	 * @throws ArchiveException where it cannot be read, or not within bounds
	 */
	static List<ExportSource> exports(Path file) throws IOException {
		ArchiveDirectory.requireBounds(file);
		Set<String> names = new TreeSet<>();
		try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			if (archive.size() > ArchiveDirectory.ENTRIES_MAX) {
				throw ArchiveDirectory.tooManyEntries();
			}
			for (ZipEntry entry : Collections.list(archive.entries())) {
				if (!entry.isDirectory()) {
					requireName(entry.getName());
					if (!names.add(entry.getName())) {
						throw new ArchiveException("archive-entry-repeated", "two entries have the same name",
								"Pack the files again under names of their own.");
					}
				}
			}
		}
		catch (ZipException ex) {
			throw unusable(ex);
		}
		catch (IllegalArgumentException ex) {
			throw UnpackedStream.damaged(new IOException(ex));
		}
		List<ExportSource> exports = new ArrayList<>();
		for (String name : names) {
			if (!NotDelivered.isPassedOver(Path.of(name))) {
				exports.add(new ExportSource(file, name));
			}
		}
		if (exports.isEmpty()) {
			throw empty();
		}
		return exports;
	}

	/** What an entry holds. */
	static InputStream open(Path file, String name) throws IOException {
		ArchiveDirectory.requireBounds(file);
		ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		try {
			ZipEntry entry = archive.getEntry(name);
			if (entry == null) {
				throw new IOException("no entry of that name");
			}
			InputStream in = UnpackedStream.of(archive.getInputStream(entry), entry.getCompressedSize());
			return new FilterInputStream(in) {

				@Override
				public void close() throws IOException {
					super.close();
					archive.close();
				}

			};
		}
		catch (ZipException ex) {
			archive.close();
			throw unusable(ex);
		}
		catch (IOException | RuntimeException ex) {
			archive.close();
			throw ex;
		}
	}

	static ArchiveException empty() {
		return new ArchiveException("archive-empty", "the archive holds no files",
				"Pack the exports again, or remove it.");
	}

	// the library has no other word for it than its message
	private static ArchiveException unusable(ZipException ex) {
		boolean isEncrypted = ex.getMessage() != null && ex.getMessage().contains("encrypt");
		return isEncrypted
				? new ArchiveException("archive-encrypted", "the archive is encrypted", "Pack it without a password.")
				: UnpackedStream.damaged(ex);
	}

	// A name is only shown and compared; still none is taken that would lead elsewhere if
	// anybody ever wrote it.
	private static void requireName(String name) throws ArchiveException {
		boolean leadsOut = name.startsWith("/") || name.contains("\\") || name.contains(":")
				|| List.of(name.split("/")).contains("..");
		boolean isUnreadable = name.chars().anyMatch(Character::isISOControl)
				|| name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES_MAX || name.contains(ExportSource.INSIDE);
		if (leadsOut || isUnreadable) {
			throw new ArchiveException("archive-entry-name", leadsOut
					? "an entry has a name that leads out of the archive" : "an entry has a name that cannot be shown",
					"Pack the files again with plain names.");
		}
	}

}
