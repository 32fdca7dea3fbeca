package counterfoil.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import counterfoil.intake.CanaryFiles;
import counterfoil.intake.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing about persons leaves the parser, whatever the contract and the damage. */
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalTest {

	@Test
	void whatTellsOfPersonsIsFoundNowhereBehindTheFiles(@TempDir Path folder, CapturedOutput output)
			throws IOException {
		Instant before = Files.getLastModifiedTime(Files.createTempFile(folder, "now", "")).toInstant();
		Contracts contracts = Contracts.load(Path.of("jobs"));
		Map<String, String> files = CanaryFiles.files(contracts);
		assertThat(files.values()).allSatisfy((text) -> assertThat(text).containsIgnoringCase(CanaryFiles.CANARY));
		try (NightFixture night = new NightFixture(folder, "  alder: {tax-included: no, currency: USD}\n")) {
			night.jobAlsoSays("reject-limit: 100");
			files.forEach((name, text) -> night.drop("alder/2026-01-31/" + name, text));
			night.drop("alder/2026-01-31/unknown.csv", "Canary Example,canary.jane@example.com\n");
			NightResult result = night.run("2026-01-31");
			assertThat(result.problems()).isEmpty();
			assertThat(night.rows("select distinct contract from ledger.files where state = 'posted' order by 1"))
				.containsExactlyElementsOf(CanaryFiles.contracts(contracts));
			assertThat(night.rows("select count(*) > 60 from ledger.rejects")).containsExactly("t");
			assertNowhere("database", database(night));
			assertNowhere("report", night.report("2026-01-31").values());
		}
		assertNowhere("log", List.of(output.getAll()));
		assertNowhere("temporary files", temporaryFiles(before, folder));
	}

	private static void assertNowhere(String where, Iterable<String> texts) {
		assertThat(texts).as(where)
			.isNotEmpty()
			.allSatisfy((text) -> assertThat(text).doesNotContainIgnoringCase(CanaryFiles.CANARY));
	}

	private static List<String> database(NightFixture night) {
		List<String> all = new ArrayList<>();
		for (String table : night.rows("""
				select format('%I.%I', schemaname, tablename) from pg_tables
				where schemaname not in ('pg_catalog', 'information_schema')""")) {
			all.addAll(night.rows("select t::text from %s t".formatted(table)));
		}
		return all;
	}

	// All that was written to the folder for temporary files since, the inbox itself left
	// out.
	private static List<String> temporaryFiles(Instant since, Path inbox) throws IOException {
		List<String> found = new ArrayList<>(List.of("nothing"));
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			for (Path file : files.filter(Files::isRegularFile).filter(Files::isReadable).toList()) {
				if (!file.startsWith(inbox) && Files.getLastModifiedTime(file).toInstant().isAfter(since)) {
					found.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
				}
			}
		}
		return found;
	}

}
