package counterfoil.checking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every check in {@code jobs/checks}. */
class CheckFilesTest {

	private static final Path JOBS = Path.of("jobs");

	private static final Path CASES = Path.of("src/test/resources/checks");

	private static final int LINES_MAX = 45;

	private static final int CASES_MIN = 4;

	@Test
	void everyCheckIsInOrder() {
		try (CheckingWorld world = new CheckingWorld()) {
			CheckSet checks = CheckingWorld.read(JOBS);
			assertThat(checks.checks()).isNotEmpty();
			world.checks(Duration.ofMinutes(1)).validate(checks);
		}
	}

	@Test
	void packagedChecksAreTheSameAsThoseInTheFolder() {
		CheckSet packaged = CheckSet.read(Path.of("target"), Map.of());
		assertThat(packaged.ids()).isEqualTo(CheckingWorld.read(JOBS).ids());
		assertThat(packaged.sha256()).isEqualTo(CheckingWorld.read(JOBS).sha256());
	}

	@Test
	void everyCheckHasAFolderOfCasesAndEveryFolderACheck() throws IOException {
		Set<String> folders = new TreeSet<>();
		try (Stream<Path> paths = Files.walk(CASES, 2)) {
			paths.map(CASES::relativize)
				.filter((path) -> path.getNameCount() == 2)
				.map(Path::toString)
				.forEach(folders::add);
		}
		assertThat(folders).isEqualTo(CheckingWorld.read(JOBS).ids());
	}

	@Test
	void everyCheckHasFourCasesAtLeast() {
		Map<String, Long> cases = CheckCase.all(CASES)
			.stream()
			.collect(Collectors.groupingBy(CheckCase::checkId, Collectors.counting()));
		assertThat(cases)
			.allSatisfy((checkId, count) -> assertThat(count).as(checkId).isGreaterThanOrEqualTo(CASES_MIN));
	}

	@Test
	void everyCheckFitsOnOneScreen() {
		assertThat(CheckingWorld.read(JOBS).checks())
			.allSatisfy((check) -> assertThat(Files.readAllLines(Path.of(check.file()))).as(check.id())
				.hasSizeLessThanOrEqualTo(LINES_MAX));
	}

	@Test
	void checksThatCountItemsSayWhatIsAtStakeInWhichCurrency() {
		assertThat(CheckingWorld.read(JOBS).checks()).filteredOn((check) -> check.sql().text().contains("'items'"))
			.isNotEmpty()
			.allSatisfy((check) -> assertThat(check.sql().text()).as(check.id()).contains("as exposure", "currency"));
	}

}
