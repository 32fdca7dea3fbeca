package counterfoil.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that the night stored in English, in the language of a report. They are known by
 * their English: a whole text, or one with places such as {@code order {0}}, in which a
 * whole one may stand. What is not known, such as a name, stays as it is.
 */
final class StoredWords {

	private static final String PREFIX = "word-";

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

	private final Bundle translated;

	private final char decimalMark;

	private final Map<String, String> keys = new HashMap<>();

	private final Map<Pattern, String> patterns = new LinkedHashMap<>();

	StoredWords(Bundle english, Bundle translated, char decimalMark) {
		this.translated = translated;
		this.decimalMark = decimalMark;
		english.texts().tailMap(PREFIX).forEach((key, text) -> {
			if (key.startsWith(PREFIX)) {
				if (PLACE.matcher(text).find()) {
					this.patterns.put(pattern(text), key);
				}
				else {
					this.keys.put(text, key);
				}
			}
		});
	}

	/** The word, or what was given where there is none. */
	String of(String stored) {
		return find(stored).orElse(stored);
	}

	/** The word, where there is one. */
	Optional<String> find(String stored) {
		Optional<String> whole = whole(stored);
		return whole.isPresent() ? whole : composed(stored);
	}

	private Optional<String> whole(String stored) {
		return Optional.ofNullable(this.keys.get(stored)).map(this.translated::text);
	}

	// a whole word, a figure, or a name
	private String part(String part) {
		boolean isDecimal = DECIMAL.matcher(part).matches();
		return whole(part).orElse(isDecimal ? part.replace('.', this.decimalMark).replace('-', '\u2212') : part);
	}

	private Optional<String> composed(String stored) {
		for (Map.Entry<Pattern, String> entry : this.patterns.entrySet()) {
			Matcher matcher = entry.getKey().matcher(stored);
			if (matcher.matches()) {
				Object[] parts = new Object[matcher.groupCount()];
				for (int i = 0; i < parts.length; i++) {
					parts[i] = part(matcher.group(i + 1));
				}
				return Optional.of(this.translated.text(entry.getValue(), parts));
			}
		}
		return Optional.empty();
	}

	private static Pattern pattern(String text) {
		return Pattern.compile("\\Q" + PLACE.matcher(text).replaceAll("\\\\E(.+)\\\\Q") + "\\E", Pattern.DOTALL);
	}

}
