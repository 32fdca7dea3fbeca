package counterfoil.report;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the last line says, for nights of every kind. */
class SummaryTest {

	private FixtureNight night;

	@BeforeEach
	void store() {
		this.night = FixtureNight.empty();
		this.night.run("one-check.sql");
	}

	@AfterEach
	void drop() {
		this.night.close();
	}

	@Test
	void materialDiscrepanciesAreToldWithWhatIsNewAndWhatIsNot() {
		open("1", "2026-01-31", "300.00");
		open("2", "2026-01-30", "112.50");
		open("3", "2026-01-30", "-50.00");
		assertThat(lastLine()).isEqualTo("2026-01-31: 3 material discrepancies open (USD 412.50 over and USD 50.00 "
				+ "short), 1 opened, 2 carried forward; report at reports/2026-01-31/report.html");
	}

	@Test
	void smallDiscrepanciesAreToldAsSuch() {
		open("1", "2026-01-31", "1.00");
		assertThat(lastLine()).isEqualTo("2026-01-31: nothing material open, 1 below materiality; report at "
				+ "reports/2026-01-31/report.html");
	}

	@Test
	void nightThatAgreesSaysSo() {
		count("agrees", 10);
		assertThat(lastLine()).isEqualTo("2026-01-31: nothing material open; report at reports/2026-01-31/report.html");
	}

	@Test
	void nightThatLackedEvidenceNeverSaysThatNothingIsOpen() {
		count("agrees", 10);
		count("not judged", 2);
		assertThat(lastLine()).isEqualTo("2026-01-31: nothing material open among what could be judged, 2 not judged; "
				+ "report at reports/2026-01-31/report.html");
	}

	@Test
	void nightThatExaminedNothingSaysThatNothingWasJudged() {
		assertThat(lastLine()).isEqualTo("2026-01-31: nothing was judged; report at reports/2026-01-31/report.html");
	}

	@Test
	void currenciesAreNeverAddedUp() {
		open("1", "2026-01-31", "300.00");
		this.night.execute("update tracking.events set unit = 'EUR'");
		open("2", "2026-01-31", "300.00");
		assertThat(lastLine()).contains("(EUR 300.00 over; USD 300.00 over)");
	}

	@Test
	void textFitsAScreenHoweverManyChecksThereAre() {
		this.night.execute("""
				insert into tracking.night_checks
				select night_id, 'money/check-' || n, title, asserts, subject, expected_means, actual_means, differs,
					tolerance, grace, why, action, sha256, evidence_columns, 'could not run', 'no table'
				from tracking.night_checks, generate_series(1, 40) as n""");
		assertThat(text().lines()).hasSizeLessThanOrEqualTo(24).contains("and 28 more checks in the report");
	}

	private void open(String order, String openedOn, String difference) {
		this.night.execute("""
				insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event,
					cause, state, judged, opened_on, expected, actual, difference, evidence)
				select %s, 'alder', 'money/refund-exceeds-captured', 'order', '%s', 'USD',
					tracking.discrepancy('alder', 'money/refund-exceeds-captured', '%s', 'USD'), 'opened', 'evidence',
					'open', true, '%s', 0, %s, %s, '{}'""".formatted(openedOn.endsWith("31") ? "2" : "1", order, order,
				openedOn, difference, difference));
		count("differs", 1);
	}

	private void count(String outcome, int subjects) {
		this.night.execute("""
				insert into tracking.night_outcome_counts
				values (2, 'alder', 'money/refund-exceeds-captured', 'USD', '%s', %d, 0)
				on conflict do nothing""".formatted(outcome, subjects));
	}

	private String lastLine() {
		return text().lines().reduce((before, last) -> last).orElseThrow();
	}

	private String text() {
		return this.night.summary(Path.of("reports/2026-01-31"));
	}

}
