package counterfoil.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The pointers of everything in a record, values or not, with {@code *} for elements.
 * Names that are no plain words are left out with all they hold, for they may be data.
 */
final class JsonPaths {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");

	private static final int PATHS_MAX = 2000;

	private JsonPaths() {
	}

	/** Those of a line that is known to be one object. */
	static Set<String> of(byte[] bytes, int from, int to) {
		Set<String> paths = new HashSet<>();
		Deque<String> open = new ArrayDeque<>();
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
			String path = "";
			for (JsonToken token = parser.nextToken(); token != null
					&& paths.size() < PATHS_MAX; token = parser.nextToken()) {
				if (token == JsonToken.PROPERTY_NAME) {
					String name = parser.currentName();
					path = open.getFirst() + "/" + name;
					if (WORD.matcher(name).matches()) {
						paths.add(path);
					}
					else {
						parser.nextToken();
						parser.skipChildren();
					}
				}
				else if (token == JsonToken.START_OBJECT) {
					open.push(path);
				}
				else if (token == JsonToken.START_ARRAY) {
					path = path + "/*";
					open.push(path);
				}
				else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
					open.pop();
					path = open.isEmpty() ? "" : open.getFirst();
				}
			}
		}
		catch (JacksonException ex) {
			return Set.of();
		}
		return paths;
	}

}
