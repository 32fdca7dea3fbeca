package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one file from its first to its last byte, into blocks. */
final class BlockReader {

	private final FileToLoad file;

	private final Contract contract;

	private final Consumer<Block> sink;

	BlockReader(FileToLoad file, Contract contract, Consumer<Block> sink) {
		this.file = file;
		this.contract = contract;
		this.sink = sink;
	}

	/** Reads everything behind the records that are done. */
	void read(long recordsDone) {
		try {
			if (isChanged()) {
				refuse(recordsDone, changed());
				return;
			}
			try (ExportFile export = ExportFile.open(this.file.source())) {
				if (export.complaint().isPresent()) {
					refuse(recordsDone, export.complaint().get());
					return;
				}
				read(export, recordsDone);
			}
		}
		catch (ClosedByInterruptException ex) {
			throw new FileBlocks.ReadingEnded();
		}
		catch (IOException ex) {
			refuse(recordsDone, ExportFile.notReadable(ex));
		}
		catch (UncheckedIOException ex) {
			refuse(recordsDone, ExportFile.notReadable(ex.getCause()));
		}
	}

	private void read(ExportFile export, long recordsDone) throws IOException {
		Mapping mapping = export.mapping(this.contract, this.file.setting());
		List<Rows> rows = mapping.records().stream().map((record) -> new Rows(record, this.file)).toList();
		BlockAssembly assembly = new BlockAssembly(rows, recordsDone);
		Records records = export.records(mapping);
		Encoder encoder = new Encoder(records, mapping, assembly, new OrderNames(this.file, this.contract), this.sink);
		if (recordsDone == 0) {
			assembly.addHeader(export.headerLines(), export.blankLines());
		}
		encoder.end(read(records, encoder, recordsDone));
	}

	private Optional<Complaint> read(Records records, Encoder encoder, long recordsDone) throws IOException {
		int cutOffLine = 0;
		try {
			for (long skipped = 0; skipped < recordsDone && records.next();) {
				skipped += encoder.passOver() ? 1 : 0;
			}
			while (records.next()) {
				encoder.accept();
				cutOffLine = records.isCutOff() ? records.line() : 0;
			}
		}
		catch (Framer.NotUtf8Exception ex) {
			return Optional.of(ex.complaint());
		}
		catch (ClosedByInterruptException ex) {
			throw ex;
		}
		catch (IOException ex) {
			// what was read before it counts, so that the counts agree, and is taken back
			return Optional.of(ExportFile.notReadable(ex));
		}
		if (cutOffLine > 0) {
			return Optional.of(new Complaint(cutOffLine, "file-cut-off",
					"the file breaks off in the middle of a record", "Export it again; what followed is not in it."));
		}
		return isChanged() ? Optional.of(changed()) : Optional.empty();
	}

	private void refuse(long recordsDone, Complaint complaint) {
		this.sink.accept(new Block(recordsDone, true, new Block.Counts(0, 0, 0, 0, Block.Lines.NONE), List.of(),
				List.of(), Optional.empty(), Optional.of(complaint)));
	}

	private boolean isChanged() throws IOException {
		BasicFileAttributes now = Files.readAttributes(this.file.file(), BasicFileAttributes.class);
		return now.size() != this.file.stat().bytes() || !now.lastModifiedTime()
			.toInstant()
			.truncatedTo(ChronoUnit.MICROS)
			.equals(this.file.stat().modifiedAt());
	}

	private static Complaint changed() {
		return Complaint.ofFile("file-changed", "the file was changed while it was read",
				"Put files into the inbox by renaming them when they are whole.");
	}

}
