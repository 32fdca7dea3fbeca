package counterfoil.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which order and which refund a row belongs to, in columns of their own. */
final class Links {

	/**
	 * What refers to an order, returns before what may know its order only through them.
	 */
	static final List<OrderReference> REFERENCES = List.of(OrderReference.own(LedgerRecord.RETURNS),
			new OrderReference(LedgerRecord.RETURNS, "exchange_order"), OrderReference.own(LedgerRecord.REFUNDS),
			OrderReference.own(LedgerRecord.CREDITS), OrderReference.own(LedgerRecord.TRANSACTIONS),
			OrderReference.own(LedgerRecord.PAYOUT_ENTRIES));

	private static final Map<OrderReference, String> BY_PARENT = Map.of(OrderReference.own(LedgerRecord.REFUNDS),
			"link-refunds-by-return.sql", OrderReference.own(LedgerRecord.CREDITS), "link-credits-by-parent.sql");

	/** What goes with an order that is absorbed. */
	private static final List<LedgerRecord> PARTS_OF_ORDER = List.of(LedgerRecord.ORDER_LINES,
			LedgerRecord.ORDER_TAXES);

	private final PostingSql sql;

	Links(PostingSql sql) {
		this.sql = sql;
	}

	/** Lets orders known by name alone give way to the order with the id. */
	void absorb() {
		this.sql.analyze("posting_named");
		PARTS_OF_ORDER.forEach((record) -> this.sql.run("absorb-lines.sql", new RecordNames(record).all()));
		this.sql.run("absorb-orders.sql");
	}

	void linkOrders() {
		for (OrderReference reference : REFERENCES) {
			Map<String, String> names = new HashMap<>(new RecordNames(reference.record()).all());
			names.putAll(reference.names());
			this.sql.jdbc().sql("truncate posting_candidate").update();
			this.sql.run("note-candidates.sql", names);
			this.sql.analyze("posting_candidate");
			this.sql.run("link-orders.sql", names);
			if (BY_PARENT.containsKey(reference)) {
				this.sql.run(BY_PARENT.get(reference));
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
