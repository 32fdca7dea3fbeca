package counterfoil.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The headers of one file. Case and the kind and number of blanks do not tell headers
 * apart.
 */
final class Headers {

	private final List<String> names;

	private final int line;

	private final Map<String, Integer> places = new HashMap<>();

	private final List<String> repeated = new ArrayList<>();

	Headers(List<String> names, int line) {
		this.names = names.stream().map(String::strip).toList();
		this.line = line;
		for (int i = 0; i < this.names.size(); i++) {
			if (this.places.putIfAbsent(plain(this.names.get(i)), i) != null) {
				this.repeated.add(this.names.get(i));
			}
		}
	}

	List<String> names() {
		return this.names;
	}

	/** The physical line they stand on. */
	int line() {
		return this.line;
	}

	int count() {
		return this.names.size();
	}

	String name(int place) {
		return this.names.get(place);
	}

	boolean has(String header) {
		return this.places.containsKey(plain(header));
	}

	/** The place of the first of these headers that is there. */
	OptionalInt find(Collection<String> aliases) {
		return aliases.stream().filter(this::has).mapToInt((alias) -> this.places.get(plain(alias))).findFirst();
	}

	boolean isRepeated(int place) {
		return this.repeated.stream().anyMatch((name) -> plain(name).equals(plain(this.names.get(place))));
	}

	private static String plain(String header) {
		return header.replace('\u00a0', ' ').strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
	}

}
