package counterfoil.intake;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** JSON Lines go through the same blocks, manifest and restarts as CSV. */
class JsonLinesRestartTest {

	private static final String LINE = """
			{"id":"gid://shopify/RefundLineItem/%d","quantity":1,"subtotalSet":{"shopMoney":{"amount":"%d.50"}},\
			"__parentId":"gid://shopify/Refund/%d"}
			""";

	private static final String REFUND = """
			{"id":"gid://shopify/Refund/7","createdAt":"2026-01-20T10:00:00Z",\
			"totalRefundedSet":{"shopMoney":{"currencyCode":"USD"}},"__parentId":"gid://shopify/Order/5"}
			""";

	@TempDir
	private Path inbox;

	private IntakeFixture intake;

	@BeforeEach
	void open() {
		this.intake = new IntakeFixture(this.inbox);
	}

	@AfterEach
	void close() {
		this.intake.close();
	}

	@Test
	void aRestartAtAnyBlockGivesTheSameRowsAndCounts() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 45_000; i++) {
			// some lines are blank and some break off
			text.append((i % 9_000 == 17) ? "\n{\"id\":\"gid://shopify/Refu\n" : LINE.formatted(i, i % 90, i / 3));
		}
		this.intake.put("alder/bulk_2026-01-31.jsonl", text.append(REFUND).toString());
		this.intake.night();
		List<String> whole = content();
		assertThat(whole).singleElement().asString().contains(",45006,45001,44996,5,2)");
		for (int blocks = 1; blocks <= 2; blocks++) {
			this.intake.database.sql("update ledger.files set state = 'loading'").update();
			FileToLoad file = this.intake.register().get(0);
			assertThat(this.intake.load(file, blocks)).isEqualTo(FileState.LOADING);
			FileToLoad again = this.intake.manifest.toLoad(this.intake.settings(), file.fileId()).orElseThrow();
			assertThat(again.recordsDone()).isEqualTo(blocks * 20_000L);
			assertThat(this.intake.load(again, Integer.MAX_VALUE)).isEqualTo(FileState.LOADED);
			assertThat(content()).as("restart behind block %d", blocks).isEqualTo(whole);
		}
	}

	@Test
	void aRecordThatFirstComesLateRanksLikeTheOthersOfItsFile() {
		this.intake.put("alder/bulk_2026-01-31.jsonl", LINE.formatted(1, 1, 7).repeat(1_500) + REFUND);
		this.intake.night();
		assertThat(this.intake.rows(
				"select record, count(distinct rank), sum(staged) from ledger.file_records group by 1" + " order by 1"))
			.containsExactly("(refund_lines,1,1500)", "(refunds,1,1)");
		assertThat(this.intake.rows("select count(distinct rank) from ledger.file_records")).containsExactly("(1)");
	}

	@Test
	void aFileThatBreaksOffLeavesNothingStaged() {
		this.intake.put("alder/bulk_2026-01-31.jsonl", REFUND.repeat(25_000) + "{\"id\":\"gid://shopify/Ref");
		this.intake.night();
		assertThat(this.intake.rows("select state, problem_line, problem_code from ledger.files"))
			.containsExactly("(refused,25001,file-cut-off)");
		assertThat(this.intake.rows("select file_id from staging.refunds")).isEmpty();
	}

	@Test
	void aFileThatWasChangedSinceItWasRegisteredIsRefused() {
		this.intake.put("alder/bulk_2026-01-31.jsonl", REFUND);
		FileToLoad file = this.intake.register().get(0);
		this.intake.put("alder/bulk_2026-01-31.jsonl", REFUND + REFUND);
		assertThat(this.intake.load(file, 1)).isEqualTo(FileState.REFUSED);
		assertThat(this.intake.rows("select problem_code from ledger.files")).containsExactly("(file-changed)");
	}

	private List<String> content() {
		return this.intake.rows("""
				select (select md5(string_agg((r.*)::text, '|' order by r.line)) from (
						select shop, line, refund_id, line_no, line_id, subtotal from staging.refund_lines) r) as rows,
					(select md5(string_agg((r.*)::text, '|' order by r.line, r.ordinal)) from (
						select line, ordinal, code, what from ledger.rejects) r) as rejects,
					f.lines as physical, f.records_read, f.records_staged, f.records_rejected,
					(select count(*) from ledger.file_records) as records
				from ledger.files f""");
	}

}
