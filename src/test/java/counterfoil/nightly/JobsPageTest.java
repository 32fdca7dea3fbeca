package counterfoil.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import counterfoil.checking.CheckSet;
import counterfoil.intake.Contracts;
import counterfoil.intake.Inspection;
import counterfoil.intake.ReturnReasons;
import counterfoil.ledger.Column;
import counterfoil.ledger.LedgerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What jobs/README.md shows can be copied, and works. */
class JobsPageTest {

	@TempDir
	private Path folder;

	@Test
	void theJobIsRead() throws IOException {
		String job = snippet("yaml", "name: nightly").replace("/srv/counterfoil/inbox", this.folder.toString());
		Path file = Files.writeString(this.folder.resolve("job.yml"), job);
		assertThat(new JobFileReader(new StandardEnvironment()).read(file).shopNames()).containsExactly("cedar",
				"dogwood");
	}

	@Test
	void theContractIsRead() throws IOException {
		Path exports = Files.createDirectories(this.folder.resolve("exports"));
		Files.writeString(exports.resolve("returns-desk.yml"), snippet("yaml", "title: Returns desk export"));
		assertThat(Contracts.load(this.folder).named("returns-desk").title()).isEqualTo("Returns desk export");
	}

	@Test
	void theContractOfPointersReadsItsExample() throws IOException {
		Path exports = Files.createDirectories(this.folder.resolve("exports"));
		Files.writeString(exports.resolve("repairs.yml"), snippet("yaml", "title: Repairs of the workshop"));
		Path file = Files.writeString(this.folder.resolve("repairs.jsonl"), snippet("json", "{\"ticket\""));
		Inspection inspection = Inspection.of(List.of(file), Contracts.load(this.folder),
				ReturnReasons.load(Path.of("jobs")), false);
		assertThat(inspection.wouldLoad()).isTrue();
		assertThat(inspection.text()).contains("all 3 pointers that tell it are there")
			.contains("refunds             1 row")
			.contains("refund_lines        2 rows");
	}

	@Test
	void theCheckIsRead() throws IOException {
		Path group = Files.createDirectories(this.folder.resolve("checks/money"));
		Files.writeString(group.resolve("refund-exceeds-captured.sql"), snippet("sql", "/*"));
		CheckSet checks = CheckSet.read(this.folder, Map.of());
		checks.throwProblems();
		assertThat(checks.ids()).containsExactly("money/refund-exceeds-captured");
	}

	@Test
	void theColumnsOfEveryRecordAreListed() throws IOException {
		List<String> listed = page().lines().filter((line) -> line.startsWith("| `") && line.contains("\\*")).toList();
		assertThat(listed)
			.containsExactlyElementsOf(Arrays.stream(LedgerRecord.values()).map(JobsPageTest::row).toList());
	}

	private static String row(LedgerRecord record) {
		return "| `%s` | %s |".formatted(record.recordName(),
				record.columns().stream().map(JobsPageTest::shown).collect(joining(", ")));
	}

	private static String shown(Column column) {
		return column.required() ? column.name() + "\\*" : column.name();
	}

	private static String snippet(String language, String start) throws IOException {
		String opening = "```" + language + "\n" + start;
		String page = page();
		int from = page.indexOf(opening);
		assertThat(from).as("a snippet that begins with %s", start).isNotNegative();
		return page.substring(from + language.length() + 4, page.indexOf("```\n", from + 3));
	}

	private static String page() throws IOException {
		return Files.readString(Path.of("jobs/README.md"));
	}

}
