package counterfoil.nightly;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A policy on its way from the job file to what a night finds. */
class PolicyNightTest {

	private static final String STORED = """
			select shop, key, by, name, valid, value
			from ledger.policies
			where key in ('refund-within', 'set-by-hand')
			order by shop, key, name, valid""";

	private static final String RETURNS = """
			return_id,status,requested_at,received_at,order_id,currency
			R1,closed,2026-01-05T10:00:00Z,2026-01-10T10:00:00Z,1,USD
			""";

	private static final String RETURN_LINES = """
			return_id,line_no,quantity,reason,received_quantity,unit_price
			R1,1,2,UNWANTED,2,40.00
			""";

	private static final String NO_EXCHANGES = "return_id,line_no,quantity,unit_price\n";

	private static final String NO_REFUND_LINES = "refund_id,line_no,quantity,subtotal\n";

	@TempDir
	private Path folder;

	private NightFixture night;

	@BeforeEach
	void start() {
		this.night = new NightFixture(this.folder, shops("20"));
		this.night.drop("alder/2026-01-31/returns.csv", RETURNS)
			.drop("alder/2026-01-31/return-lines.csv", RETURN_LINES)
			.drop("alder/2026-01-31/exchange-lines.csv", NO_EXCHANGES)
			.drop("alder/2026-01-31/refund-lines.csv", NO_REFUND_LINES);
	}

	@AfterEach
	void end() {
		this.night.close();
	}

	@Test
	void whatTheJobSaysIsWrittenForEveryShopAndDay() {
		this.night.run("2026-01-31");
		assertThat(this.night.rows(STORED)).containsExactly("alder|refund-within|||(,2026-01-01)|14",
				"alder|refund-within|||[2026-01-01,)|20", "alder|set-by-hand|currency|EUR|(,)|5.00");
		this.night.jobSays(shops("25").replace("set-by-hand: {EUR: 5.00}", "answer-within: 2"));
		this.night.run("2026-01-31");
		assertThat(this.night.rows(STORED)).containsExactly("alder|refund-within|||(,2026-01-01)|14",
				"alder|refund-within|||[2026-01-01,)|25");
	}

	@Test
	void whoSaysSoIsWrittenAndWrittenAnew() {
		String stored = "select name, value, source from ledger.policies where key = 'rounding'";
		this.night.jobSays(shops("20").replace("set-by-hand: {EUR: 5.00}",
				"rounding: {gateway: {cash: 2}, source: no coins below 0.05}"));
		this.night.run("2026-01-31");
		assertThat(this.night.rows(stored)).containsExactly("cash|2|no coins below 0.05");
		this.night.jobSays(shops("20").replace("set-by-hand: {EUR: 5.00}",
				"rounding: {gateway: {cash: 2}, source: rounding rule of the till}"));
		this.night.run("2026-01-31");
		assertThat(this.night.rows(stored)).containsExactly("cash|2|rounding rule of the till");
	}

	@Test
	void aChangedPolicyLooksAtEverythingAndMovesByRules() {
		this.night.run("2026-01-31");
		assertThat(openedBy()).containsExactly("opened|evidence");
		this.night.jobSays(shops("25"));
		this.night.run("2026-02-01");
		assertThat(openedBy()).containsExactly("opened|evidence", "cleared|rules", "noticed|rules");
	}

	private List<String> openedBy() {
		return this.night.rows("""
				select event, cause from tracking.events
				where check_id = 'goods/returned-but-not-refunded' order by event_id""");
	}

	private static String shops(String days) {
		return """
				  alder:
				    covers: {returns: 2026-01-01, return_lines: 2026-01-01, exchange_lines: 2026-01-01, refund_lines: 2026-01-01}
				    policy:
				      - set-by-hand: {EUR: 5.00}
				      - {from: 2026-01-01, refund-within: %s}
				"""
			.formatted(days);
	}

}
