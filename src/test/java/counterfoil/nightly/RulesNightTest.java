package counterfoil.nightly;

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
	void aToleranceThatChangedIsToldByTheCheckItBounds() {
		this.night.run("2026-01-30");
		this.night.jobAlsoSays("tolerance: {money/refund-not-paid-out: {USD: 0.05}}");
		this.night.run("2026-01-31");
		assertThat(this.night.rows(TOLD)).containsExactly("check|money/refund-not-paid-out||2026-01-31|changed",
				"tolerance|money/refund-not-paid-out||2026-01-31|from 0.01 to 0.01, USD 0.05");
	}

	@Test
	void checksThatAreNewGoneOrOtherwiseAreToldOnce() {
		this.night.run("2026-01-30");
		this.night.jdbc().update("""
				update tracking.night_checks set check_id = 'money/gone' where check_id = 'money/refund-failed'""");
		this.night.jdbc()
			.update("""
					update tracking.night_checks set sha256 = 'another', grace = 3 where check_id = 'money/refund-twin-suspected'""");
		this.night.run("2026-01-31");
		assertThat(this.night.rows(TOLD)).containsExactly("check|money/gone||2026-01-31|no longer there",
				"check|money/refund-failed||2026-01-31|new", "check|money/refund-twin-suspected||2026-01-31|changed",
				"grace|money/refund-twin-suspected||2026-01-31|from 3 to 0");
	}

	private static String shops(String policy) {
		return "  alder: {policy: {%s}}\n".formatted(policy);
	}

}
