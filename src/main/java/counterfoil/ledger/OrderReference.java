package counterfoil.ledger;

import java.util.Map;

/**
 * Columns in which a record names an order, by id and by name, and the column of the link
 * made of them.
 *
 * @param stem what the names of its columns begin with
 */
record OrderReference(LedgerRecord record, String stem) {

	/** The order that rows of a record belong to. */
	static OrderReference own(LedgerRecord record) {
		return new OrderReference(record, "order");
	}

	String id() {
		return this.stem + "_id";
	}

	String link() {
		return "linked_" + id();
	}

	/** As the SQL of linking puts them in. */
	Map<String, String> names() {
		return Map.of("order id", id(), "order name", this.stem + "_name", "linked order", link());
	}

}
