package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
		for (Path spec : SpecFile.in(SPECS)) {
			YamlMap cases = YamlDocument.read(spec);
			assertThat(cases.keys()).as(spec.toString()).isNotEmpty();
			Map<String, String> outcomes = new LinkedHashMap<>();
			for (String name : cases.keys()) {
				IntakeSpec one = IntakeSpec.of(cases.map(name).orElseThrow());
				if (SpecFile.IS_UPDATE) {
					outcomes.put(name, one.outcome(Files.createTempDirectory(this.folder, "case")));
				}
				tests.add(dynamicTest(spec.getFileName() + ": " + name, spec.toUri(), () -> check(one)));
			}
			cases.throwProblems();
			if (SpecFile.IS_UPDATE) {
				SpecFile.update(spec, outcomes);
			}
		}
		assertThat(tests).hasSizeGreaterThan(50);
		return tests.stream();
	}

	private void check(IntakeSpec spec) throws IOException {
		Path own = Files.createTempDirectory(this.folder, "case");
		assertThat(spec.outcome(own)).isEqualTo(SpecFile.IS_UPDATE ? spec.outcome(own) : spec.expected());
	}

}
