package counterfoil.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import counterfoil.problem.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReturnReasonsTest {

	@TempDir
	private Path folder;

	@Test
	void theTableOfTheProgramListsTheTenLegacyCodes() {
		ReturnReasons reasons = ReturnReasons.load(Path.of("jobs"));
		assertThat(reasons.keys()).contains("color", "defective", "not as described", "other", "size too large",
				"size too small", "style", "unknown", "unwanted", "wrong item");
		assertThat(ReturnReasons.load(this.folder)).isEqualTo(reasons);
	}

	@Test
	void aTableOfTheJobsFolderCountsInsteadOfThePackagedOne() throws IOException {
		assertThat(read("source_value,reason,class\n\n\"Too small, really\",size-too-small,size\n").entries())
			.containsExactly(new ReturnReasons.Entry("Too small, really", "size-too-small", "size"));
	}

	@Test
	void everythingThatIsWrongIsToldWithItsLine() {
		assertProblems("""
				source_value,reason,class
				Too small,size-too-small,sice
				Too_SMALL,size-too-small,size
				too-small,size-too-small,size
				Flickers,,quality
				Broken,broken
				"Odd,broken,quality
				""", """
				return-reasons.csv:2: error: "sice" is no class of reasons (wrong-value)
				  do: Did you mean "size"?
				return-reasons.csv:4: error: reason "too-small" stands on line 3 already (reason-repeated)
				  do: Keep one of them; case, blanks, underscores and hyphens do not tell reasons apart.
				return-reasons.csv:5: error: reason is blank (value-missing)
				  do: Fill it in.
				return-reasons.csv:6: error: a record has 2 fields and the header has 3 (wrong-number-of-fields)
				  do: Check the commas and quotes of this line and the one before.
				return-reasons.csv:7: error: a quote is opened and never closed (quote-not-closed)
				  do: Close the quote at the end of the field.""");
	}

	@Test
	void otherHeadersAreRefused() {
		assertProblems("reason,class\nx,size\n",
				"""
						return-reasons.csv:1: error: the headers are "reason,class" instead of "source_value,reason,class" (wrong-headers)
						  do: Write that line first.""");
	}

	@Test
	void bytesThatAreNotUtf8AreNamed() {
		assertProblems("source_value,reason,class\nGr\u00f6\u00dfe,size-wrong,size\n", """
				return-reasons.csv:2: error: byte 28 of the file is 0xF6, which is not UTF-8 there (not-utf8)
				  do: Save it as UTF-8; a spreadsheet calls that "CSV UTF-8".""", StandardCharsets.ISO_8859_1);
	}

	@Test
	void aTableIsBounded() {
		String lines = String.join("\n",
				Stream.iterate(0, (n) -> n + 1)
					.limit(ReturnReasonsReader.ENTRIES_MAX + 1)
					.map("r%d,x,size"::formatted)
					.toList());
		assertProblems("source_value,reason,class\n" + lines, """
				return-reasons.csv:10002: error: the table has more than 10,000 lines (table-too-long)
				  do: Leave out reasons no export holds.""");
	}

	@Test
	void theDatabaseTellsReasonsApartAsTheProgramDoes() {
		try (IntakeFixture intake = new IntakeFixture(this.folder)) {
			for (String reason : List.of("SIZE_TOO_SMALL", " too - small ", "Größe", "GRÖSSE", "a\u00a0b", "__", "x")) {
				assertThat(intake.database.sql("select ledger.reason_key(:reason)")
					.param("reason", reason)
					.query(String.class)
					.single()).as(reason).isEqualTo(ReturnReasons.key(reason));
			}
		}
	}

	private ReturnReasons read(String text) throws IOException {
		Files.writeString(this.folder.resolve("return-reasons.csv"), text);
		return ReturnReasons.load(this.folder);
	}

	private void assertProblems(String text, String expected) {
		assertProblems(text, expected, StandardCharsets.UTF_8);
	}

	private void assertProblems(String text, String expected, Charset charset) {
		assertThatExceptionOfType(ProblemsException.class)
			.isThrownBy(() -> ReturnReasonsReader.read("return-reasons.csv", text.getBytes(charset)))
			.withMessage(expected);
	}

}
