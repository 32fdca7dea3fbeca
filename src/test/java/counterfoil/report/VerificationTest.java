package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of reports that were changed after they were published. */
class VerificationTest {

	private static FixtureNight fixture;

	@TempDir
	Path reports;

	@BeforeAll
	static void store() {
		fixture = FixtureNight.full();
	}

	@AfterAll
	static void drop() {
		fixture.close();
	}

	@BeforeEach
	void publish() {
		fixture.reports().publish(new Night(1, "sample", LocalDate.parse("2026-01-30"), 1), this.reports);
		fixture.reports().publish(fixture.night(), this.reports);
	}

	@Test
	void reportsAsTheyWerePublishedHold() {
		Verification verification = verify("2026-01-31");
		assertThat(verification.problems()).isEmpty();
		assertThat(verification.sentence())
			.matches("2026-01-31: \\d+ files of 2 nights as published; the chain back to 2026-01-30 holds");
		assertThat(verify("2026-01-30").sentence())
			.matches("2026-01-30: \\d+ files of 1 night as published; the chain back to 2026-01-30 holds");
	}

	@Test
	void notesOfAReaderChangeNothing() throws IOException {
		Files.writeString(file("2026-01-31", "notes.txt"), "agreed with the warehouse");
		assertThat(verify("2026-01-31").holds()).isTrue();
	}

	@Test
	void fileThatIsGoneIsNamed() throws IOException {
		Files.delete(file("2026-01-31", "checks.csv"));
		assertProblem("2026-01-31", """
				%s: error: the manifest names a file that is not there (output-missing)
				  do: Restore it from a copy, or render the night again: report --as-of 2026-01-31."""
			.formatted(file("2026-01-31", "checks.csv")));
	}

	@Test
	void fileOfAnotherLengthIsNamed() throws IOException {
		Path page = file("2026-01-31", "report.html");
		long bytes = Files.size(page);
		Files.writeString(page, "signed");
		assertProblem("2026-01-31",
				"%s: error: the file has 6 bytes, and had %s bytes when it was published (output-changed)"
					.formatted(page, Figures.shown(bytes)) + "\n"
						+ "  do: Restore it from a copy, or render the night again: report --as-of 2026-01-31.");
	}

	@Test
	void oneChangedDigitIsFoundAlsoInAnEarlierReport() throws IOException {
		Path csv = file("2026-01-30", "discrepancies.csv");
		Files.writeString(csv, Files.readString(csv).replace("362.50", "361.50"));
		assertProblem("2026-01-31", """
				%s: error: the file is as long as when it was published, and says something else (output-changed)
				  do: Restore it from a copy, or render the night again: report --as-of 2026-01-30.""".formatted(csv));
	}

	@Test
	void earlierReportThatWasMadeAnewWithItsManifestIsOutOfChain() throws IOException {
		Path manifest = file("2026-01-30", "manifest.json");
		Files.writeString(manifest, Files.readString(manifest).replace("Europe/Berlin", "Europe/Vienna"));
		String problem = """
				%s: error: the manifest is not the one that the night of 2026-01-31 follows on (out-of-chain)
				  do: Find out which of the two was changed, and restore it from a copy.""".formatted(manifest);
		assertProblem("2026-01-31", problem);
		assertProblem("2026-01-30", problem);
	}

	@Test
	void missingEarlierReportIsNamed() throws IOException {
		Files.move(this.reports.resolve("2026-01-30"), this.reports.resolve("elsewhere"));
		assertProblem("2026-01-31", """
				%s: error: the night of 2026-01-31 follows on a report that is not there (previous-missing)
				  do: Restore it from a copy, or render the night again: report --as-of 2026-01-30."""
			.formatted(file("2026-01-30", "manifest.json")));
	}

	@Test
	void folderWithoutAManifestIsNoReport() {
		assertProblem("elsewhere", """
				%s: error: the report has no manifest (manifest-missing)
				  do: Name the folder of a report, such as reports/2026-01-31."""
			.formatted(file("elsewhere", "manifest.json")));
	}

	@Test
	void fileThatIsNoManifestIsSaidToBeNone() throws IOException {
		Path manifest = file("2026-01-31", "manifest.json");
		String written = Files.readString(manifest);
		for (String other : new String[] { "", "{}", "[1]", written.replace("checks.csv", "../checks.csv"),
				written.replace("\"2026-01-31\"", "\"2026-02-31\""),
				written.replace("\"outputs\": [", "\"outputs\": {") }) {
			Files.writeString(manifest, other);
			assertProblem("2026-01-31", """
					%s: error: the file is no manifest (manifest-not-readable)
					  do: Restore it from a copy, or render the night again: report --as-of 2026-01-31."""
				.formatted(manifest));
		}
	}

	@Test
	void reportInTheFolderOfAnotherDateIsFound() throws IOException {
		Files.move(this.reports.resolve("2026-01-31"), this.reports.resolve("2026-02-01"));
		assertProblem("2026-02-01", """
				%s: error: the manifest is of 2026-01-31, and its folder is called otherwise (manifest-of-another-date)
				  do: Give the folder the name of its date; the chain goes by it."""
			.formatted(file("2026-02-01", "manifest.json")));
	}

	@Test
	void chainThatLeadsInACircleEnds() throws IOException {
		Path manifest = file("2026-01-30", "manifest.json");
		Files.writeString(manifest,
				Files.readString(manifest)
					.replace("\"previous\": null",
							"\"previous\": {\"business_date\": \"2026-01-31\", \"revision\": 1, \"sha256\": \"\"}"));
		assertThat(verify("2026-01-31").problems()).extracting((problem) -> problem.what())
			.containsExactly("the manifest is not the one that the night of 2026-01-31 follows on",
					"the night of 2026-01-30 follows on none before it");
	}

	private void assertProblem(String date, String problem) {
		Verification verification = verify(date);
		assertThat(verification.problems()).extracting(Object::toString).containsExactly(problem);
		assertThat(verification.holds()).isFalse();
		assertThat(verification.sentence()).startsWith(date + ": 1 problem in ");
	}

	private Verification verify(String date) {
		return Verification.of(this.reports.resolve(date));
	}

	private Path file(String date, String name) {
		return this.reports.resolve(date).resolve(name);
	}

}
