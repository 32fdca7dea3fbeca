package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Problems of whole files that no text of a file shows. */
class RareProblemsTest {

	@TempDir
	private Path inbox;

	@Test
	void aFileThatIsGone() {
		String text = Inspection
			.of(java.util.List.of(Path.of("gone.csv")), Contracts.load(Path.of("jobs")),
					ReturnReasons.load(Path.of("jobs")), false)
			.text();
		assertThat(text).contains("""
				gone.csv: error: could not read the file (file-not-readable)
				  do: Check that it is still there and may be read.
				""");
	}

	@Test
	void aFileThatWasChangedSinceItWasRegistered() throws IOException {
		try (IntakeFixture intake = new IntakeFixture(this.inbox)) {
			Path path = intake.put("alder/fees_2026-01-31.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n");
			FileToLoad file = intake.register().get(0);
			Files.writeString(path, IntakeFixture.ADJUSTMENTS + "1,1,fee,-5.00\n2,1,fee,-5.00\n");
			intake.load(file, Integer.MAX_VALUE);
			assertThat(intake
				.rows("select path || ': error: ' || problem_what || ' (' || problem_code || ')' || E'\\n  do: '"
						+ " || problem_action from ledger.files")
				.get(0)).contains("""
						alder/fees_2026-01-31.csv: error: the file was changed while it was read (file-changed)
						  do: Put files into the inbox by renaming them when they are whole.""");
		}
	}

	@Test
	void aGroupWithoutAnEnd() throws IOException {
		StringBuilder rows = new StringBuilder(
				"Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Currency,Total,Id\n"
						+ "#1,paid,2026-01-02 09:00:00 -0500,1,Mug,5.00,USD,10.00,501\n");
		rows.append("#1,,2026-01-02 09:00:00 -0500,1,Mug,5.00,,,\n".repeat(Encoder.GROUP_RECORDS_MAX));
		Path file = Files.writeString(this.inbox.resolve("orders_export.csv"), rows);
		InspectedFile inspected = InspectedFile.read(file, Contracts.load(Path.of("jobs")), java.math.BigDecimal.ONE);
		Reject reject = inspected.found().rejects().get(0);
		assertThat("orders_export.csv:%d: error: %s (%s)\n  do: %s".formatted(reject.line(), reject.what(),
				reject.code(), reject.action()))
			.isEqualTo("""
					orders_export.csv:2: error: more than 10,000 records belong together here (group-too-long)
					  do: Check the column the records share.""");
	}

}
