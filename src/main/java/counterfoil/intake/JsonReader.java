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

	private final boolean[] lists = new boolean[JsonBounds.DEPTH_MAX + 1];

	private final int[] objects = new int[JsonBounds.DEPTH_MAX + 1];

	private final int[] namedIn;

	private int depth;

	private int objectsSeen;

	private int line;

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
		enter(this.pointers.root(), 0, false);
		while (this.depth >= 0) {
			JsonToken token = parser.nextToken();
			if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
				this.depth--;
				continue;
			}
			Reject reject = this.lists[this.depth] ? element(parser, token) : named(parser);
			if (reject != null) {
				return reject;
			}
		}
		return null;
	}

	private @Nullable Reject element(JsonParser parser, JsonToken token) {
		JsonPointers.Node node = this.nodes[this.depth];
		int element = this.values.addElement(node.list(), this.elements[this.depth]);
		return (element == JsonValues.NONE) ? JsonDamage.TOO_MANY_ELEMENTS.at(this.line)
				: value(parser, token, node, element);
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
				enter(node.elements(), element, true);
			}
			else if (!list && node.leadsIntoObject()) {
				enter(node, element, false);
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

	private void enter(JsonPointers.Node node, int element, boolean list) {
		this.depth++;
		this.nodes[this.depth] = node;
		this.elements[this.depth] = element;
		this.lists[this.depth] = list;
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
