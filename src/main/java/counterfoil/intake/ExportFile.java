package counterfoil.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A file opened, and read as far as it takes to tell what it is. */
interface ExportFile extends AutoCloseable {

	/** Opens a file; what is wrong with it is its {@link #complaint}. */
	static ExportFile open(ExportSource source) throws IOException {
		InputStream in = source.open();
		try {
			FirstBytes first = FirstBytes.of(in);
			return first.areJson() ? JsonLinesFile.open(first) : CsvFile.open(first);
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	/** What a file that cannot be opened or read is refused with. */
	static Complaint notReadable() {
		return Complaint.ofFile("file-not-readable", "could not read the file",
				"Check that it is still there and may be read.");
	}

	/** What a file is refused with that could not be opened or read. */
	static Complaint notReadable(IOException cause) {
		return (cause instanceof ArchiveException known) ? known.complaint() : notReadable();
	}

	/** Why it cannot be read; nothing else may be asked then. */
	Optional<Complaint> complaint();

	/** Physical lines of the header. */
	long headerLines();

	/** Blank lines in front of the header. */
	long blankLines();

	/**
	 * What it is by what stands in it and, where that leaves it open, by its name.
	 * Afterwards its records cannot be read.
	 */
	Recognition recognise(List<Contract> contracts, String fileName) throws IOException;

	/** A contract that recognises it, bound to it. */
	Mapping mapping(Contract contract, Mapping.Setting setting);

	/** Its records, from the first one. */
	Records records(Mapping mapping);

	@Override
	void close() throws IOException;

}
