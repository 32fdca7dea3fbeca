package counterfoil.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A file opened and read up to the end of its header. */
final class ExportFile implements AutoCloseable {

	private static final int HEADER_BYTES_MAX = 255;

	private static final int BINARY_WITHIN_BYTES = 1024;

	private final Framer framer;

	private @Nullable Complaint complaint;

	private Headers headers = new Headers(List.of(), 1);

	private long blankLines;

	private long headerLines;

	private ExportFile(Framer framer) {
		this.framer = framer;
	}

	/** Opens a file; what is wrong with it is its {@link #complaint}. */
	static ExportFile open(Path path) throws IOException {
		ExportFile file = new ExportFile(new Framer(Files.newInputStream(path)));
		try {
			file.framer.skipByteOrderMark();
			file.complaint = file.ofFirstBytes().orElse(null);
			if (file.complaint == null) {
				file.readHeader();
			}
		}
		catch (Framer.NotUtf8Exception ex) {
			file.complaint = ex.complaint();
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
		return file;
	}

	/** What a file that cannot be opened or read is refused with. */
	static Complaint notReadable() {
		return Complaint.ofFile("file-not-readable", "could not read the file",
				"Check that it is still there and may be read.");
	}

	Optional<Complaint> complaint() {
		return Optional.ofNullable(this.complaint);
	}

	Headers headers() {
		return this.headers;
	}

	/** Physical lines of the header. */
	long headerLines() {
		return this.headerLines;
	}

	/** Blank lines in front of the header. */
	long blankLines() {
		return this.blankLines;
	}

	Framer framer() {
		return this.framer;
	}

	@Override
	public void close() throws IOException {
		this.framer.close();
	}

	private Optional<Complaint> ofFirstBytes() {
		int first = this.framer.peek(0);
		int second = this.framer.peek(1);
		if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
			return Optional.of(Complaint.ofFile("not-utf8", "the file is UTF-16: byte 0 is 0x%02X".formatted(first),
					"Save it as UTF-8; a spreadsheet calls that \"CSV UTF-8\"."));
		}
		if (first == 0x1f && second == 0x8b) {
			return Optional.of(Complaint.ofFile("file-compressed", "the file is compressed with gzip", "Unpack it."));
		}
		if (first == 'P' && second == 'K' && this.framer.peek(2) == 3) {
			return Optional.of(Complaint.ofFile("file-compressed", "the file is a ZIP archive or an Excel workbook",
					"Unpack it, or save the sheet as \"CSV UTF-8\"."));
		}
		for (int place = 0; place < BINARY_WITHIN_BYTES; place++) {
			if (this.framer.peek(place) == 0) {
				return Optional.of(Complaint.ofFile("file-binary",
						"byte %d of the file is NUL, so it is not text".formatted(place),
						"Export it as CSV; if it is text in UTF-16, save it as UTF-8."));
			}
		}
		return Optional.empty();
	}

	private void readHeader() throws IOException {
		while (this.framer.next()) {
			if (!this.framer.isBlank()) {
				this.complaint = header();
				return;
			}
			this.blankLines += this.framer.lines();
		}
		this.complaint = Complaint.ofFile("file-empty", "the file is empty",
				"Export it again; even an export without records has a line of headers.");
	}

	private @Nullable Complaint header() {
		if (this.framer.damage() != null) {
			Reject reject = this.framer.damage().at(this.framer.line());
			return new Complaint(reject.line(), reject.code(), "in the header, " + reject.what(), reject.action());
		}
		Row row = new Row(this.framer);
		List<String> names = new ArrayList<>();
		Slice slice = new Slice();
		for (int place = 0; place < row.fields(); place++) {
			row.field(place, slice);
			if (slice.length() > HEADER_BYTES_MAX) {
				return new Complaint(this.framer.line(), "header-too-long", "a header is longer than 255 bytes",
						"Check that the first line holds the headers as exported.");
			}
			names.add(new String(slice.copy(), StandardCharsets.UTF_8));
		}
		this.headers = new Headers(names, this.framer.line());
		this.headerLines = this.framer.lines();
		return null;
	}

}
