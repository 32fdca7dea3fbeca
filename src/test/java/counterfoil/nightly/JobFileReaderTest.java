package counterfoil.nightly;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.Days;
import counterfoil.ledger.LedgerRecord;
import counterfoil.ledger.Policy;
import counterfoil.ledger.PolicyEntry;
import counterfoil.ledger.PolicyKey;
import counterfoil.ledger.PolicyRule;
import counterfoil.ledger.Shop;
import counterfoil.ledger.Shop.TaxIncluded;
import counterfoil.problem.ProblemsException;
import counterfoil.report.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JobFileReaderTest {

	private final MockEnvironment environment = new MockEnvironment();

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void makeInbox() throws IOException {
		Files.createDirectory(this.folder.resolve("inbox"));
		this.file = this.folder.resolve("job.yml");
		this.environment.setProperty("FOLDER", this.folder.toString());
	}

	@Test
	void readsEverythingAJobMaySay() throws IOException {
		JobFile job = read(
				"""
						name: nightly
						inbox: ${FOLDER}/inbox
						reports: out
						business-date: 2026-01-31
						zone: Europe/Berlin
						schedule: "0 15 3 * * *"
						materiality: {EUR: 50.00, items: 5}
						tolerance:
						  money/refund-exceeds-captured: {JPY: 1}
						policy: {refund-within: 10, link-within: 2}
						reject-limit: 0.5
						precedence: [plain, admin]
						report: {language: fr}
						shops:
						  alder: {zone: America/New_York, tax-included: no, movements: complete, currency: USD,
						          covers: {orders: 2025-01-01}}
						  birch: {tax-included: by order, full: [returns, refunds], nightly: [transactions], policy: {refund-within: 7}}
						""");
		assertThat(job.name()).isEqualTo("nightly");
		assertThat(job.folders()).isEqualTo(new JobFile.Folders(this.folder.resolve("inbox"), Path.of("out")));
		assertThat(job.businessDate()).contains(LocalDate.of(2026, 1, 31));
		assertThat(job.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
		assertThat(job.schedule()).hasToString("Optional[0 15 3 * * *]");
		assertThat(job.rules().materiality()).containsOnly(Map.entry("EUR", new BigDecimal("50.00")),
				Map.entry("items", new BigDecimal("5")));
		assertThat(job.rules().tolerance())
			.containsOnly(Map.entry("money/refund-exceeds-captured", Map.of("JPY", BigDecimal.ONE)));
		assertThat(job.rules().rejectLimitPercent()).isEqualByComparingTo("0.5");
		assertThat(job.rules().precedence()).containsExactly("plain", "admin", "bulk", "matrixify", "app");
		assertThat(job.language()).isEqualTo(Language.FRENCH);
		assertThat(job.shops()).containsExactly(
				new Shop("alder", ZoneId.of("America/New_York"), TaxIncluded.NO, true, policy(10),
						Map.of(LedgerRecord.ORDERS, Instant.parse("2025-01-01T05:00:00Z")), List.of(), List.of(),
						Optional.of("USD")),
				new Shop("birch", ZoneId.of("Europe/Berlin"), TaxIncluded.BY_ORDER, false, policy(7), Map.of(),
						List.of(LedgerRecord.REFUNDS, LedgerRecord.RETURNS), List.of(LedgerRecord.TRANSACTIONS),
						Optional.empty()));
	}

	@Test
	void aPlaceholderHasADefault() throws IOException {
		JobFile job = read("""
				name: nightly
				inbox: ${NOWHERE:${FOLDER}/inbox}
				shops:
				  alder: {}
				""");
		assertThat(job.folders().inbox()).isEqualTo(this.folder.resolve("inbox"));
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		assertProblems("""
				name: nightly
				inbox: ${FOLDER}/inbocks
				zone: Europe/Atlantis
				schedule: nightly
				materialty: {EUR: 50}
				materiality: {EURO: 50, USD: much}
				reject-limit: -1
				policy: {refund-within: soon, link-with: 3}
				shops:
				  alder: {tax-included: maybe, covers: {order: 2025-01-01}, full: [refund], currency: XXX}
				""",
				"""
						job.yml:2: error: there is no folder "FOLDER/inbocks" (no-such-folder)
						  do: Create it, or name the folder that holds one folder of exports for each shop.
						job.yml:3: error: key "zone" is "Europe/Atlantis", which is not a time zone such as Europe/Berlin (wrong-value)
						  do: Write a time zone such as Europe/Berlin.
						job.yml:4: error: key "schedule" is "nightly", which is not a cron expression of six fields such as "0 15 3 * * *" (wrong-value)
						  do: Write a cron expression of six fields such as "0 15 3 * * *".
						job.yml:5: error: unrecognized key "materialty" (unrecognized-key)
						  do: Did you mean "materiality"?
						job.yml:6: error: "EURO" is no unit (wrong-value)
						  do: Write a currency code such as EUR, items, or records.
						job.yml:6: error: key "USD" is "much", which is not an amount such as 50.00 (wrong-value)
						  do: Write an amount such as 50.00.
						job.yml:7: error: key "reject-limit" is "-1", which is not a number of percent such as 1 (wrong-value)
						  do: Write a number of percent such as 1.
						job.yml:8: error: key "refund-within" is "soon", which is not a whole number of days from 0 to 3650 (wrong-value)
						  do: Write a whole number of days from 0 to 3650.
						job.yml:8: error: unrecognized key "link-with" (unrecognized-key)
						  do: Did you mean "link-within"?
						job.yml:10: error: key "tax-included" is "maybe" (wrong-value)
						  do: Use one of: yes, no, by order.
						job.yml:10: error: "order" is no record of the ledger (unrecognized-key)
						  do: Did you mean "orders"?
						job.yml:10: error: "refund" is no record of the ledger (unrecognized-key)
						  do: Did you mean "refunds"?
						job.yml:10: error: key "currency" is "XXX", which is not a currency code such as EUR (wrong-value)
						  do: Write a currency code such as EUR.""");
	}

	@Test
	void aRoundingNamesItsGatewayAndWhoSaysSo() {
		assertProblems("""
				name: nightly
				inbox: ${FOLDER}/inbox
				policy:
				  - rounding: 2
				  - rounding: {otherwise: 2, source: coins of 0.05}
				  - rounding: {gateway: {cash: 2}}
				  - rounding: {gateway: {cash: 0.02}, source: coins of 0.05}
				shops: {alder: {}}
				""",
				"""
						job.yml:4: error: key "rounding" is "2", without a gateway (wrong-value)
						  do: Write it by gateway, and who says so, such as {gateway: {cash: 2}, source: coins of 0.05}.
						job.yml:5: error: unrecognized key "otherwise" (unrecognized-key)
						  do: Use one of: gateway, source.
						job.yml:6: error: key "source" is missing (missing-key)
						  do: Add "source:" under "policy.rounding".
						job.yml:7: error: key "cash" is "0.02", which is not a whole number of minor units from 0 to 3650 (wrong-value)
						  do: Write a whole number of minor units from 0 to 3650.""");
	}

	@Test
	void keysThatMustBeThereAreNamed() {
		assertProblems("zone: Europe/Berlin\n", """
				job.yml:1: error: key "name" is missing (missing-key)
				  do: Add "name:".
				job.yml:1: error: key "inbox" is missing (missing-key)
				  do: Add "inbox:".
				job.yml:1: error: no shop is named (missing-key)
				  do: Name each folder of the inbox under "shops".""");
	}

	@Test
	void aReportInALanguageNobodyWroteIsTold() {
		assertProblems("""
				name: nightly
				inbox: ${FOLDER}/inbox
				report:
				  language: de
				  colour: blue
				shops: {alder: {}}
				""", """
				job.yml:4: error: key "language" is "de" (wrong-value)
				  do: Use one of: en, fr.
				job.yml:5: error: unrecognized key "colour" (unrecognized-key)
				  do: Use one of: language.""");
	}

	@Test
	void aFileThatIsNotYamlIsToldByLine() {
		assertProblems("name: nightly\n\tinbox: x\n",
				"""
						job.yml:2: error: the file is not YAML here: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) (not-yaml)
						  do: Mend the indentation or the quotes.""");
	}

	@Test
	void aFileThatIsNotThereIsTold() {
		assertThatExceptionOfType(ProblemsException.class)
			.isThrownBy(() -> new JobFileReader(this.environment).read(Path.of("jobs/nihgtly.yml")))
			.withMessage("""
					jobs/nihgtly.yml: error: there is no such job file (job-not-found)
					  do: Name a job file, such as jobs/nightly.yml.""");
	}

	@Test
	void aFileThatIsNotTextIsTold() throws IOException {
		Files.write(this.file, new byte[] { 'n', 'a', 'm', 'e', ':', ' ', (byte) 0xff });
		assertThatExceptionOfType(ProblemsException.class)
			.isThrownBy(() -> new JobFileReader(this.environment).read(this.file))
			.withMessage("""
					%s: error: could not read the job file (job-not-readable)
					  do: Check that it is UTF-8 text and may be read.""".formatted(this.file));
	}

	private static Policy policy(int refundWithin) {
		return Policy.of(List.of(new PolicyEntry(Days.ALL,
				Map.of(PolicyKey.REFUND_WITHIN, List.of(PolicyRule.ofAll(BigDecimal.valueOf(refundWithin))),
						PolicyKey.LINK_WITHIN, List.of(PolicyRule.ofAll(BigDecimal.valueOf(2)))))));
	}

	private void assertProblems(String yaml, String expected) {
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> read(yaml))
			.satisfies((ex) -> assertThat(ex.getMessage()
				.replace(this.folder + "/job.yml", "job.yml")
				.replace(this.folder.toString(), "FOLDER")).isEqualTo(expected));
	}

	private JobFile read(String yaml) throws IOException {
		Files.writeString(this.file, yaml);
		return new JobFileReader(this.environment).read(this.file);
	}

}
