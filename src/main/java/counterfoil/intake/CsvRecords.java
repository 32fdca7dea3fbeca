package counterfoil.intake;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Records of a CSV file. */
final class CsvRecords implements Records {

	private final Framer framer;

	private final Headers headers;

	private final CsvRow row;

	/**
	 * @param framer behind the header
	 * @param headers as many fields a record has
	 */
	CsvRecords(Framer framer, Headers headers) {
		this.framer = framer;
		this.headers = headers;
		this.row = new CsvRow(framer);
	}

	@Override
	public boolean next() throws IOException {
		return this.framer.next();
	}

	@Override
	public boolean isBlank() {
		return this.framer.isBlank();
	}

	@Override
	public int line() {
		return this.framer.line();
	}

	@Override
	public int lines() {
		return this.framer.lines();
	}

	@Override
	public @Nullable Reject reject() {
		if (this.framer.damage() != null) {
			return this.framer.damage().at(this.framer.line());
		}
		if (this.headers.isRepeatedBy(this.row)) {
			return Reject.headersAgain(this.framer.line());
		}
		if (this.framer.fields() == this.headers.count()) {
			return null;
		}
		return Reject.ofRecord(this.framer.line(), "wrong-number-of-fields",
				"a record has %d fields and the header has %d".formatted(this.framer.fields(), this.headers.count()),
				"Check the commas and quotes of this line and the one before.");
	}

	@Override
	public boolean isCutOff() {
		if (this.framer.isEndedByLine() || this.framer.isBlank()) {
			return false;
		}
		return this.framer.damage() == Damage.QUOTE_NOT_CLOSED
				|| (this.framer.damage() == null && this.framer.fields() < this.headers.count());
	}

	@Override
	public Row row() {
		return this.row;
	}

}
