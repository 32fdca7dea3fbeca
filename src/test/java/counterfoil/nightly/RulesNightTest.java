package counterfoil.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a month end tells of the rules that changed since the night before. */
class RulesNightTest {

	private static final String TOLD = """
			select line, record, shop, day, note
			from statement.lines
			where section = 'rules' and night_id = (select max(night_id) from statement.lines)
			order by day, position, line, record""";

	@TempDir
	private Path folder;

	private NightFixture night;

	@BeforeEach
	void start() {
		this.night = new NightFixture(this.folder, shops("refund-within: 14"));
		this.night.drop("alder/2026-01-28/refunds.csv", "refund_id,created_at,currency\n");
	}

	@AfterEach
	void end() {
		this.night.close();
	}

	@Test
	void aPolicyThatChangedIsToldForTheRestOfTheMonth() {
		this.night.run("2026-01-29");
		assertThat(this.night.rows(TOLD)).isEmpty();
		this.night.jobSays(shops("refund-within: 20, rounding: {gateway: {cash: 2}, source: no coins below 0.05}"));
		this.night.run("2026-01-30");
		String[] told = { "policy|refund-within|alder|2026-01-30|from 14 to 20",
				"policy|rounding cash|alder|2026-01-30|new: 2, no coins below 0.05" };
		assertThat(this.night.rows(TOLD)).containsExactly(told);
		this.night.run("2026-01-31");
		assertThat(this.night.rows(TOLD)).containsExactly(told);
		this.night.run("2026-02-01");
		assertThat(this.night.rows(TOLD)).isEmpty();
	}

	@Test
	void aPolicyThatHoldsForSomeDaysIsToldWithThem() {
		this.night.run("2026-01-30");
		this.night.jobSays(shops("from: 2026-01-10, to: 2026-01-20, refund-within: 20"));
		this.night.run("2026-01-31");
		assertThat(this.night.rows(TOLD)).containsExactly("policy|refund-within|alder|2026-01-31|"
				+ "from 14 to 14 (..2026-01-09); 20 (2026-01-10..2026-01-20); 14 (2026-01-21..)");
	}

	@Test
	void aCheckOfAnotherToleranceIsToldByNameAndGoneWithItsFile() throws IOException {
		Path own = this.folder.resolve("checks/money/payment-lost.sql");
		Files.createDirectories(own.getParent());
		String check = Files.readString(Path.of("jobs/checks/money/refund-not-paid-out.sql"));
		assertThat(check).contains("tolerance: 0.01");
		this.night.run("2026-01-28");
		Files.writeString(own, check);
		this.night.run("2026-01-29");
		Files.writeString(own, check.replace("tolerance: 0.01", "tolerance: 0.05"));
		this.night.run("2026-01-30");
		Files.delete(own);
		this.night.run("2026-01-31");
		assertThat(this.night.rows(TOLD)).containsExactly("check|money/payment-lost||2026-01-29|new",
				"check|money/payment-lost||2026-01-30|its text changed",
				"tolerance|money/payment-lost||2026-01-30|from 0.01 to 0.05",
				"check|money/payment-lost||2026-01-31|no longer there");
	}

	private static String shops(String policy) {
		return "  alder: {policy: {%s}}\n".formatted(policy);
	}

}
