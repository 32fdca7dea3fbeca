package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The headers of one file, or the pointers by which a contract reads its records. Case
 * and the kind and number of blanks do not tell headers apart.
 */
final class Headers {

	static final int HEADER_BYTES_MAX = 255;

	private final List<String> names;

	private final byte[] first;

	private final int line;

	private final Map<String, Integer> places = new HashMap<>();

	private final List<String> repeated = new ArrayList<>();

	private final boolean pointers;

	Headers(List<String> names, int line) {
		this(names, line, false);
	}

	private Headers(List<String> names, int line, boolean pointers) {
		this.names = names.stream().map(Headers::stripped).toList();
		this.first = this.names.isEmpty() ? new byte[0] : this.names.get(0).getBytes(StandardCharsets.UTF_8);
		this.line = line;
		this.pointers = pointers;
		for (int i = 0; i < this.names.size(); i++) {
			if (this.places.putIfAbsent(plain(this.names.get(i)), i) != null) {
				this.repeated.add(this.names.get(i));
			}
		}
	}

	/**
	 * Pointers in place of headers: there is a place for each, whatever a record holds.
	 */
	static Headers ofPointers(List<String> pointers) {
		return new Headers(pointers, 0, true);
	}

	/** The same, where a header that is not there may go under another name. */
	Headers with(Map<String, List<String>> aliases) {
		if (aliases.isEmpty()) {
			return this;
		}
		Headers headers = new Headers(this.names, this.line);
		aliases.forEach((header, others) -> find(others)
			.ifPresent((place) -> headers.places.putIfAbsent(plain(header), place)));
		return headers;
	}

	/** Whether these are the headers again. */
	boolean isRepeatedBy(Row row) {
		Slice slice = new Slice();
		// every record comes by here, and hardly one is one
		row.field(0, slice);
		if (slice.length() > 3 && slice.at(0) == (byte) 0xef && slice.at(1) == (byte) 0xbb) {
			// a file pasted behind another brings its byte order mark along
			slice.skip(3);
		}
		if (!slice.trim().is(this.first)) {
			return false;
		}
		for (int place = 1; place < row.fields(); place++) {
			row.field(place, slice);
			if (slice.length() > HEADER_BYTES_MAX || !has(slice.toString())) {
				return false;
			}
		}
		return row.fields() > 1;
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

	/**
	 * The places where a value may stand, the first that holds one counts: that of the
	 * first of these headers that is there, those of all pointers.
	 */
	int[] places(List<String> aliases) {
		if (this.pointers) {
			return aliases.stream().mapToInt((alias) -> find(List.of(alias)).orElseThrow()).toArray();
		}
		return find(aliases).stream().toArray();
	}

	/** Where the parts of a record that give a row each begin. */
	int eachFrom(String name) {
		int place = find(List.of(name)).orElse(count());
		// behind a header; the elements of a list have a place of their own
		return this.pointers ? place : place + 1;
	}

	boolean isRepeated(int place) {
		return this.repeated.stream().anyMatch((name) -> plain(name).equals(plain(this.names.get(place))));
	}

	private static String stripped(String header) {
		return header.replaceAll("^[\\s\u00a0\u202f\ufeff]+|[\\s\u00a0\u202f]+$", "");
	}

	private String plain(String header) {
		return this.pointers ? header
				: header.replace('\u00a0', ' ')
					.replace("\ufeff", "")
					.strip()
					.replaceAll(" +", " ")
					.toLowerCase(Locale.ROOT);
	}

}
