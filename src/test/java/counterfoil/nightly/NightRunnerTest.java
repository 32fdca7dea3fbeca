package counterfoil.nightly;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import counterfoil.problem.ProblemsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NightRunnerTest {

	private static final String ORDERS = """
			order_id,order_name,placed_at,currency,total,refunded,financial_status
			1,#1001,2026-01-20T10:00:00Z,USD,100.00,0.00,paid
			2,#1002,2026-01-21T10:00:00Z,USD,80.00,120.00,refunded
			""";

	private static final String TRANSACTIONS = """
			order_id,kind,status,gateway,amount,currency,occurred_at
			0,sale,success,shopify_payments,5.00,USD,2026-01-01T10:00:01Z
			1,sale,success,shopify_payments,100.00,USD,2026-01-20T10:00:01Z
			2,sale,success,shopify_payments,80.00,USD,2026-01-21T10:00:01Z
			2,refund,success,shopify_payments,120.00,USD,2026-01-25T10:00:00Z
			""";

	private NightFixture night;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.night = new NightFixture(folder, "  alder: {tax-included: no}\n");
	}

	@AfterEach
	void end() {
		this.night.close();
	}

	@Test
	void aNightFindsWhatWasPlanted() {
		this.night.drop("alder/2026-01-31/orders.csv", ORDERS).drop("alder/2026-01-31/transactions.csv", TRANSACTIONS);
		NightResult result = this.night.run("2026-01-31", false, FailOn.ANY);
		assertThat(result.problems()).isEmpty();
		assertThat(result.exitCode()).isEqualTo(ExitCode.FOUND);
		assertThat(this.night.report("2026-01-31").get("discrepancies.csv")).contains("money/refund-exceeds-captured")
			.contains("USD,80.00,120.00,40.00");
	}

	@Test
	void aNightWithoutAnyFileIsComplete() {
		assertThat(this.night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
		assertThat(this.night.report("2026-01-31")).containsKeys("report.html", "report.json", "manifest.json",
				"discrepancies.csv");
	}

	@Test
	void theSameNightAgainWritesNothingAndReportsTheSame() {
		this.night.drop("alder/2026-01-31/orders.csv", ORDERS).drop("alder/2026-01-31/transactions.csv", TRANSACTIONS);
		this.night.run("2026-01-31");
		Map<String, String> report = this.night.report("2026-01-31");
		List<String> writes = writes();
		NightResult again = this.night.run("2026-01-31", false, FailOn.ANY);
		assertThat(again.exitCode()).isEqualTo(ExitCode.FOUND);
		assertThat(writes()).isEqualTo(writes);
		assertThat(this.night.report("2026-01-31")).isEqualTo(report);
	}

	@Test
	void aFileThatCameLaterMakesARevision() {
		this.night.drop("alder/2026-01-31/orders.csv", ORDERS);
		this.night.run("2026-01-31");
		this.night.drop("alder/2026-01-31/transactions.csv", TRANSACTIONS);
		assertThat(this.night.run("2026-01-31", false, FailOn.ANY).exitCode()).isEqualTo(ExitCode.FOUND);
		assertThat(this.night.rows("select business_date, revision, state from ledger.nights order by night_id"))
			.containsExactly("2026-01-31|1|complete", "2026-01-31|2|complete");
	}

	@Test
	void aDateBeforeTheLatestNightIsRefused() {
		this.night.run("2026-01-31");
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> this.night.run("2026-01-30"))
			.withMessageContaining("""
					error: business date 2026-01-30 is before the latest night, 2026-01-31 (date-before-latest)
					  do: Run the latest date again, or a later one: nights already reported are never rewritten.""");
	}

	@Test
	void whileAnotherRunHasTheLockARunAsksToTryLater() {
		try (NightLock other = NightLock.tryAcquire(this.night.get(DataSource.class)).orElseThrow()) {
			assertThat(other.isHeld()).isTrue();
			NightResult result = this.night.run("2026-01-31");
			assertThat(result.exitCode()).isEqualTo(ExitCode.LATER);
			assertThat(result.problems().get(0).toString()).endsWith("""
					error: another run has the lock of this database (another-run)
					  do: Run again when that run has ended.""");
		}
		assertThat(this.night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
	}

	@Test
	void deliveriesOfLaterDatesWaitForTheirNight() {
		this.night.drop("alder/2026-01-31/orders.csv", ORDERS).drop("alder/2026-02-01/transactions.csv", TRANSACTIONS);
		this.night.run("2026-01-31");
		assertThat(this.night.rows("select path from ledger.files")).containsExactly("alder/2026-01-31/orders.csv");
		this.night.run("2026-02-01");
		assertThat(this.night.rows("select path from ledger.files order by file_id"))
			.containsExactly("alder/2026-01-31/orders.csv", "alder/2026-02-01/transactions.csv");
	}

	@Test
	void aShopBelongsToOneJob() {
		this.night.run("2026-01-31");
		this.night.jdbc().update("update ledger.shops set job = 'other'");
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> this.night.run("2026-01-31"))
			.withMessageContaining("""
					error: shops belong to another job in this database: alder (other) (shop-of-another-job)
					  do: Give the job the name it had, or use a database of its own.""");
	}

	private List<String> writes() {
		// the statistics of our own and of idle sessions are flushed before they are read
		this.night.jdbc().execute("select pg_stat_force_next_flush()");
		return this.night.rows("""
				select schemaname || '.' || relname, n_tup_ins, n_tup_upd, n_tup_del
				from pg_stat_user_tables
				where schemaname in ('ledger', 'staging', 'position', 'tracking')
				order by 1""");
	}

}
