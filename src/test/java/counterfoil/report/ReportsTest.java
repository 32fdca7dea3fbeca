package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReportsTest {

	private static FixtureNight night;

	@TempDir
	Path reports;

	@BeforeAll
	static void store() {
		night = FixtureNight.full();
	}

	@AfterAll
	static void drop() {
		night.close();
	}

	@Test
	void reportOfANightStandsInAFolderOfItsDate() {
		Path folder = publish();
		assertThat(folder).isEqualTo(this.reports.resolve("2026-01-31"));
		assertThat(folder.toFile().list()).containsExactlyInAnyOrder("report.html", "report.xlsx", "report.json",
				"manifest.json", "discrepancies.csv", "checks.csv", "coverage.csv", "control-totals.csv", "rejects.csv",
				"roll-forward.csv", "statement.csv", "return-reasons.csv", "return-reasons-by-product.csv",
				"return-reasons-unlisted.csv", "notes.csv", "same-cause.csv", "late-changes.csv", "customers-told.csv");
		assertThat(this.reports.toFile().list()).containsExactly("2026-01-31");
	}

	@Test
	void sameNightGivesTheSameBytes() throws IOException {
		Path first = publish();
		Path second = night.reports().publish(night.night(), this.reports.resolve("elsewhere")).folder();
		for (String file : first.toFile().list()) {
			assertThat(Files.mismatch(first.resolve(file), second.resolve(file))).as(file).isEqualTo(-1);
		}
	}

	@Test
	void reportThatIsTheSameIsNotTouched() throws IOException {
		Object before = Files.readAttributes(publish(), BasicFileAttributes.class).fileKey();
		assertThat(Files.readAttributes(publish(), BasicFileAttributes.class).fileKey()).isEqualTo(before);
	}

	@Test
	void reportThatDiffersIsReplacedWhole() throws IOException {
		Path folder = publish();
		String page = Files.readString(folder.resolve("report.html"));
		Files.writeString(folder.resolve("report.html"), "something else");
		publish();
		assertThat(folder.resolve("report.html")).hasContent(page);
		assertThat(this.reports.toFile().list()).containsExactly("2026-01-31");
	}

	@Test
	void pageListsTheFirstTwoThousandAndSaysWhereTheOthersStand() throws IOException {
		try (FixtureNight many = FixtureNight.full()) {
			many.run("many-discrepancies.sql");
			Path folder = many.reports().publish(many.night(), this.reports).folder();
			String page = Files.readString(folder.resolve("report.html"));
			assertThat(page.split("<tbody id=\"d-", -1)).hasSize(Listed.OPEN_MAX + 1);
			assertThat(page).contains("514 more stand in the workbook, report.xlsx.");
			assertThat(Files.readAllLines(folder.resolve("discrepancies.csv"))).hasSize(1 + 2_517);
		}
	}

	private Path publish() {
		return night.reports().publish(night.night(), this.reports).folder();
	}

}
