package counterfoil.nightly;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records that do not add up are shown with the files, and nothing is judged by their
 * amounts.
 */
class BrokenSumsNightTest {

	@Test
	void recordsThatDoNotAddUpAreShownWithTheFilesAndNotJudged(@TempDir Path folder) {
		try (NightFixture night = new NightFixture(folder, """
				  alder: {movements: complete, covers: {stock_movements: 2026-01-01}}
				""")) {
			deliver(night);
			night.run("2026-01-31");
			Map<String, String> report = night.report("2026-01-31");
			assertThat(report.get("control-totals.csv").lines().filter((line) -> line.contains("add-up")))
				.containsExactly(
						"alder,alder/2026-01-31/counts.csv,plain stock_counts,posted,stock_counts,count-does-not-add-up,records,1",
						"alder,alder/2026-01-31/orders.csv,plain orders,posted,orders,order-does-not-add-up,records,1");
			assertThat(report.get("report.json")).contains(
					"{\"record\":\"orders\",\"reason\":\"order-does-not-add-up\",\"records\":1,\"first_lines\":[3]}",
					"{\"record\":\"stock_counts\",\"reason\":\"count-does-not-add-up\",\"records\":1,\"first_lines\":[5]}");
			assertThat(report.get("report.html")).contains("<bdi>alder/2026-01-31/orders.csv:3</bdi>",
					"alder, orders: 1 record does not add up: ", "alder, stock counts: 1 record does not add up: ");
			assertThat(night.rows("""
					select subject_id, outcome from tracking.outcomes
					where check_id = 'goods/stock-does-not-roll-forward' order by 1"""))
				.containsExactly("hat|Main|not judged", "tee|Main|agrees");
		}
	}

	private static void deliver(NightFixture night) {
		night.drop("alder/2026-01-31/orders.csv", """
				order_id,order_name,placed_at,currency,total,subtotal,shipping,tax
				1,#1001,2026-01-10T10:00:00Z,USD,97.65,80.00,10.00,7.65
				2,#1002,2026-01-10T11:00:00Z,USD,99.99,80.00,10.00,7.65
				""");
		night.drop("alder/2026-01-31/counts.csv", """
				item,location,counted_at,sku,on_hand,available,committed,unavailable
				tee,Main,2026-01-10T10:00:00Z,T,10,7,2,1
				tee,Main,2026-01-20T10:00:00Z,T,9,7,1,1
				hat,Main,2026-01-10T10:00:00Z,H,4,4,0,0
				hat,Main,2026-01-20T10:00:00Z,H,4,2,1,0
				""");
		night.drop("alder/2026-01-31/movements.csv", """
				sku,location,occurred_at,quantity,reason
				T,Main,2026-01-15T10:00:00Z,-1,sale
				""");
	}

}
