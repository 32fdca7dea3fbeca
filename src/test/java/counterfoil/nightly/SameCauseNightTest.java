package counterfoil.nightly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dozens of cents that one cause explains are one line of the report: a gateway that
 * rounds up, beside others that do not look like it.
 */
class SameCauseNightTest {

	private final List<String> orders = new ArrayList<>();

	private final List<String> transactions = new ArrayList<>();

	private final List<String> refunds = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	@Test
	void centsOfOneGatewayAreOneLineWithAWayToTheRecords(@TempDir Path folder) {
		add(41, "USD", "paypal", "10.01");
		add(12, "USD", "manual", "10.01");
		add(7, "USD", "paypal", "9.99");
		add(5, "EUR", "paypal", "10.01");
		add(3, "USD", "paypal", "10.06");
		add(1, "USD", "klarna", "10.01");
		try (NightFixture night = new NightFixture(folder,
				"  alder: {tax-included: yes, covers: {transactions: 2026-01-01}}\n")) {
			night.jobAlsoSays("tolerance: {money/refunded-amount-differs: {EUR: 0.00, USD: 0.00}}");
			deliver(night);
			assertThat(night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			Map<String, String> report = night.report("2026-01-31");
			assertThat(lines(report.get("report.html"))).containsExactly(
					"alder · paypal · prices include tax | 41 | USD 0.41 | all +0.01 | 5 links and 36 more in same-cause.csv",
					"alder · manual · prices include tax | 12 | USD 0.12 | all +0.01 | 5 links and 7 more in same-cause.csv",
					"alder · paypal · prices include tax | 7 | USD −0.07 | all −0.01 | 5 links and 2 more in same-cause.csv",
					"alder · paypal · prices include tax | 5 | EUR 0.05 | all +0.01 | 5 links",
					"alder · paypal · prices include tax | 3 | USD 0.18 | all +0.06 | 3 links");
			assertThat(report.get("same-cause.csv").lines().filter((line) -> line.contains(",41,alder,"))).hasSize(41)
				.allMatch((line) -> line.contains(",41,alder,money/refunded-amount-differs,USD,0.01,"));
			assertThat(report.get("report.json"))
				.contains("\"number\":41,\"amount\":\"0.41\",\"least\":\"0.01\",\"most\":\"0.01\"");
		}
	}

	// each line of the section, its links counted; every link leads to a row of the page
	private static List<String> lines(String page) {
		int from = page.indexOf("<summary id=\"same-cause\">");
		String section = page.substring(from, page.indexOf("</details>", from));
		return section.lines().filter((line) -> line.startsWith("<tr role=\"row\" id=\"s-")).map((line) -> {
			List<String> links = Pattern.compile("href=\"#(d-[0-9a-f]{12})\"")
				.matcher(line)
				.results()
				.map((link) -> link.group(1))
				.toList();
			assertThat(links).allMatch((link) -> page.contains("<tbody id=\"%s\"".formatted(link)));
			String[] cells = line.split("</t[hd]>");
			String more = cells[4].contains("<small>") ? " " + text(cells[4].substring(cells[4].indexOf("<small>")))
					: "";
			return String.join(" | ", text(cells[0].substring(cells[0].indexOf("<small>"))), text(cells[1]),
					text(cells[2]), text(cells[3]), links.size() + " links" + more);
		}).toList();
	}

	private static String text(String html) {
		return html.replaceAll("<[^>]*>", "").strip();
	}

	// an order states that 10.00 was refunded, and so says its refund; the gateway paid
	// something else
	private void add(int number, String currency, String gateway, String paid) {
		for (int i = 0; i < number; i++) {
			int id = this.orders.size() + 1;
			this.orders
				.add("%d,#%d,2026-01-10T10:00:00Z,%s,50.00,10.00,partially_refunded".formatted(id, id, currency));
			this.transactions.add("%d,sale,success,%s,50.00,%s,2026-01-10T10:01:00Z,".formatted(id, gateway, currency));
			this.transactions
				.add("%d,refund,success,%s,%s,%s,2026-01-15T10:00:00Z,R%d".formatted(id, gateway, paid, currency, id));
			this.refunds.add("R%d,2026-01-15T10:00:00Z,%s,%d".formatted(id, currency, id));
			this.lines.add("R%d,1,1,10.00,no_restock".formatted(id));
		}
	}

	private void deliver(NightFixture night) {
		drop(night, "orders", "order_id,order_name,placed_at,currency,total,refunded,financial_status", this.orders);
		drop(night, "transactions", "order_id,kind,status,gateway,amount,currency,occurred_at,refund_id",
				this.transactions);
		drop(night, "refunds", "refund_id,created_at,currency,order_id", this.refunds);
		drop(night, "refund_lines", "refund_id,line_no,quantity,subtotal,restock_type", this.lines);
	}

	private static void drop(NightFixture night, String record, String header, List<String> rows) {
		night.drop("alder/2026-01-31/%s.csv".formatted(record), header + "\n" + String.join("\n", rows) + "\n");
	}

}
