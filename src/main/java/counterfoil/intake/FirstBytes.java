package counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/** The beginning of a file, which tells what form the rest has. */
final class FirstBytes {

	private static final int LOOKED_AT = 4096;

	private static final int BINARY_WITHIN_BYTES = 1024;

	private static final int BYTE_ORDER_MARK_LENGTH = 3;

	private final byte[] bytes;

	private final InputStream rest;

	private FirstBytes(byte[] bytes, InputStream rest) {
		this.bytes = bytes;
		this.rest = rest;
	}

	static FirstBytes of(InputStream file) throws IOException {
		return new FirstBytes(file.readNBytes(LOOKED_AT), file);
	}

	/** The whole file, these bytes included. */
	InputStream file() {
		return new SequenceInputStream(new ByteArrayInputStream(this.bytes), this.rest);
	}

	/** Whether the text begins as JSON does. */
	boolean areJson() {
		int place = (at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf) ? BYTE_ORDER_MARK_LENGTH : 0;
		while (at(place) == ' ' || at(place) == '\t' || at(place) == '\r' || at(place) == '\n') {
			place++;
		}
		return at(place) == '{' || at(place) == '[';
	}

	/** Why the file is no text that can be read. */
	Optional<Complaint> complaint() {
		if (at(0) == 0xff && at(1) == 0xfe || at(0) == 0xfe && at(1) == 0xff) {
			return Optional.of(Complaint.ofFile("not-utf8", "the file is UTF-16: byte 0 is 0x%02X".formatted(at(0)),
					"Save it as UTF-8; a spreadsheet calls that \"CSV UTF-8\"."));
		}
		if (at(0) == 0x1f && at(1) == 0x8b) {
			return Optional.of(Complaint.ofFile("file-compressed", "the file is compressed with gzip",
					"Give it a name that ends with \".gz\", and put it in no archive."));
		}
		if (at(0) == 'P' && at(1) == 'K' && at(2) == 3) {
			return Optional.of(Complaint.ofFile("file-compressed", "the file is a ZIP archive or an Excel workbook",
					"Save the sheet as \"CSV UTF-8\"; give an archive a name that ends with \".zip\", and put it in no other."));
		}
		for (int place = 0; place < BINARY_WITHIN_BYTES; place++) {
			if (at(place) == 0) {
				return Optional.of(Complaint.ofFile("file-binary",
						"byte %d of the file is NUL, so it is not text".formatted(place),
						"Export it as CSV; if it is text in UTF-16, save it as UTF-8."));
			}
		}
		return Optional.empty();
	}

	private int at(int place) {
		return (place < this.bytes.length) ? this.bytes[place] & 0xff : -1;
	}

}
