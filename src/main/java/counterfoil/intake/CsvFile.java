package counterfoil.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A CSV file opened and read up to the end of its header. */
final class CsvFile implements ExportFile {

	private final Framer framer;

	private @Nullable Complaint complaint;

	private Headers headers = new Headers(List.of(), 1);

	private long blankLines;

	private long headerLines;

	private CsvFile(Framer framer) {
		this.framer = framer;
	}

	static CsvFile open(FirstBytes first) throws IOException {
		CsvFile file = new CsvFile(new Framer(first.file()));
		try {
			file.framer.skipByteOrderMark();
			file.complaint = first.complaint().orElse(null);
			if (file.complaint == null) {
				file.readHeader();
			}
		}
		catch (Framer.NotUtf8Exception ex) {
			file.complaint = ex.complaint();
		}
		return file;
	}

	@Override
	public Optional<Complaint> complaint() {
		return Optional.ofNullable(this.complaint);
	}

	Headers headers() {
		return this.headers;
	}

	/** The records behind the header. */
	Records records() {
		return new CsvRecords(this.framer, this.headers);
	}

	@Override
	public long headerLines() {
		return this.headerLines;
	}

	@Override
	public long blankLines() {
		return this.blankLines;
	}

	@Override
	public Recognition recognise(List<Contract> contracts, String fileName) {
		return Recogniser.recognise(contracts, fileName, this.headers);
	}

	@Override
	public Mapping mapping(Contract contract, Mapping.Setting setting) {
		return Mapping.of(contract, this.headers, setting);
	}

	@Override
	public Records records(Mapping mapping) {
		return records();
	}

	@Override
	public void close() throws IOException {
		this.framer.close();
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
		Row row = new CsvRow(this.framer);
		List<String> names = new ArrayList<>();
		Slice slice = new Slice();
		for (int place = 0; place < row.fields(); place++) {
			row.field(place, slice);
			if (slice.length() > Headers.HEADER_BYTES_MAX) {
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
