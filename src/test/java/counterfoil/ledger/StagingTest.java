package counterfoil.ledger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.LedgerRecord.ORDERS;
import static counterfoil.ledger.LedgerRecord.REFUNDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the manifest counted has to be there. */
class StagingTest {

	private static final String ORDER = "order_id,order_name,placed_at,currency,total\n1,#1,2026-01-02T10:00Z,USD,10";

	private static final String REFUND = "refund_id,created_at,currency\nR,2026-01-02T10:00Z,USD";

	private final PostingFixture ledger = new PostingFixture();

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void emptiedStagingIsLostAndNothingIsPosted() {
		long orders = this.ledger.deliver("alder/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		this.ledger.deliver("alder/r.csv", "2026-01-03T00:00Z", REFUNDS, REFUND);
		this.ledger.jdbc().sql("truncate staging.orders").update();
		assertThatExceptionOfType(StagingLost.class).isThrownBy(() -> this.ledger.post("2026-01-03"))
			.satisfies((lost) -> assertThat(lost.fileIds()).containsExactly(orders))
			.withMessage("staging does not hold the rows counted of files " + orders);
		assertThat(this.ledger.rows("select refund_id from ledger.refunds")).isEmpty();
		assertThat(this.ledger.rows("select state from ledger.files")).containsExactly("loaded", "loaded");
	}

	@Test
	void rowsNobodyCountedAreAsBadAsLostOnes() {
		long file = this.ledger.deliver("alder/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		this.ledger.jdbc()
			.sql("insert into staging.refunds (shop, file_id, line) values ('alder', ?, 2)")
			.param(file)
			.update();
		assertThatExceptionOfType(StagingLost.class).isThrownBy(() -> this.ledger.post("2026-01-03"));
	}

	@Test
	void resetFileLooksAsIfNobodyHadBegunToReadIt() {
		long lost = this.ledger.deliver("alder/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		long other = this.ledger.deliver("alder/r.csv", "2026-01-03T00:00Z", REFUNDS, REFUND);
		for (long file : new long[] { lost, other }) {
			this.ledger.jdbc()
				.sql("insert into ledger.rejects values (?, 3, 1, null, null, 'c', 'w', 'a')")
				.param(file)
				.update();
			this.ledger.jdbc()
				.sql("insert into ledger.file_totals values (?, 'orders', 'total', 'USD', 10)")
				.param(file)
				.update();
		}
		this.ledger.inTransaction(() -> this.ledger.posting().reset(java.util.List.of(lost)));
		assertThat(this.ledger.rows("""
				select f.path, f.state, f.records_read, f.records_staged, r.staged, r.first_event is null
				from ledger.files f join ledger.file_records r using (file_id) order by 1"""))
			.containsExactly("alder/o.csv loading 0 0 0 t", "alder/r.csv loaded 1 1 1 f");
		assertThat(this.ledger.rows("select file_id from ledger.rejects")).containsExactly("" + other);
		assertThat(this.ledger.rows("select file_id from ledger.file_totals")).containsExactly("" + other);
		assertThat(this.ledger.rows("select file_id from staging.orders")).isEmpty();
		assertThat(this.ledger.rows("select file_id from staging.refunds")).containsExactly("" + other);
	}

	@Test
	void nothingToResetIsNothingToDo() {
		this.ledger.deliver("alder/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		this.ledger.inTransaction(() -> this.ledger.posting().reset(java.util.List.of()));
		assertThat(this.ledger.rows("select state from ledger.files")).containsExactly("loaded");
	}

	@Test
	void refusedFileOfAnotherNightDoesNotStandInTheWay() {
		long file = this.ledger.deliver("alder/o.csv", "2026-01-03T00:00Z", ORDERS, ORDER);
		this.ledger.jdbc().sql("update ledger.files set state = 'refused' where file_id = ?").param(file).update();
		this.ledger.post("2026-01-03");
		assertThat(this.ledger.rows("select order_id from ledger.orders")).isEmpty();
		assertThat(this.ledger.rows("select state from ledger.files")).containsExactly("refused");
	}

}
