package counterfoil.house;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class PackageOrderTest {

	private static final PackageOrder LINE = new PackageOrder("counterfoil",
			List.of("cli", "nightly", "report", "statement", "statistics", "tracking", "checking", "intake", "ledger",
					"money", "database", "yaml", "problem"));

	private static final JavaClasses CLASSES = PackageOrder.classesOf("counterfoil", "target/classes");

	private static final PackageOrder PLANTED = new PackageOrder("planted", List.of("left", "middle", "right"));

	private static final JavaClasses PLANTED_CLASSES = PackageOrder.classesOf("planted", "target/test-classes");

	@Test
	void packagesUseOnlyThoseToTheirRight() {
		assertThat(CLASSES).isNotEmpty();
		assertThat(LINE.violations(CLASSES)).isEmpty();
	}

	@Test
	void everyPackageStandsInTheLine() {
		assertThat(LINE.strays(CLASSES)).isEmpty();
	}

	@Test
	void aPlantedViolationIsFound() {
		assertThat(PLANTED.violations(PLANTED_CLASSES))
			.containsExactly("planted.right.Backwards uses planted.left.Target");
	}

	@Test
	void aPlantedStrayPackageIsFound() {
		assertThat(PLANTED.strays(PLANTED_CLASSES)).containsExactly("stray");
	}

	@Test
	void onlyNightlyKnowsSpringBatch() {
		onlyIn("counterfoil.nightly", "org.springframework.batch..");
	}

	@Test
	void onlyTheCommandLineKnowsPicocli() {
		onlyIn("counterfoil.cli", "picocli..");
	}

	@Test
	void onlyIntakeReadsCsvWithOpenCsv() {
		noClasses().that()
			.resideInAnyPackage("counterfoil..")
			.and()
			.resideOutsideOfPackage("counterfoil.intake")
			.should()
			.dependOnClassesThat()
			.haveNameMatching("com\\.opencsv\\..*(Reader|Parser).*")
			.check(CLASSES);
	}

	private static void onlyIn(String owner, String library) {
		noClasses().that()
			.resideOutsideOfPackage(owner)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(library)
			.check(CLASSES);
	}

}
