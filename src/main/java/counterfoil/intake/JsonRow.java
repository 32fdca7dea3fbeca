package counterfoil.intake;

import java.util.function.Consumer;

/**
 * The values of one JSON object, by the place of their pointers. A pointer that leads
 * through the lists in which the part at hand stands tells of that part; through another
 * list it tells the first value there is.
 */
final class JsonRow extends Row {

	private static final byte[] NOTHING = {};

	private final JsonValues values;

	private final JsonPointers pointers;

	private int line;

	JsonRow(JsonValues values) {
		this.values = values;
		this.pointers = values.pointers();
	}

	@Override
	int fields() {
		return this.pointers.places();
	}

	@Override
	int line() {
		return this.line;
	}

	void line(int number) {
		this.line = number;
		noEach();
	}

	@Override
	void field(int place, Slice into) {
		int value = find(place);
		if (value == JsonValues.NONE) {
			into.set(NOTHING);
			return;
		}
		this.values.read(value, into);
	}

	@Override
	void everyValue(int place, Slice into, Consumer<Slice> to) {
		for (int value = this.values.firstOfPlace(place); value != JsonValues.NONE; value = this.values
			.nextOfPlace(value)) {
			if (this.values.areTogether(this.values.element(value), each())) {
				this.values.read(value, into);
				to.accept(into);
			}
		}
	}

	@Override
	int firstEach(int from) {
		return this.values.firstOfList(this.pointers.list(from));
	}

	@Override
	int nextEach(int part) {
		return this.values.nextOfList(part);
	}

	private int find(int place) {
		int enclosing = this.values.enclosing(each(), this.pointers.list(place));
		if (enclosing != JsonValues.NONE) {
			return this.values.value(enclosing, place);
		}
		int value = this.values.firstOfPlace(place);
		while (value != JsonValues.NONE && !this.values.areTogether(this.values.element(value), each())) {
			value = this.values.nextOfPlace(value);
		}
		return value;
	}

}
