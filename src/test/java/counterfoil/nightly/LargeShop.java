package counterfoil.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Plain exports of a shop as large as wanted: two lines an order on average, one order in
 * seven refunded: half of the refunds after a return, nearly all others cancelled before
 * they were sent. The same seed gives the same files.
 */
final class LargeShop implements AutoCloseable {

	private static final Instant FIRST_ORDER = Instant.parse("2025-01-01T00:00:00Z");

	/** 389 days: every order lies before the end of January 2026. */
	private static final long PERIOD_SECONDS = 389L * 24 * 60 * 60;

	private static final Map<String, String> HEADERS = new TreeMap<>(Map.of("orders",
			"order_id,order_name,placed_at,currency,total,subtotal,shipping,tax,tax_included,refunded,financial_status",
			"order_taxes", "order_id,tax_no,name,amount,rate", "order_lines",
			"order_id,line_no,quantity,unit_price,sku,product,requires_shipping", "transactions",
			"order_id,transaction_id,kind,status,gateway,amount,currency,occurred_at,refund_id", "refunds",
			"refund_id,created_at,currency,order_id,return_id", "refund_lines",
			"refund_id,line_no,quantity,subtotal,order_line_no,tax,restock_type", "refund_adjustments",
			"refund_id,adjustment_no,kind,amount,tax", "returns",
			"return_id,status,requested_at,order_id,received_at,closed_at", "return_lines",
			"return_id,line_no,quantity,reason,order_line_no,received_quantity", "exchange_lines",
			"return_id,line_no,quantity,unit_price"));

	private final Map<String, PrintWriter> files = new TreeMap<>();

	private final int orders;

	private final Random random;

	private LargeShop(Path folder, int orders, long seed) throws IOException {
		this.orders = orders;
		this.random = new Random(seed);
		Files.createDirectories(folder);
		for (Map.Entry<String, String> header : HEADERS.entrySet()) {
			PrintWriter out = new PrintWriter(
					Files.newBufferedWriter(folder.resolve(header.getKey() + ".csv"), StandardCharsets.UTF_8));
			out.println(header.getValue());
			this.files.put(header.getKey(), out);
		}
	}

	/**
	 * Writes the orders of a shop.
	 * @param every only every so manieth of them; 1 for all
	 * @param extraRefund what one more refund of each gives back; 0 for none
	 */
	static void write(Path folder, int orders, int every, int extraRefund) throws IOException {
		try (LargeShop shop = new LargeShop(folder, orders, 42)) {
			shop.writeAll(every, extraRefund);
		}
	}

	private void writeAll(int every, int extraRefund) {
		for (int order = 1; order <= this.orders; order++) {
			int lines = 1 + this.random.nextInt(3);
			boolean refunded = this.random.nextInt(7) == 0;
			boolean returned = this.random.nextBoolean();
			if (order % every == 0) {
				order(order, lines, refunded ? 1 : 0, extraRefund);
				if (refunded) {
					refund(order, 1, 20, returned);
				}
				if (extraRefund > 0) {
					refund(order, 2, extraRefund, false);
				}
			}
		}
	}

	private void order(int order, int lines, int refunds, int extraRefund) {
		Instant placed = placedAt(order);
		int total = 20 * lines + 5;
		int refunded = 20 * refunds + extraRefund;
		put("orders", "%d,#%d,%s,USD,%d.00,%d.00,5.00,%d.00,true,%d.00,%s", order, order, placed, total, 20 * lines,
				2 * lines, refunded, (refunded == 0) ? "paid" : (refunded < total) ? "partially_refunded" : "refunded");
		put("order_taxes", "%d,1,State tax 7%%,%d.40,7", order, lines);
		put("order_taxes", "%d,2,City tax 4%%,%d.60,4", order, lines - 1);
		for (int line = 1; line <= lines; line++) {
			put("order_lines", "%d,%d,1,20.00,SKU-%d,Thing %d,true", order, line, (order + line) % 5000,
					(order + line) % 5000);
		}
		put("transactions", "%d,s%d,sale,success,shopify_payments,%d.00,USD,%s,", order, order, total,
				placed.plusSeconds(30));
	}

	private void refund(int order, int number, int amount, boolean returned) {
		Instant at = placedAt(order).plusSeconds(5 * 24 * 60 * 60);
		String refund = order + "-" + number;
		String returnId = returned ? "R" + order : "";
		put("refunds", "%s,%s,USD,%d,%s", refund, at, order, returnId);
		if (number == 1) {
			put("refund_lines", "%s,1,1,%d.00,1,1.00,%s", refund, amount,
					returned ? "return" : (order % 50 == 0) ? "no_restock" : "cancel");
		}
		else {
			put("refund_adjustments", "%s,1,discrepancy,%d.00,0.00", refund, amount);
		}
		put("transactions", "%d,r%s,refund,success,shopify_payments,%d.00,USD,%s,%s", order, refund, amount, at,
				refund);
		if (returned) {
			put("returns", "%s,closed,%s,%d,%s,%s", returnId, at.minusSeconds(3 * 24 * 60 * 60), order,
					at.minusSeconds(24 * 60 * 60), at);
			put("return_lines", "%s,1,1,size_too_small,1,1", returnId);
		}
	}

	private Instant placedAt(int order) {
		return FIRST_ORDER.plusSeconds(PERIOD_SECONDS * order / this.orders);
	}

	private void put(String record, String row, Object... values) {
		this.files.get(record).printf(row + "%n", values);
	}

	@Override
	public void close() {
		this.files.values().forEach(PrintWriter::close);
	}

}
