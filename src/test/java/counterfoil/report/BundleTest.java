package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the languages say the same, and nothing beside what is asked of them. */
class BundleTest {

	private static final Path RESOURCES = Path.of("src/main/resources/counterfoil/report");

	private static final Path SOURCES = Path.of("src/main/java/counterfoil/report");

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

	private final SortedMap<String, String> english = Bundle.of("report", Language.ENGLISH).texts();

	@ParameterizedTest
	@EnumSource(Language.class)
	void everyLanguageHasTheSameKeysAndPlaces(Language language) {
		SortedMap<String, String> texts = Bundle.of("report", language).texts();
		assertThat(texts.keySet()).isEqualTo(this.english.keySet());
		texts.forEach((key, text) -> assertThat(places(text)).as(key).isEqualTo(places(this.english.get(key))));
		assertThat(texts).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void everyTextCanBeFilled(Language language) {
		Bundle bundle = Bundle.of("report", language);
		bundle.texts().forEach((key, text) -> {
			if (!places(text).isEmpty()) {
				for (int number : List.of(0, 1, 2, 1234)) {
					assertThat(bundle.text(key, number, number, number, number)).as(key).doesNotContain("{", "}", "|");
				}
			}
		});
	}

	@Test
	void everyTextIsAskedFor() throws IOException {
		String asking = asking();
		Set<String> unused = this.english.keySet()
			.stream()
			.filter((key) -> !key.startsWith("word-") && !key.startsWith("return-column-"))
			.filter((key) -> !asking.contains("\"" + key + "\"") && !asking.contains("{{say." + key + "}}"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(unused).isEmpty();
		assertThat(this.english.keySet().stream().filter((key) -> key.startsWith("return-column-")))
			.containsExactlyInAnyOrderElementsOf(
					ReasonFiles.HEADS.stream().map((head) -> "return-column-" + head.replace('_', '-')).toList());
	}

	@Test
	void everyTextThatIsAskedForIsThere() throws IOException {
		Matcher asked = Pattern.compile("\\{\\{say\\.([^}]*)}}|(?:text|narrow|medium|wide)\\(\"([a-z-]*[a-z])\"")
			.matcher(asking());
		List<String> keys = new ArrayList<>();
		asked.results().forEach((found) -> keys.add((found.group(1) != null) ? found.group(1) : found.group(2)));
		assertThat(keys).hasSizeGreaterThan(200).isSubsetOf(this.english.keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "report_en", "report_fr", "checks_fr" })
	void filesHaveNoKeyTwiceAndNoSignThatBreaksThem(String file) throws IOException {
		Set<String> keys = new HashSet<>();
		for (String line : Files.readAllLines(RESOURCES.resolve(file + ".properties"))) {
			if (!line.isEmpty() && !line.startsWith("#")) {
				String key = line.substring(0, line.indexOf('='));
				assertThat(keys.add(key)).as(key).isTrue();
				// an apostrophe quotes in a format; blanks that do not break are the
				// language's
				assertThat(line).doesNotContain("'", "\u00a0", "\u202f").isEqualTo(line.strip());
			}
		}
		assertThat(keys).hasSizeGreaterThan(200);
	}

	@Test
	void templatesAndViewsHoldNoTextOfTheirOwn() throws IOException {
		assertThat(texts(RESOURCES, ".*\\.mustache")).hasSizeGreaterThan(10)
			.allSatisfy((text) -> assertThat(text.replaceAll("(?s)\\{\\{.*?}}", "").replaceAll("<[^>]*>", ""))
				.doesNotContainPattern("(?!Counterfoil)\\b[A-Za-z]{2,}"));
		assertThat(texts(SOURCES, ".*(View|Charts|Table|Tables|Kept|Life|Section|Sections|Signing|Row|Titles)\\.java"))
			.hasSizeGreaterThan(20)
			.allSatisfy((text) -> assertThat(text).doesNotContainPattern("\"(?:[A-Z][a-z]+|and|of) [a-z]"));
	}

	@Test
	void wordsAreKeyedByWhatTheySay() {
		this.english.tailMap("word-").forEach((key, text) -> {
			if (key.startsWith("word-")) {
				String slug = PLACE.matcher(text.toLowerCase(Locale.ROOT))
					.replaceAll("x")
					.replace("}", "")
					.replaceAll("[^a-z0-9]+", "-")
					.replaceAll("^-|-$", "");
				assertThat(key).isEqualTo("word-" + slug);
			}
		});
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text)
			.results()
			.map((place) -> place.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String asking() throws IOException {
		return String.join("", texts(SOURCES, ".*\\.java")) + String.join("", texts(RESOURCES, ".*\\.mustache"));
	}

	private static List<String> texts(Path folder, String names) throws IOException {
		List<String> texts = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().matches(names)).toList()) {
				texts.add(Files.readString(file));
			}
		}
		return texts;
	}

}
