package counterfoil.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Pointers as a tree, so that one way through a record finds the values of all. A
 * {@code *} in a pointer stands for every element of a list. The record itself counts as
 * the list 0 of one element.
 */
final class JsonPointers {

	static final int NONE = -1;

	private static final Pattern POINTER = Pattern.compile("(/([^/~]|~0|~1)+)+");

	private static final String ELEMENTS = "*";

	private final Node root = new Node(0);

	private final List<Integer> listOfPlace = new ArrayList<>();

	private final List<String> pointers;

	private int lists = 1;

	private int nodes = 1;

	JsonPointers(List<String> pointers) {
		this.pointers = pointers;
		pointers.forEach(this::add);
	}

	static boolean isPointer(String text) {
		return POINTER.matcher(text).matches();
	}

	/** Where every record begins. */
	Node root() {
		return this.root;
	}

	/** How many pointers, and so places, there are. */
	int places() {
		return this.listOfPlace.size();
	}

	/** The list of whose elements a pointer tells. */
	int list(int place) {
		return this.listOfPlace.get(place);
	}

	int lists() {
		return this.lists;
	}

	int nodes() {
		return this.nodes;
	}

	/** The pointer of a place. */
	String pointer(int place) {
		return this.pointers.get(place);
	}

	private void add(String pointer) {
		Node node = this.root;
		int list = 0;
		for (String name : pointer.substring(1).split("/")) {
			if (name.equals(ELEMENTS)) {
				node = node.elements(this);
				list = node.list;
			}
			else {
				node = node.names.computeIfAbsent(name.replace("~1", "/").replace("~0", "~"),
						(added) -> new Node(this.nodes++));
			}
		}
		node.place = this.listOfPlace.size();
		this.listOfPlace.add(list);
	}

	/** A value, or what leads to values. */
	static final class Node {

		private final int number;

		private final Map<String, Node> names = new HashMap<>();

		private @Nullable Node elements;

		private int place = NONE;

		private int list = NONE;

		private Node(int number) {
			this.number = number;
		}

		private Node elements(JsonPointers pointers) {
			if (this.elements == null) {
				this.elements = new Node(pointers.nodes++);
				this.elements.list = pointers.lists++;
			}
			return this.elements;
		}

		/** From 0, in no order. */
		int number() {
			return this.number;
		}

		/** What a name of an object leads to. */
		@Nullable Node named(String name) {
			return this.names.get(name);
		}

		/** What every element of a list leads to. */
		@Nullable Node elements() {
			return this.elements;
		}

		/** Whether pointers lead into an object here. */
		boolean leadsIntoObject() {
			return !this.names.isEmpty();
		}

		/** Whether a pointer ends here, and no other leads on. */
		boolean isValueOnly() {
			return this.place != NONE && this.names.isEmpty() && this.elements == null;
		}

		/** The place of the pointer that ends here, or {@link #NONE}. */
		int place() {
			return this.place;
		}

		/** Of which list this is an element, or {@link #NONE}. */
		int list() {
			return this.list;
		}

	}

}
