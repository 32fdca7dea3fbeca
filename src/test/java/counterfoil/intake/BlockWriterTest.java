package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Staging block by block: limits, restarts, refusals. */
class BlockWriterTest {

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
	void rejectsAreKeptWithLineColumnAndValue() {
		this.intake.put("alder/a_2026-01-30.csv",
				IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n2,one,fee,\"1,5\"\n3,1,fee,-4.00\n");
		this.intake.rejectLimit("50").night();
		assertThat(this.intake.rows("select records_read, records_staged, records_rejected, state from ledger.files"))
			.containsExactly("(3,2,1,posted)");
		assertThat(this.intake.rows("select line, ordinal, column_name, value, code from ledger.rejects order by 1, 2"))
			.containsExactly("(3,1,adjustment_no,one,quantity-not-a-number)",
					"(3,2,amount,\"1,5\",amount-not-a-number)");
	}

	@Test
	void tooManyRejectsRefuseTheFileAndTakeItsRowsBack() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n2,one,fee,5\n");
		this.intake.night();
		assertThat(this.intake.rows("select state, problem_code, problem_what, problem_action from ledger.files"))
			.containsExactly("(refused,too-many-rejects,\"1 of 2 records were rejected, more than 1 %\","
					+ "\"Mend the records named in rejects.csv, or raise reject-limit in the job.\")");
		assertThat(this.intake.rows("select file_id from staging.refund_adjustments")).isEmpty();
		assertThat(this.intake.rows("select file_id from ledger.file_records")).isEmpty();
		assertThat(this.intake.rows("select line from ledger.rejects")).hasSize(1);
		assertThat(this.intake.unseen()).isEmpty();
		assertThat(this.intake.rejectLimit("50").unseen()).as("with a higher limit").hasSize(1);
	}

	@Test
	void aThousandRejectsRefuseAtOnce() {
		this.intake.put("alder/a_2026-01-30.csv",
				IntakeFixture.ADJUSTMENTS + "1,one,fee,5\n".repeat(30_000) + "1,1,fee,5\n".repeat(30_000));
		FileToLoad file = this.intake.register().get(0);
		try (FileBlocks blocks = FileBlocks.open(file, this.intake.contracts().named(file.contract()), 0)) {
			while (blocks.hasNext()) {
				assertThat(this.intake.write(file, blocks.next())).isEqualTo(FileState.REFUSED);
			}
		}
		assertThat(this.intake.rows("select state, records_read from ledger.files")).containsExactly("(refused,20000)");
		assertThat(this.intake.rows("select file_id from staging.refund_adjustments")).isEmpty();
	}

	@Test
	void aFileThatEndsBadlyLeavesNothingStaged() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,5\n".repeat(30_000) + "1,1,f");
		this.intake.night();
		assertThat(this.intake.rows("select state, problem_line, problem_code from ledger.files"))
			.containsExactly("(refused,30002,file-cut-off)");
		assertThat(this.intake.rows("select file_id from staging.refund_adjustments")).isEmpty();
	}

	@Test
	void aRestartAtAnyBlockGivesTheSameRowsAndCounts() throws IOException {
		Path export = this.intake.put("alder/orders_2026-01-31.csv", "");
		new OrdersExportGenerator(11).write(export, 70_000);
		List<String> lines = Files.readAllLines(export);
		lines.add(40_000, "\n#broken,\"");
		Files.write(export, lines);
		this.intake.night();
		List<String> whole = content();
		for (int blocks = 1; blocks <= 3; blocks++) {
			this.intake.database.sql("update ledger.files set state = 'loading'").update();
			FileToLoad file = this.intake.register().get(0);
			assertThat(this.intake.load(file, blocks)).isEqualTo(FileState.LOADING);
			FileToLoad again = this.intake.manifest.toLoad(this.intake.settings(), file.fileId()).orElseThrow();
			assertThat(again.recordsDone()).isPositive();
			assertThat(this.intake.load(again, Integer.MAX_VALUE)).isEqualTo(FileState.LOADED);
			assertThat(content()).as("restart behind block %d", blocks).isEqualTo(whole);
		}
	}

	private List<String> content() {
		return this.intake.rows("""
				select (select md5(string_agg((o.*)::text, '|' order by o.line)) from (
						select shop, line, order_id, total, placed_at from staging.orders) o) as orders,
					(select md5(string_agg((o.*)::text, '|' order by o.line)) from (
						select shop, line, order_id, line_no, unit_price, product from staging.order_lines) o) as lines,
					(select md5(string_agg((r.*)::text, '|' order by r.line, r.ordinal)) from (
						select line, ordinal, code, what from ledger.rejects) r) as rejects,
					(select md5(string_agg((t.*)::text, '|' order by t.column_name)) from (
						select column_name, currency, amount from ledger.file_totals) t) as totals,
					f.lines as physical, f.records_read, f.records_staged, f.records_rejected
				from ledger.files f""");
	}

	@Test
	void aFileThatWasChangedSinceItWasRegisteredIsRefused() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,5\n");
		FileToLoad file = this.intake.register().get(0);
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,5\n2,1,fee,5\n");
		assertThat(this.intake.load(file, 1)).isEqualTo(FileState.REFUSED);
		assertThat(this.intake.rows("select problem_code, problem_what from ledger.files"))
			.containsExactly("(file-changed,\"the file was changed while it was read\")");
	}

	@Test
	void aFileThatIsGoneIsRefused() throws IOException {
		Path path = this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS);
		FileToLoad file = this.intake.register().get(0);
		Files.delete(path);
		assertThat(this.intake.load(file, 1)).isEqualTo(FileState.REFUSED);
		assertThat(this.intake.rows("select problem_code from ledger.files")).containsExactly("(file-not-readable)");
	}

	@Test
	void aBlockIsNotStagedTwice() {
		this.intake.put("alder/a_2026-01-30.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,5\n".repeat(30_000));
		FileToLoad file = this.intake.register().get(0);
		try (FileBlocks blocks = FileBlocks.open(file, this.intake.contracts().named(file.contract()), 0)) {
			Block block = blocks.next();
			this.intake.write(file, block);
			assertThatThrownBy(() -> this.intake.write(file, block)).isInstanceOf(IllegalStateException.class)
				.hasMessage(
						"alder/a_2026-01-30.csv: 40000 records read, 40000 staged, 0 rejected, block ends at 20000");
		}
		assertThat(this.intake.rows("select count(*) from staging.refund_adjustments")).containsExactly("(20000)");
	}

}
