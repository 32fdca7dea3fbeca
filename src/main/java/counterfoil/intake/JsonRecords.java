package counterfoil.intake;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Records of a JSON Lines file: one object a line. */
final class JsonRecords implements Records {

	private final JsonLineFramer framer;

	private final JsonBounds bounds = new JsonBounds();

	private final JsonReader reader;

	private final JsonRow row;

	private boolean brokenOff;

	/**
	 * @param framer before the first line
	 * @param pointers by which the records are read
	 */
	JsonRecords(JsonLineFramer framer, List<String> pointers) {
		this.framer = framer;
		JsonValues values = new JsonValues(new JsonPointers(pointers));
		this.reader = new JsonReader(values);
		this.row = new JsonRow(values);
	}

	@Override
	public boolean next() throws IOException {
		return this.framer.next();
	}

	@Override
	public boolean isBlank() {
		for (int i = this.framer.start(); i < this.framer.end(); i++) {
			if (this.framer.bytes()[i] != ' ' && this.framer.bytes()[i] != '\t') {
				return false;
			}
		}
		return !this.framer.isTooLong();
	}

	@Override
	public int line() {
		return this.framer.line();
	}

	@Override
	public int lines() {
		return 1;
	}

	@Override
	public @Nullable Reject reject() {
		Reject reject = outOfBounds();
		if (reject == null) {
			reject = this.reader.read(this.framer.bytes(), this.framer.start(), this.framer.end(), line());
			this.row.line(line());
		}
		this.brokenOff = reject != null && reject.code().equals(JsonDamage.BROKEN_OFF.code());
		return reject;
	}

	@Override
	public boolean isCutOff() {
		return this.brokenOff && !this.framer.isEndedByLine() && !isBlank();
	}

	@Override
	public Row row() {
		return this.row;
	}

	private @Nullable Reject outOfBounds() {
		if (this.framer.isTooLong()) {
			return JsonDamage.TOO_LONG.at(line());
		}
		JsonDamage damage = this.bounds.damage(this.framer.bytes(), this.framer.start(), this.framer.end());
		if (damage == null) {
			return null;
		}
		int place = this.bounds.place();
		return damage.at(line(), this.framer.offset(place), this.framer.bytes()[place] & 0xff);
	}

}
