package counterfoil.intake;

import counterfoil.problem.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes the values that pointers lead to out of one JSON object, in one way through it.
 * Numbers stay the digits they are written with.
 */
final class JsonReader {

	private static final JsonFactory FACTORY = new JsonFactory();

	private final JsonValues values;

	private final JsonPointers pointers;

	private final JsonPointers.Node[] nodes = new JsonPointers.Node[JsonBounds.DEPTH_MAX + 1];

	private final int[] elements = new int[JsonBounds.DEPTH_MAX + 1];

	private final Inside[] inside = new Inside[JsonBounds.DEPTH_MAX + 1];

	private final boolean[] isListTaken = new boolean[JsonBounds.DEPTH_MAX + 1];

	private final int[] objects = new int[JsonBounds.DEPTH_MAX + 1];

	private final int[] namedIn;

	private int depth;

	private int objectsSeen;

	private int line;

	/** What stands open at a depth. */
	private enum Inside {

		/** An object. */
		OBJECT,

		/** A list whose elements are told. */
		LIST,

		/** An object in the place of a list, which holds it as GraphQL does. */
		CONNECTION,

		/** Its list of objects that hold one element each. */
		EDGES,

		/** One of those. */
		EDGE,

		/** What a connection says of its pages. */
		PAGES

	}

	JsonReader(JsonValues values) {
		this.values = values;
		this.pointers = values.pointers();
		this.namedIn = new int[this.pointers.nodes()];
	}

	/**
	 * Reads a line that is within its bounds.
	 * @return what makes it no record
	 */
	@Nullable Reject read(byte[] bytes, int from, int to, int lineNumber) {
		this.values.clear();
		this.line = lineNumber;
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return JsonDamage.NOT_AN_OBJECT.at(lineNumber);
			}
			Reject reject = object(parser);
			if (reject != null) {
				return reject;
			}
			return (parser.nextToken() == null) ? null : JsonDamage.MORE_THAN_ONE.at(lineNumber);
		}
		catch (UnexpectedEndOfInputException ex) {
			return JsonDamage.BROKEN_OFF.at(lineNumber);
		}
		catch (JacksonException ex) {
			long place = (ex.getLocation() != null) ? ex.getLocation().getByteOffset() : 0;
			return JsonDamage.NOT_JSON.at(lineNumber, Math.max(0, place));
		}
	}

	// Without recursion: what is open stands in arrays, by its depth.
	private @Nullable Reject object(JsonParser parser) {
		this.depth = -1;
		enter(this.pointers.root(), 0, Inside.OBJECT);
		while (this.depth >= 0) {
			JsonToken token = parser.nextToken();
			if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
				this.depth--;
				continue;
			}
			Reject reject = switch (this.inside[this.depth]) {
				case OBJECT -> named(parser);
				case LIST -> element(parser, token, this.nodes[this.depth]);
				case CONNECTION -> connection(parser);
				case EDGES -> edge(parser, token);
				case EDGE -> node(parser);
				case PAGES -> page(parser);
			};
			if (reject != null) {
				return reject;
			}
		}
		return null;
	}

	private @Nullable Reject element(JsonParser parser, JsonToken token, JsonPointers.Node node) {
		int element = this.values.addElement(node.list(), this.elements[this.depth]);
		return (element == JsonValues.NONE) ? JsonDamage.TOO_MANY_ELEMENTS.at(this.line)
				: value(parser, token, node, element);
	}

	// The list of a connection is called "nodes", or "edges" where each element has an
	// object around it. Asked for both, it tells the same twice: the first one counts.
	private @Nullable Reject connection(JsonParser parser) {
		String name = parser.currentName();
		JsonToken token = parser.nextToken();
		boolean isList = token == JsonToken.START_ARRAY && (name.equals("nodes") || name.equals("edges"));
		if (token == JsonToken.START_OBJECT && name.equals("pageInfo")) {
			enter(this.nodes[this.depth], this.elements[this.depth], Inside.PAGES);
			return null;
		}
		if (!isList || this.isListTaken[this.depth]) {
			parser.skipChildren();
			return null;
		}
		this.isListTaken[this.depth] = true;
		enter(this.nodes[this.depth], this.elements[this.depth], name.equals("nodes") ? Inside.LIST : Inside.EDGES);
		return null;
	}

	// Half a list is no list: sums over it would be wrong without anybody seeing it.
	private @Nullable Reject page(JsonParser parser) {
		String name = parser.currentName();
		boolean isMore = parser.nextToken() == JsonToken.VALUE_TRUE
				&& (name.equals("hasNextPage") || name.equals("hasPreviousPage"));
		parser.skipChildren();
		return isMore ? JsonDamage.MORE_PAGES.at(this.line, Shown.quoted(name)) : null;
	}

	private @Nullable Reject edge(JsonParser parser, JsonToken token) {
		if (token == JsonToken.START_OBJECT) {
			enter(this.nodes[this.depth], this.elements[this.depth], Inside.EDGE);
		}
		else {
			parser.skipChildren();
		}
		return null;
	}

	private @Nullable Reject node(JsonParser parser) {
		String name = parser.currentName();
		JsonToken token = parser.nextToken();
		if (!name.equals("node")) {
			parser.skipChildren();
			return null;
		}
		if (this.isListTaken[this.depth]) {
			return JsonDamage.NAME_REPEATED.at(this.line, Shown.quoted(name));
		}
		this.isListTaken[this.depth] = true;
		return element(parser, token, this.nodes[this.depth]);
	}

	private @Nullable Reject named(JsonParser parser) {
		JsonPointers.Node node = this.nodes[this.depth].named(parser.currentName());
		JsonToken token = parser.nextToken();
		if (node == null) {
			parser.skipChildren();
			return null;
		}
		if (this.namedIn[node.number()] == this.objects[this.depth]) {
			return JsonDamage.NAME_REPEATED.at(this.line, Shown.quoted(parser.currentName()));
		}
		this.namedIn[node.number()] = this.objects[this.depth];
		return value(parser, token, node, this.elements[this.depth]);
	}

	private @Nullable Reject value(JsonParser parser, JsonToken token, JsonPointers.Node node, int element) {
		if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
			boolean list = token == JsonToken.START_ARRAY;
			if (node.isValueOnly()) {
				return JsonDamage.NOT_PLAIN.at(this.line, this.pointers.pointer(node.place()));
			}
			if (list && node.elements() != null) {
				enter(node.elements(), element, Inside.LIST);
			}
			else if (!list && node.leadsIntoObject()) {
				enter(node, element, Inside.OBJECT);
			}
			else if (!list && node.elements() != null) {
				enter(node.elements(), element, Inside.CONNECTION);
			}
			else {
				parser.skipChildren();
			}
			return null;
		}
		if (node.place() == JsonPointers.NONE || token == JsonToken.VALUE_NULL) {
			return null;
		}
		String text = parser.getString();
		this.values.addValue(node.place(), element, text);
		return damage(text, node.place());
	}

	private void enter(JsonPointers.Node node, int element, Inside what) {
		this.depth++;
		this.nodes[this.depth] = node;
		this.elements[this.depth] = element;
		this.inside[this.depth] = what;
		this.isListTaken[this.depth] = false;
		this.objects[this.depth] = ++this.objectsSeen;
	}

	// Escapes can write what no text holds.
	private @Nullable Reject damage(String text, int place) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == 0) {
				return JsonDamage.NUL.at(this.line);
			}
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(c)) {
				return JsonDamage.HALF_CHARACTER.at(this.line, this.pointers.pointer(place));
			}
		}
		return null;
	}

}
