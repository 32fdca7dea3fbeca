package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.opencsv.RFC4180Parser;

/**
 * The fields of one CSV record. They are read where they stand in the framer's buffer;
 * only one with doubled quotes goes through the CSV parser.
 */
final class CsvRow extends Row {

	private final RFC4180Parser parser = new RFC4180Parser();

	private final Framer framer;

	CsvRow(Framer framer) {
		this.framer = framer;
	}

	@Override
	int fields() {
		return this.framer.fields();
	}

	@Override
	int line() {
		return this.framer.line();
	}

	@Override
	void field(int place, Slice into) {
		if (this.framer.isEscaped(place)) {
			into.set(unescaped(place));
			return;
		}
		into.set(this.framer.bytes(), this.framer.start(place), this.framer.end(place));
	}

	@Override
	int firstEach(int from) {
		return (from < fields()) ? from : -1;
	}

	@Override
	int nextEach(int part) {
		return firstEach(part + 1);
	}

	private byte[] unescaped(int place) {
		// the quotes around a field stand just outside of it
		int from = this.framer.start(place) - 1;
		String quoted = new String(this.framer.bytes(), from, this.framer.end(place) + 1 - from,
				StandardCharsets.UTF_8);
		try {
			return this.parser.parseLine(quoted)[0].getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
