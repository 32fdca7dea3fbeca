package counterfoil.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which paths of a record lead through a connection of GraphQL, in the place of a list
 * that a contract reads: {@code /lines/nodes/*} and {@code /lines/edges/*}{@code /node}
 * are {@code /lines/*} to it.
 */
final class JsonConnections {

	private static final String ELEMENTS = "*";

	private final Set<String> lists = new HashSet<>();

	JsonConnections(List<String> pointers) {
		Set<String> objects = new HashSet<>();
		for (String pointer : pointers) {
			for (int slash = pointer.indexOf('/', 1); slash > 0; slash = pointer.indexOf('/', slash + 1)) {
				boolean isList = pointer.startsWith(ELEMENTS, slash + 1);
				(isList ? this.lists : objects).add(pointer.substring(0, slash));
			}
		}
		this.lists.removeAll(objects);
	}

	/** The path as if lists stood in the place of their connections. */
	String plain(String path) {
		StringBuilder plain = new StringBuilder();
		String[] names = path.substring(1).split("/");
		for (int i = 0; i < names.length; i++) {
			boolean isConnection = this.lists.contains(plain.toString());
			if (isConnection && names[i].equals("edges")) {
				boolean isElement = i + 2 < names.length && names[i + 2].equals("node");
				plain.append(isElement ? "/" + ELEMENTS : "");
				i += 2;
			}
			else if (!isConnection || !names[i].equals("nodes")) {
				plain.append('/').append(names[i]);
			}
		}
		return plain.toString();
	}

}
