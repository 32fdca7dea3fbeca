package counterfoil.nightly;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole nights of a job that asks for French. */
class FrenchNightTest {

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);

	private static final Path BUNDLES = Path.of("src/main/resources/counterfoil/report");

	// what exports, files and checks' own words hold is data, and what is marked English
	// says so
	private static final Pattern DATA = Pattern
		.compile("(?s)<style>.*?</style>|<code>.*?</code>|<dd><bdi>.*?</bdi></dd>|<(\\w+)[^>]* lang=\"en\">.*?</\\1>");

	// literal text of a format, from one place to the next
	private static final Pattern LITERAL = Pattern.compile("[^{}|#<]+");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "every-fault", "every-export" })
	void noEnglishIsLeftOnThePage(String story) throws IOException {
		try (Story french = story(story, "fr")) {
			french.run(LAST_DAY);
		}
		String page = Files.readString(this.folder.resolve("reports/2026-01-31/report.html"));
		assertThat(page).contains("<html lang=\"fr\">", "Remboursements au ", "samedi 31 janvier 2026");
		assertThat(english(page)).isEmpty();
	}

	@Test
	void englishThatIsLeftIsFound() throws IOException {
		assertThat(english("<html><p>Owed to customers, cedar in USD</p><td>Not judged</td><code>paid</code>"))
			.contains("Owed to customers", "Not judged")
			.doesNotContain("paid");
	}

	@Test
	void anotherLanguageIsAnotherRevisionOfTheSameResult() throws IOException {
		Path page = this.folder.resolve("reports/2026-01-31/report.html");
		Path json = page.resolveSibling("report.json");
		try (Story story = story("quiet-night", "en")) {
			story.run(LAST_DAY);
			String english = Files.readString(page);
			String results = Files.readString(json);
			assertThat(english).contains("<html lang=\"en\">").doesNotContain("revision 2");
			story.speak("fr");
			story.run(LAST_DAY);
			String french = Files.readString(page);
			assertThat(french).contains("<html lang=\"fr\">", "révision 2");
			assertThat(Files.readString(json).replace("\"revision\": 2", "\"revision\": 1")).isEqualTo(results);
			story.run(LAST_DAY);
			assertThat(page).hasContent(french);
			story.run(LAST_DAY.plusDays(1));
			// what a night was published in, not what the job asks for now
			story.speak("en");
			assertThat(story.restore(LAST_DAY, this.folder.resolve("restored")).problems()).isEmpty();
			assertThat(this.folder.resolve("restored/2026-01-31/report.html")).hasContent(french);
			assertThat(this.folder.resolve("restored/2026-01-31/report.xlsx"))
				.hasSameBinaryContentAs(this.folder.resolve("reports/2026-01-31/report.xlsx"));
		}
	}

	private Story story(String name, String language) throws IOException {
		String job = Files.readString(Path.of("sample-data", name, "job.yml"));
		Path file = Files.writeString(this.folder.resolve("job.yml"), job + "\nreport: {language: " + language + "}\n");
		return new Story(file, this.folder.resolve("reports"));
	}

	/** English texts that are no French ones and stand on a page. */
	private static TreeSet<String> english(String page) throws IOException {
		Properties texts = texts("report_en");
		Properties translated = texts("report_fr");
		List<String> shown = new ArrayList<>();
		for (String node : DATA.matcher(page).replaceAll("><").split("<[^>]*>")) {
			if (!node.isBlank()) {
				shown.add(node.strip());
			}
		}
		TreeSet<String> left = new TreeSet<>();
		texts.forEach((key, text) -> {
			if (!text.equals(translated.get(key)) && !((String) key).matches("(date|format|figure)-.*|lang|join")) {
				LITERAL.matcher((String) text)
					.results()
					.map((found) -> found.group().strip().replaceAll("^[0-9,:;.]+ *|choice,", ""))
					.filter((literal) -> shown.stream().anyMatch((node) -> holds(node, literal)))
					.filter((literal) -> !translated.containsValue(literal))
					.forEach(left::add);
			}
		});
		return left;
	}

	// one word may be a name or a French word within another text; more of them are not
	private static boolean holds(String node, String literal) {
		return literal.contains(" ") ? node.matches("(?s)(.*\\W)?" + Pattern.quote(literal) + "(\\W.*)?")
				: literal.length() > 2 && node.equals(literal);
	}

	private static Properties texts(String bundle) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
			texts.load(reader);
		}
		return texts;
	}

}
