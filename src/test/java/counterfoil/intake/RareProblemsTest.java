package counterfoil.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
			.of(List.of(Path.of("gone.csv")), Contracts.load(Path.of("jobs")), ReturnReasons.load(Path.of("jobs")),
					false)
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
	void moreGroupsThanCanBeToldApart() {
		GroupNames names = new GroupNames(2);
		assertThat(names.reject(slice("RMA-1"), 2)).isNull();
		assertThat(names.reject(slice("RMA-2"), 3)).isNull();
		assertThat(shown(names.reject(slice("RMA-3"), 4))).isEqualTo("""
				export.csv:4: error: the file has more than 2 groups (too-many-groups)
				  do: Split the file.""");
		assertThat(GroupNames.NAMES_MAX).isEqualTo(1_000_000);
	}

	@Test
	void moreOrdersKnownByNameThanCanBeToldApart() throws IOException {
		try (IntakeFixture intake = new IntakeFixture(this.inbox)) {
			intake.put("alder/orders_2026-01-31.csv",
					"Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Currency,Total\n"
							+ "#1,paid,2026-01-02 09:00:00 -0500,1,Mug,5.00,USD,5.00\n"
							+ "#2,paid,2026-01-02 09:00:00 -0500,1,Mug,5.00,USD,5.00\n");
			FileToLoad file = intake.register().get(0);
			NamedOrder order = new NamedOrder("name:#1".getBytes(StandardCharsets.UTF_8), false);
			Contract contract = intake.contracts().named(file.contract());
			assertThat(new OrderNames(file, contract, 2).judge(order, 2)).isEmpty();
			assertThat(new OrderNames(file, contract, 1).judge(order, 2).map(RareProblemsTest::shown)).contains(
					"""
							export.csv:2: error: the file has more than 1 orders, too many to tell whether a name is unique (too-many-orders-by-name)
							  do: Split the file, or export it again with the ids of its orders.""");
			assertThat(OrderNames.NAMES_MAX).isEqualTo(1_000_000);
		}
	}

	@Test
	void aGroupWithoutAnEnd() throws IOException {
		StringBuilder rows = new StringBuilder(
				"Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Currency,Total,Id\n"
						+ "#1,paid,2026-01-02 09:00:00 -0500,1,Mug,5.00,USD,10.00,501\n");
		rows.append("#1,,2026-01-02 09:00:00 -0500,1,Mug,5.00,,,\n".repeat(Encoder.GROUP_RECORDS_MAX));
		Path file = Files.writeString(this.inbox.resolve("orders_export.csv"), rows);
		assertThat(onlyReject(file)).isEqualTo("""
				export.csv:2: error: more than 10,000 records belong together here (group-too-long)
				  do: Check the column the records share.""");
	}

	private static Slice slice(String text) {
		return new Slice().set(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String onlyReject(Path file) {
		InspectedFile inspected = InspectedFile.read(file, Contracts.load(Path.of("jobs")), BigDecimal.ONE);
		return shown(inspected.found().rejects().get(0));
	}

	private static String shown(Reject reject) {
		return "export.csv:%d: error: %s (%s)\n  do: %s".formatted(reject.line(), reject.what(), reject.code(),
				reject.action());
	}

}
