package counterfoil.ledger;

import java.util.List;
import java.util.Map;

/** Which order and which refund a row belongs to, in columns of their own. */
final class Links {

	/**
	 * Records that belong to an order, returns before what may know its order only
	 * through them.
	 */
	static final List<LedgerRecord> LINKED_BY_ORDER = List.of(LedgerRecord.RETURNS, LedgerRecord.REFUNDS,
			LedgerRecord.CREDITS, LedgerRecord.TRANSACTIONS, LedgerRecord.PAYOUT_ENTRIES);

	private final PostingSql sql;

	Links(PostingSql sql) {
		this.sql = sql;
	}

	/** Lets orders known by name alone give way to the order with the id. */
	void absorb() {
		this.sql.analyze("posting_named");
		this.sql.run("absorb-order-lines.sql");
		this.sql.run("absorb-orders.sql");
	}

	void linkOrders() {
		for (LedgerRecord record : LINKED_BY_ORDER) {
			Map<String, String> names = new RecordNames(record).all();
			this.sql.jdbc().sql("truncate posting_candidate").update();
			this.sql.run("note-candidates.sql", names);
			this.sql.analyze("posting_candidate");
			this.sql.run("link-orders.sql", names);
			Map<LedgerRecord, String> byParent = Map.of(LedgerRecord.REFUNDS, "link-refunds-by-return.sql",
					LedgerRecord.CREDITS, "link-credits-by-parent.sql");
			if (byParent.containsKey(record)) {
				this.sql.run(byParent.get(record));
			}
		}
	}

	/** Lets transactions without an id of their own give way to those with one. */
	void absorbTransactions() {
		this.sql.analyze("posting_touched");
		this.sql.run("absorb-transactions.sql");
	}

	/** Of the orders noted for the scope. */
	void linkRefundTransactions() {
		this.sql.run("note-tenders.sql");
		this.sql.analyze("posting_tender");
		this.sql.run("note-refunds.sql");
		this.sql.analyze("posting_refund");
		this.sql.run("link-refund-transactions.sql");
	}

}
