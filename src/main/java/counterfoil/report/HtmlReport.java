package counterfoil.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/**
 * Writes the page: one file without script, that asks for nothing. Its policy allows the
 * one style sheet by its hash.
 */
final class HtmlReport {

	private static final Mustache.Compiler COMPILER = Mustache.compiler()
		.strictSections(true)
		.withEscaper((text) -> Escapers.HTML.escape(Wording.visible(text)))
		.withLoader(HtmlReport::template);

	private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

	private HtmlReport() {
	}

	static void write(Writer out, PageView page) {
		write(out, "report", page, page.words());
	}

	/**
	 * Writes what a template beside the page's own makes of a view; {@code say} are the
	 * texts of the language.
	 */
	static void write(Writer out, String template, Object view, Wording words) {
		TEMPLATES.computeIfAbsent(template, (name) -> COMPILER.compile(template(name)))
			.execute(view, Map.of("say", words.texts()), out);
	}

	/** The text of a file beside the templates. */
	static String resource(String name) {
		try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("no file %s beside the report".formatted(name));
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Reader template(String name) {
		InputStream in = HtmlReport.class.getResourceAsStream(name + ".mustache");
		if (in == null) {
			throw new IllegalStateException("no template " + name);
		}
		return new InputStreamReader(in, StandardCharsets.UTF_8);
	}

}
