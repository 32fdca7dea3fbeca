package counterfoil.report;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language, by key: a file of properties beside the templates. What has
 * places to fill is a {@link MessageFormat}.
 */
final class Bundle {

	private final Language language;

	private final SortedMap<String, String> texts = new TreeMap<>();

	private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

	private Bundle(Language language) {
		this.language = language;
	}

	/** The texts of {@code name_en.properties}, {@code name_fr.properties}. */
	static Bundle of(String name, Language language) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(HtmlReport.resource(name + "_" + language.code() + ".properties")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Bundle bundle = new Bundle(language);
		properties.forEach((key, text) -> bundle.texts.put((String) key, language.typeset((String) text)));
		return bundle;
	}

	/** All of them. */
	SortedMap<String, String> texts() {
		return this.texts;
	}

	/** The text under a key, its places filled: counts as numbers, all else as text. */
	String text(String key, Object... values) {
		String text = this.texts.get(key);
		if (text == null) {
			throw new IllegalStateException("no text %s in %s".formatted(key, this.language.code()));
		}
		if (values.length == 0) {
			return text;
		}
		MessageFormat format = this.formats.computeIfAbsent(key,
				(absent) -> new MessageFormat(text, this.language.locale()));
		// a format keeps state while it writes
		return ((MessageFormat) format.clone()).format(values);
	}

}
