package counterfoil.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue of messages holds every code of the program, with an example from its
 * tests.
 */
class MessagesTest {

	private static final Path CATALOGUE = Path.of("src/docs/messages.md");

	private static final String INTRODUCTION = """
			# Messages

			Every message the program gives, by its code, as one of its tests expects it. The first line says where, how much
			it matters, what, and the code; the second what to do. Codes are stable, words are not.

			Generated from the tests: `mvn test -Dtest=MessagesTest -Dgolden=update`.
			""";

	@Test
	void theCatalogueIsWhatTheTestsExpect() throws IOException {
		StringBuilder page = new StringBuilder(INTRODUCTION);
		examples().forEach((code, example) -> page.append("\n## %s\n\n```text\n%s\n```\n".formatted(code, example)));
		if ("update".equals(System.getProperty("golden"))) {
			Files.writeString(CATALOGUE, page);
		}
		assertThat(page.toString()).as("write it anew with -Dgolden=update").isEqualTo(Files.readString(CATALOGUE));
	}

	@Test
	void everyCodeOfTheProgramHasAnExample() {
		TreeSet<String> codes = new TreeSet<>();
		texts("src/main/java", ".*\\.java").forEach((text) -> codes.addAll(MessageCodes.in(text)));
		assertThat(codes).hasSizeGreaterThan(100);
		codes.removeAll(examples().keySet());
		assertThat(codes).as("codes no test expects a message of").isEmpty();
	}

	@Test
	void codesAreFoundWhereverMessagesAreMade() {
		assertThat(MessageCodes.in("throw x(Problem.error(SourcePosition.of(a, 1), \"no-one\", \"b, (c\", \"d\"));"))
			.containsExactly("no-one");
		assertThat(MessageCodes.in("return new Complaint(0, \"no-two\",\n\t\"a-b\", \"c\");")).contains("no-two");
		assertThat(MessageCodes.in("\tNO_THREE(\"no-three\", \"is not\",\n\t\t\"Do.\"),\n\tOTHER(\"other-key\", 3);"))
			.containsExactly("no-three");
		assertThat(MessageCodes.in("yaml.text(\"some-key\")")).isEmpty();
	}

	@Test
	void examplesAreTakenWithTheirRemedyWhereThereIsOne() {
		MessageExamples examples = new MessageExamples();
		examples.add("a.csv:1: error: x is y (no-one)\n\n");
		examples.add("\"a.csv:2: error: x \\\"q\\\" is z (no-one)\\n  do: Mend it.\"");
		assertThat(examples.byCode()).containsEntry("no-one", "a.csv:2: error: x \"q\" is z (no-one)\n  do: Mend it.");
	}

	// What tests expect lies in files before it lies in their code.
	private static Map<String, String> examples() {
		MessageExamples examples = new MessageExamples();
		Stream
			.concat(texts("src/test/resources", ".*\\.(yaml|txt)").stream(),
					texts("src/test/java", ".*(?<!Messages|MessageCodes|MessageExamples)Test\\.java").stream())
			.forEach(examples::add);
		assertThat(examples.byCode()).isNotEmpty();
		return examples.byCode();
	}

	private static List<String> texts(String root, String name) {
		try (Stream<Path> files = Files.walk(Path.of(root))) {
			return files.filter((file) -> file.toString().matches(name)).sorted().map(MessagesTest::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
