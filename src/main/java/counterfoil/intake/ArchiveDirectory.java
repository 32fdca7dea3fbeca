package counterfoil.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What a ZIP archive says of its directory, told from its last bytes: the library reads
 * the whole directory into memory, so its size is looked at first.
 */
final class ArchiveDirectory {

	static final int ENTRIES_MAX = 1000;

	private static final int BYTES_MAX = 1 << 20;

	private static final int END_BYTES = 22;

	private static final int COMMENT_BYTES_MAX = 0xffff;

	private static final int SIGNATURE = 0x06054b50;

	private static final int ENTRIES_AT = 10;

	private static final int SIZE_AT = 12;

	private ArchiveDirectory() {
	}

	/**
	 * @throws ArchiveException where there is none, or it is beyond bounds
	 */
	static void requireBounds(Path archive) throws IOException {
		ByteBuffer end = end(archive);
		for (int at = end.capacity() - END_BYTES; at >= 0; at--) {
			if (end.getInt(at) == SIGNATURE) {
				requireBounds(end.getShort(at + ENTRIES_AT) & 0xffff, end.getInt(at + SIZE_AT) & 0xffffffffL);
				return;
			}
		}
		throw UnpackedStream.damaged(new IOException("no end of the directory"));
	}

	private static ByteBuffer end(Path archive) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
			byte[] end = new byte[(int) Math.min(file.length(), END_BYTES + COMMENT_BYTES_MAX)];
			file.seek(file.length() - end.length);
			file.readFully(end);
			return ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
		}
	}

	private static void requireBounds(int entries, long bytes) throws ArchiveException {
		if (entries > ENTRIES_MAX || bytes > BYTES_MAX) {
			throw tooManyEntries();
		}
	}

	static ArchiveException tooManyEntries() {
		return new ArchiveException("archive-too-many-entries",
				"the archive has more than %,d entries".formatted(ENTRIES_MAX), "Split it.");
	}

}
