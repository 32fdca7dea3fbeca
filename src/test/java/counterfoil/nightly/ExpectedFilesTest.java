package counterfoil.nightly;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedFilesTest {

	private static final String ORDERS = "order_id,order_name,placed_at,currency,total\n";

	private static final String MISSING = "select subject_id from tracking.outcomes "
			+ "where check_id = 'files/night-missing' and outcome = 'differs' order by 1";

	@Test
	void whatTheJobStatesIsExpectedFromTheFirstNightOn(@TempDir Path folder) {
		try (NightFixture night = new NightFixture(folder,
				"  alder: {tax-included: no, nightly: [orders, transactions]}\n")) {
			night.drop("alder/2026-01-30/orders.csv", ORDERS).drop("alder/2026-01-30/credits.csv", "credit_id,kind\n");
			night.run("2026-01-30");
			assertThat(night.rows(MISSING)).containsExactly("transactions");
			assertThat(night.report("2026-01-30").get("report.json")).contains("transactions of alder did not come");
			night.drop("alder/2026-01-31/orders.csv", ORDERS)
				.drop("alder/2026-01-31/transactions.csv",
						"order_id,kind,status,gateway,amount,currency,occurred_at\n");
			night.run("2026-01-31");
			assertThat(night.rows(MISSING)).isEmpty();
			night.jobSays("  alder: {tax-included: no, nightly: [payouts]}\n");
			night.run("2026-02-01");
			assertThat(night.rows(MISSING)).as("orders are no longer expected").containsExactly("payouts");
			night.jobSays("  alder: {tax-included: no}\n");
			night.run("2026-02-02");
			assertThat(night.rows(MISSING)).as("nothing came three days in a row").isEmpty();
		}
	}

}
