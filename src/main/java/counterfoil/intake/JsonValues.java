package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The values of one record, by place and element, in arrays that are used again for the
 * next one.
 */
final class JsonValues {

	static final int ELEMENTS_MAX = 10_000;

	static final int NONE = -1;

	private final JsonPointers pointers;

	private byte[] bytes = new byte[1 << 12];

	private int length;

	private final Chains elementsOfList;

	private final Chains valuesOfPlace;

	private final Chains valuesOfElement = new Chains(ELEMENTS_MAX);

	private int elements;

	private int[] elementList = new int[64];

	private int[] elementParent = new int[64];

	private int values;

	private int[] valuePlace = new int[64];

	private int[] valueElement = new int[64];

	private int[] valueEnd = new int[64];

	JsonValues(JsonPointers pointers) {
		this.pointers = pointers;
		this.elementsOfList = new Chains(pointers.lists());
		this.valuesOfPlace = new Chains(pointers.places());
	}

	JsonPointers pointers() {
		return this.pointers;
	}

	/** Forgets everything and begins with the record as element 0. */
	void clear() {
		this.elementsOfList.clear();
		this.valuesOfPlace.clear();
		this.elements = 0;
		this.values = 0;
		this.length = 0;
		addElement(0, NONE);
	}

	/**
	 * Adds an element of a list and returns it, or {@link #NONE} where there are too
	 * many.
	 */
	int addElement(int list, int parent) {
		if (this.elements == ELEMENTS_MAX) {
			return NONE;
		}
		int element = this.elements++;
		this.elementList = ensure(this.elementList, element);
		this.elementParent = ensure(this.elementParent, element);
		this.elementList[element] = list;
		this.elementParent[element] = parent;
		this.elementsOfList.add(list, element);
		this.valuesOfElement.start(element);
		return element;
	}

	void addValue(int place, int element, String text) {
		byte[] added = text.getBytes(StandardCharsets.UTF_8);
		if (this.length + added.length > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.length + added.length));
		}
		System.arraycopy(added, 0, this.bytes, this.length, added.length);
		this.length += added.length;
		int value = this.values++;
		this.valuePlace = ensure(this.valuePlace, value);
		this.valueElement = ensure(this.valueElement, value);
		this.valueEnd = ensure(this.valueEnd, value);
		this.valuePlace[value] = place;
		this.valueElement[value] = element;
		this.valueEnd[value] = this.length;
		this.valuesOfPlace.add(place, value);
		this.valuesOfElement.add(element, value);
	}

	/** The first element of a list, or {@link #NONE}. */
	int firstOfList(int list) {
		return this.elementsOfList.first(list);
	}

	/** The element behind one in its list, whatever it stands in, or {@link #NONE}. */
	int nextOfList(int element) {
		return this.elementsOfList.next(element);
	}

	/** The first value of a place, or {@link #NONE}. */
	int firstOfPlace(int place) {
		return this.valuesOfPlace.first(place);
	}

	int nextOfPlace(int value) {
		return this.valuesOfPlace.next(value);
	}

	int element(int value) {
		return this.valueElement[value];
	}

	/** The value of an element at a place, or {@link #NONE}. */
	int value(int element, int place) {
		int value = this.valuesOfElement.first(element);
		while (value != NONE && this.valuePlace[value] != place) {
			value = this.valuesOfElement.next(value);
		}
		return value;
	}

	void read(int value, Slice into) {
		into.set(this.bytes, (value == 0) ? 0 : this.valueEnd[value - 1], this.valueEnd[value]);
	}

	/** The element of a list that an element is or stands in, or {@link #NONE}. */
	int enclosing(int element, int list) {
		int at = element;
		while (at != NONE && this.elementList[at] != list) {
			at = this.elementParent[at];
		}
		return at;
	}

	/** Whether two elements are in the same element of the innermost list both are in. */
	boolean areTogether(int one, int other) {
		int at = one;
		while (at != NONE) {
			int enclosing = enclosing(other, this.elementList[at]);
			if (enclosing != NONE) {
				return enclosing == at;
			}
			at = this.elementParent[at];
		}
		return false;
	}

	private static int[] ensure(int[] array, int place) {
		return (place < array.length) ? array : Arrays.copyOf(array, 2 * array.length);
	}

	/**
	 * Chains of numbers, each with a first one, in the order in which they were added.
	 */
	private static final class Chains {

		private final int[] first;

		private final int[] last;

		private int[] next = new int[64];

		Chains(int chains) {
			this.first = new int[chains];
			this.last = new int[chains];
		}

		void clear() {
			Arrays.fill(this.first, NONE);
		}

		void start(int chain) {
			this.first[chain] = NONE;
		}

		void add(int chain, int number) {
			this.next = ensure(this.next, number);
			this.next[number] = NONE;
			if (this.first[chain] == NONE) {
				this.first[chain] = number;
			}
			else {
				this.next[this.last[chain]] = number;
			}
			this.last[chain] = number;
		}

		int first(int chain) {
			return this.first[chain];
		}

		int next(int number) {
			return this.next[number];
		}

	}

}
