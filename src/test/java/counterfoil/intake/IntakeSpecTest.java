package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import counterfoil.yaml.YamlDocument;
import counterfoil.yaml.YamlMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every behaviour of intake has a file of cases; each case says all that comes out. */
class IntakeSpecTest {

	private static final Path SPECS = Path.of("src/test/resources/intake");

	@TempDir
	private Path folder;

	@TestFactory
	Stream<DynamicTest> everyFileGivesWhatItsCaseSays() throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		try (Stream<Path> specs = Files.list(SPECS)) {
			for (Path spec : specs.sorted().toList()) {
				YamlMap cases = YamlDocument.read(spec);
				assertThat(cases.keys()).as(spec.toString()).isNotEmpty();
				for (String name : cases.keys()) {
					IntakeSpec one = IntakeSpec.of(cases.map(name).orElseThrow());
					tests.add(dynamicTest(spec.getFileName() + ": " + name, spec.toUri(), () -> check(one)));
				}
				cases.throwProblems();
			}
		}
		assertThat(tests).hasSizeGreaterThan(50);
		return tests.stream();
	}

	private void check(IntakeSpec spec) throws IOException {
		Path own = Files.createTempDirectory(this.folder, "case");
		assertThat(spec.outcome(own)).isEqualTo(spec.expected());
	}

}
