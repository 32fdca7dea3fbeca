package counterfoil.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * What comes out of compressed bytes, as much of it as is sound. A few bytes can unpack
 * to any number; no export is so much smaller compressed than it is.
 */
final class UnpackedStream extends FilterInputStream {

	/** How many times the compressed bytes may come out. */
	static final int RATIO_MAX = 200;

	/** How many bytes may come out. */
	static final long BYTES_MAX = 8L << 30;

	static final int BUFFER_BYTES = 1 << 16;

	// so few bytes do no harm, whatever they were made of
	private static final long RATIO_FROM_BYTES = 1 << 20;

	private final long bytesMax;

	private final long ratioBytesMax;

	private long bytes;

	UnpackedStream(InputStream unpacking, long compressedBytes, long bytesMax) {
		super(unpacking);
		this.bytesMax = bytesMax;
		this.ratioBytesMax = Math.max(RATIO_FROM_BYTES, RATIO_MAX * Math.max(0, compressedBytes));
	}

	/** Within the usual bounds. */
	static UnpackedStream of(InputStream unpacking, long compressedBytes) {
		return new UnpackedStream(unpacking, compressedBytes, BYTES_MAX);
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		try {
			int read = super.read(into, from, length);
			this.bytes += Math.max(0, read);
			requireBounds();
			return read;
		}
		catch (ZipException | EOFException ex) {
			throw damaged(ex);
		}
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void requireBounds() throws ArchiveException {
		if (this.bytes > this.bytesMax) {
			throw new ArchiveException("archive-too-large",
					"more than %,d bytes come out of it".formatted(this.bytesMax),
					"Split the export, or deliver it unpacked.");
		}
		if (this.bytes > this.ratioBytesMax) {
			throw new ArchiveException("archive-ratio-too-high",
					"more than %d times its bytes come out of it".formatted(RATIO_MAX),
					"Check where it comes from; if it is an export, deliver it unpacked.");
		}
	}

	static ArchiveException damaged(IOException cause) {
		if (cause instanceof ArchiveException known) {
			return known;
		}
		ArchiveException damaged = new ArchiveException("archive-damaged", "the compressed bytes are not whole",
				"Deliver it again; if it is not compressed at all, give it a name that does not say so.");
		damaged.initCause(cause);
		return damaged;
	}

}
