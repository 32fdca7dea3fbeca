package counterfoil.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The eighteen kinds of record the ledger keeps, with their public columns. A CSV whose
 * headers are exactly such names is a plain export. A star marks a required column.
 */
public enum LedgerRecord {

	ORDERS("order_id", "placed_at", """
			order_id* id, order_name* text, placed_at* instant, currency* currency, total* amount, subtotal amount,
			shipping amount, tax amount, tax_included flag, duties amount, tip amount, discount amount,
			refunded amount, outstanding amount, financial_status code, fulfillment_status code, fulfilled_at instant,
			cancelled_at instant, payment_method text, channel text, location text, test flag, updated_at instant"""),

	ORDER_LINES("order_id, line_no", "", """
			order_id* id, line_no* quantity, quantity* quantity, unit_price* amount, order_line_id id, sku text,
			product text, variant text, vendor text, product_type text, discount amount, tax amount, final_sale flag,
			requires_shipping flag"""),

	ORDER_TAXES("order_id, tax_no", "", """
			order_id* id, tax_no* quantity, name* text, amount* amount, rate percent, order_line_no quantity,
			order_line_id id"""),

	TRANSACTIONS("transaction_id", "occurred_at", """
			order_id* id, kind* code, status* code, gateway* text, amount* amount, currency* currency,
			occurred_at* instant, transaction_id id, parent_id id, refund_id id, order_name text, rounding amount,
			test flag"""),

	REFUNDS("refund_id", "created_at", """
			refund_id* id, created_at* instant, currency* currency, order_id id, order_name text, return_id id,
			processed_at instant, reason text, notified flag"""),

	REFUND_LINES("refund_id, line_no", "", """
			refund_id* id, line_no* quantity, quantity* quantity, subtotal* amount, order_line_no quantity,
			order_line_id id, sku text, tax amount, restock_type code, location text"""),

	REFUND_ADJUSTMENTS("refund_id, adjustment_no", "", """
			refund_id* id, adjustment_no* quantity, kind* code, amount* amount, tax amount, reason text"""),

	RETURNS("return_id", "requested_at", """
			return_id* id, status* code, requested_at* instant, return_name text, order_id id, order_name text,
			approved_at instant, received_at instant, closed_at instant, channel text, currency currency,
			return_shipping_fee amount, exchange_order_id id, exchange_order_name text"""),

	RETURN_LINES("return_id, line_no", "", """
			return_id* id, line_no* quantity, quantity* quantity, reason* text, order_line_no quantity,
			order_line_id id, sku text, product text, received_quantity quantity, reason_label text,
			disposition code, location text, restocking_fee amount, unit_price amount"""),

	EXCHANGE_LINES("return_id, line_no", "", """
			return_id* id, line_no* quantity, quantity* quantity, unit_price* amount, sku text, product text,
			tax amount, discount amount"""),

	CREDITS("credit_id", "issued_at", """
			credit_id* id, kind* code, issued_at* instant, currency* currency, amount* amount, balance amount,
			order_id id, order_name text, refund_id id, return_id id, disabled_at instant"""),

	PAYOUT_ENTRIES("entry_id", "occurred_at", """
			kind* code, occurred_at* instant, amount* amount, currency* currency, order_id id, order_name text,
			fee amount, net amount, payout_id id, payout_date date, payout_status code, entry_id id"""),

	PAYOUTS("payout_id", "payout_date", """
			payout_date* date, total* amount, currency* currency, payout_id id, status code, refunds amount,
			fees amount"""),

	STOCK_MOVEMENTS("movement_id", "occurred_at", """
			sku* text, location* text, occurred_at* instant, quantity* quantity, reason* text, movement_id id,
			reference text"""),

	STOCK_COUNTS("item, location, counted_at", "counted_at", """
			item* text, location* text, counted_at* instant, sku text, on_hand quantity, available quantity,
			committed quantity, unavailable quantity, incoming quantity"""),

	PRODUCTS("sku", "", """
			sku* text, unit_cost amount, currency currency, product text, vendor text, product_type text,
			final_sale flag, requires_shipping flag"""),

	STATED_TOTALS("day, measure, currency", "day", """
			day* date, measure* code, amount* amount, currency* currency"""),

	GL_BALANCES("account, balance, day, currency", "day", """
			account* text, balance* code, day* date, amount* amount, currency* currency, gateway text""");

	/**
	 * Staging alone has it: what tells a line from the others of its file, where the
	 * export has an id for it. The lines of a parent are numbered by it.
	 */
	public static final Column LINE_ID = new Column("line_id", ColumnType.TEXT, false);

	/** Staging alone has it: leads from what happened to goods to their return. */
	private static final Column REVERSE_ORDER_ID = new Column("reverse_order_id", ColumnType.ID, false);

	private final List<String> key;

	private final String time;

	private final List<Column> columns;

	LedgerRecord(String key, String time, String columns) {
		this.key = List.of(key.split(", "));
		this.time = time;
		this.columns = Arrays.stream(columns.replace('\n', ' ').split(",")).map(Column::parse).toList();
	}

	/** The name of its tables, its plain export and its contracts. */
	public String recordName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The columns that, after the shop, identify a row. */
	public List<String> key() {
		return this.key;
	}

	/**
	 * The column that says when the recorded thing happened; empty where only the parent
	 * has a time.
	 */
	public Optional<String> time() {
		return this.time.isEmpty() ? Optional.empty() : Optional.of(this.time);
	}

	/** All public columns, in the order of the documentation. */
	public List<Column> columns() {
		return this.columns;
	}

	/** The column of that name. */
	public Optional<Column> column(String name) {
		return this.columns.stream().filter(column -> column.name().equals(name)).findFirst();
	}

	/**
	 * The column of that name of a row that only tells more of other rows, so that none
	 * is required.
	 */
	public Optional<Column> stagingColumn(String name) {
		if (this.key.size() == 2 && name.equals(LINE_ID.name())) {
			return Optional.of(LINE_ID);
		}
		if (this == RETURN_LINES && name.equals(REVERSE_ORDER_ID.name())) {
			return Optional.of(REVERSE_ORDER_ID);
		}
		return column(name).map((column) -> new Column(name, column.type(), false));
	}

	/** The names of all records. */
	public static List<String> names() {
		return Arrays.stream(values()).map(LedgerRecord::recordName).toList();
	}

	/** The record of that name. */
	public static Optional<LedgerRecord> named(String name) {
		return Arrays.stream(values()).filter(record -> record.recordName().equals(name)).findFirst();
	}

}
