package counterfoil.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import counterfoil.problem.ProblemsException;
import counterfoil.tracking.Decided;
import counterfoil.tracking.Months;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What comes after a month was closed changes nothing of it, and is told. */
class ClosedMonthTest {

	private static final String TRANSACTIONS = "order_id,kind,status,gateway,amount,currency,occurred_at\n";

	private static final Months.Closing BOTH = new Months.Closing(
			new Decided("anna", Instant.parse("2026-02-01T08:00:00Z")), "bea");

	private NightFixture night;

	@BeforeEach
	void closeJanuary(@TempDir Path folder) {
		this.night = new NightFixture(folder, "  alder: {tax-included: no}\n");
		this.night.drop("alder/2026-01-31/orders.csv", """
				order_id,order_name,placed_at,currency,total,refunded,financial_status
				1,#1001,2026-01-20T10:00:00Z,USD,100.00,0.00,paid
				""")
			.drop("alder/2026-01-31/transactions.csv",
					TRANSACTIONS + "1,sale,success,manual,100.00,USD,2026-01-20T10:00:01Z\n");
		assertThat(this.night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
		this.night.get(MonthEnd.class).close(this.night.job(), YearMonth.of(2026, 1), BOTH);
	}

	@AfterEach
	void end() {
		this.night.close();
	}

	@Test
	void lateRecordsAreListedAndTheReportStays() {
		Map<String, String> january = this.night.report("2026-01-31");
		this.night.drop("alder/2026-02-01/orders.csv", """
				order_id,order_name,placed_at,currency,total,refunded,financial_status
				1,#1001,2026-01-20T10:00:00Z,USD,100.00,30.00,partially_refunded
				""").drop("alder/2026-02-01/transactions.csv", TRANSACTIONS + """
				1,sale,success,manual,100.00,USD,2026-01-20T10:00:01Z
				1,refund,success,manual,10.00,USD,2026-01-31T10:00:00Z
				1,refund,success,manual,20.00,USD,2026-02-01T10:00:00Z
				""");
		assertThat(this.night.run("2026-02-01").exitCode()).isEqualTo(ExitCode.COMPLETE);
		assertThat(this.night.report("2026-02-01").get("late-changes.csv").lines().skip(1)).singleElement()
			.asString()
			.startsWith("alder,2026-01,transactions,")
			.endsWith(",came,2026-01-31,alder/2026-02-01/transactions.csv,3");
		assertThat(this.night.report("2026-02-01").get("report.html")).contains("Late changes to closed months");
		assertThat(this.night.report("2026-01-31")).isEqualTo(january);
		this.night.run("2026-02-02");
		assertThat(this.night.report("2026-02-02").get("late-changes.csv").lines()).as("news is told once").hasSize(1);
	}

	@Test
	void whatAReturnIsExchangedForChangesItsMonth() {
		this.night.drop("alder/2026-02-01/returns.csv", """
				return_id,order_id,status,requested_at
				T1,1,open,2026-01-25T10:00:00Z
				""").drop("alder/2026-02-01/exchange_lines.csv", """
				return_id,line_no,quantity,unit_price
				T1,1,1,40.00
				""");
		this.night.run("2026-02-01");
		assertThat(this.night.report("2026-02-01").get("late-changes.csv").lines().skip(1)).containsExactly(
				"alder,2026-01,exchange_lines,T1,1,came,2026-01-25,alder/2026-02-01/exchange_lines.csv,2",
				"alder,2026-01,returns,T1,,came,2026-01-25,alder/2026-02-01/returns.csv,2");
	}

	@Test
	void theTaxesOfAnOrderChangeTheMonthOfItsRefund() {
		this.night.drop("alder/2026-02-01/refunds.csv", """
				refund_id,order_id,created_at,currency
				R8,8,2026-02-01T10:00:00Z,USD
				R9,9,2026-01-25T10:00:00Z,USD
				""").drop("alder/2026-02-01/order_taxes.csv", """
				order_id,tax_no,name,amount
				7,1,VAT,1.00
				8,1,VAT,1.00
				9,1,VAT,1.00
				""");
		this.night.run("2026-02-01");
		assertThat(lateChanges("2026-02-01")).containsExactly(
				"alder,2026-01,order_taxes,9,1,came,2026-01-25,alder/2026-02-01/order_taxes.csv,4",
				"alder,2026-01,refunds,R9,,came,2026-01-25,alder/2026-02-01/refunds.csv,3");
	}

	@Test
	void anExchangeOrderThatGivesAnotherAmountChangesTheMonthOfItsReturn() {
		String returned = "return_id,order_id,exchange_order_name,status,requested_at\n";
		this.night.drop("alder/2026-02-01/returns.csv", returned + "T1,1,#1002,open,2026-01-25T10:00:00Z\n");
		this.night.run("2026-02-01");
		assertThat(lateChanges("2026-02-01"))
			.containsExactly("alder,2026-01,returns,T1,,came,2026-01-25,alder/2026-02-01/returns.csv,2");
		exchangeOrder("2026-02-02", "40.00", "paid");
		assertThat(lateChanges("2026-02-02"))
			.containsExactly("alder,2026-01,returns,T1,,changed,2026-01-25,alder/2026-02-02/orders.csv,2");
		exchangeOrder("2026-02-03", "40.00", "partially_refunded");
		assertThat(lateChanges("2026-02-03")).as("another status is no other discount").isEmpty();
		exchangeOrder("2026-02-04", "55.00", "paid");
		assertThat(lateChanges("2026-02-04"))
			.containsExactly("alder,2026-01,returns,T1,,changed,2026-01-25,alder/2026-02-04/orders.csv,2");
		this.night.drop("alder/2026-02-05/returns.csv", returned + "T1,1,,open,2026-01-25T10:00:00Z\n");
		this.night.run("2026-02-05");
		assertThat(lateChanges("2026-02-05"))
			.containsExactly("alder,2026-01,returns,T1,,changed,2026-01-25,alder/2026-02-05/returns.csv,2");
	}

	private void exchangeOrder(String night, String discount, String status) {
		this.night.drop("alder/%s/orders.csv".formatted(night), """
				order_id,order_name,placed_at,currency,total,discount,financial_status
				2,#1002,2026-02-01T10:00:00Z,USD,0.00,%s,%s
				""".formatted(discount, status));
		this.night.run(night);
	}

	private List<String> lateChanges(String night) {
		return this.night.report(night).get("late-changes.csv").lines().skip(1).toList();
	}

	@Test
	void aRevisionOfAClosedMonthIsRefusedAndTheSameNightAgainIsNot() {
		Map<String, String> january = this.night.report("2026-01-31");
		assertThat(this.night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
		assertThat(this.night.report("2026-01-31")).isEqualTo(january);
		this.night.drop("alder/2026-01-31/more.csv",
				TRANSACTIONS + "1,refund,success,manual,10.00,USD,2026-01-31T10:00:00Z\n");
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> this.night.run("2026-01-31"))
			.withMessageEndingWith("""
					error: business date 2026-01-31 is in a month that is closed (month-closed)
					  do: Run a later date: what came since is listed there as a late change.""");
	}

}
