package counterfoil.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TidyTest {

	/**
	 * The rules themselves name what they forbid; the schema and the record catalogue are
	 * one thing each.
	 */
	private static final List<String> EXCEPT = List.of("src/test/java/counterfoil/house/",
			"src/main/resources/db/migration/");

	@Test
	void sourcesKeepTheRules() {
		List<Path> sources = sources();
		assertThat(sources).hasSizeGreaterThan(50);
		assertThat(sources.stream().flatMap((path) -> Tidy.violations(path.toString(), read(path)).stream())).isEmpty();
	}

	@Test
	void aForbiddenWordIsFound() {
		assertThat(Tidy.violations("a.sql", "select x\nfrom t where d < now()"))
			.containsExactly("a.sql:2: from t where d < now()");
		assertThat(Tidy.violations("A.java", "double price = 1;")).containsExactly("A.java:1: double price = 1;");
	}

	@Test
	void aForbiddenWordInACommentIsNot() {
		assertThat(Tidy.violations("a.sql", "-- never now()")).isEmpty();
		assertThat(Tidy.violations("A.java", "\t * a double meaning")).isEmpty();
	}

	@Test
	void aLongFileIsFound() {
		assertThat(Tidy.violations("A.java", "x\n".repeat(301))).containsExactly("A.java: 301 lines");
	}

	@Test
	void everyPackageSaysWhatItIsForAndWhatMayBeNull() throws IOException {
		try (Stream<Path> packages = Files.list(Path.of("src/main/java/counterfoil"))) {
			assertThat(packages).allSatisfy((folder) -> assertThat(folder.resolve("package-info.java")).content()
				.contains("@NullMarked")
				.contains("/**"));
		}
	}

	private static List<Path> sources() {
		return Stream.of("src", "jobs")
			.flatMap(TidyTest::walk)
			.filter((path) -> path.toString().matches(".*\\.(java|sql)"))
			// a benchmark counts seconds, not money
			.filter((path) -> !path.toString().endsWith("Benchmark.java"))
			.filter((path) -> EXCEPT.stream().noneMatch(path.toString()::startsWith))
			.toList();
	}

	private static Stream<Path> walk(String root) {
		try (Stream<Path> files = Files.walk(Path.of(root))) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
