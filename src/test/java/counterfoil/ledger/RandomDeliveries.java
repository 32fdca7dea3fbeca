package counterfoil.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static counterfoil.ledger.PostingFixture.part;

/**
 * Files of a small shop as they come in real life: overlapping, split between orders,
 * changed from one to the next, with twins, and with orders that only a name or only an
 * id tells.
 */
public final class RandomDeliveries {

	private final Random random;

	private final int orders;

	private final int fileCount;

	RandomDeliveries(long seed) {
		this(seed, 9, 10);
	}

	/** So many orders in so many files. */
	public RandomDeliveries(long seed, int orders, int fileCount) {
		this.random = new Random(seed);
		this.orders = orders;
		this.fileCount = fileCount;
	}

	/**
	 * A row of a delivered file.
	 *
	 * @param head the columns that are filled
	 * @param values what stands in them
	 * @param order the name of the order it is about
	 */
	public record Row(LedgerRecord record, String head, String values, String order) {

	}

	/**
	 * A delivered file.
	 *
	 * @param rows in no particular order
	 */
	public record File(String path, String asOf, int rank, List<Row> rows) {

		void deliver(PostingFixture ledger, Random order) {
			Map<LedgerRecord, List<Row>> byRecord = new TreeMap<>(
					this.rows.stream().collect(Collectors.groupingBy(Row::record)));
			List<PostingFixture.Part> parts = new ArrayList<>();
			byRecord.forEach((record, rowsOfRecord) -> {
				List<Row> shuffled = new ArrayList<>(rowsOfRecord);
				Collections.shuffle(shuffled, order);
				parts.add(part(record, shuffled.get(0).head() + "\n"
						+ shuffled.stream().map(Row::values).collect(Collectors.joining("\n"))));
			});
			ledger.deliver(this.path, this.asOf, this.rank, parts.toArray(PostingFixture.Part[]::new));
		}

	}

	/** All of them. */
	public List<File> files() {
		List<File> files = new ArrayList<>();
		for (int i = 0; i < this.fileCount; i++) {
			int day = 5 + this.random.nextInt(5);
			File file = new File("alder/f%02d.csv".formatted(i), "2026-01-%02dT00:00Z".formatted(day),
					this.random.nextInt(5) / 4, new ArrayList<>());
			boolean byName = this.random.nextInt(3) == 0;
			for (int order = 1; order <= this.orders; order++) {
				if (this.random.nextInt(3) > 0) {
					addOrder(file, order, byName);
				}
			}
			files.add(file);
		}
		return files;
	}

	private void addOrder(File file, int order, boolean byName) {
		String name = name(order);
		String id = byName ? "name:" + name : "" + order;
		boolean isNew = !byName || order < this.orders;
		if (this.random.nextInt(3) > 0 && isNew) {
			add(file, order, LedgerRecord.ORDERS, "order_id,order_name,placed_at,currency,total",
					"%s,%s,2026-01-%02dT10:00Z,USD,%d.00".formatted(id, name, order % 4 + 1, some(3)));
			for (int line = 1; line <= 1 + this.random.nextInt(3); line++) {
				add(file, order, LedgerRecord.ORDER_LINES, "order_id,line_no,quantity,unit_price",
						"%s,%d,%d,5.00".formatted(id, line, some(2)));
			}
			for (int tax = 1; tax <= this.random.nextInt(3); tax++) {
				add(file, order, LedgerRecord.ORDER_TAXES, "order_id,tax_no,name,amount,rate",
						"%s,%d,VAT,%d.00,19".formatted(id, tax, some(2)));
			}
		}
		addTransactions(file, order, name);
		addRefunds(file, order, name);
		if (this.random.nextInt(3) == 0) {
			add(file, order, LedgerRecord.PAYOUT_ENTRIES, "kind,occurred_at,amount,currency,order_name,payout_status",
					"refund,2026-01-%02dT10:00Z,-1.00,USD,%s,%s".formatted(order % 4 + 1, name, some(2)));
			add(file, order, LedgerRecord.STOCK_MOVEMENTS, "sku,location,occurred_at,quantity,reason,reference",
					"S%d,L,2026-01-04T10:00Z,%d,return,R%d".formatted(order % 2, some(2), order));
		}
	}

	private void addTransactions(File file, int order, String name) {
		String head = "order_id,order_name,kind,status,gateway,amount,currency,occurred_at";
		for (int twin = 0; twin < this.random.nextInt(4); twin++) {
			add(file, order, LedgerRecord.TRANSACTIONS, head, "%d,%s,refund,%s,card,%d.00,USD,2026-01-04T10:00Z"
				.formatted(order, name, this.random.nextBoolean() ? "success" : "failure", order % 2 + 1));
		}
	}

	private void addRefunds(File file, int order, String name) {
		String head = "refund_id,created_at,currency,order_id,order_name,return_id";
		for (int refund = 1; refund <= this.random.nextInt(3); refund++) {
			String id = "R%d%d".formatted(order, refund);
			String reference = switch (this.random.nextInt(4)) {
				case 0 -> order + ",,";
				case 1 -> "," + name + ",";
				case 2 -> ",,T" + order;
				default -> "%d,%s,T%d".formatted(order, name, order);
			};
			add(file, order, LedgerRecord.REFUNDS, head, "%s,2026-01-04T10:00Z,USD,%s".formatted(id, reference));
			if (this.random.nextBoolean()) {
				add(file, order, LedgerRecord.REFUND_LINES, "refund_id,line_no,quantity,subtotal",
						"%s,1,1,%d.00".formatted(id, some(2)));
			}
			if (this.random.nextInt(3) == 0) {
				add(file, order, LedgerRecord.CREDITS, "credit_id,kind,issued_at,currency,amount,refund_id",
						"C%s,gift_card,2026-01-04T10:00Z,USD,%d.00,%s".formatted(id, some(2), id));
			}
		}
		if (this.random.nextInt(3) == 0) {
			add(file, order, LedgerRecord.RETURNS,
					"return_id,status,requested_at,order_id,order_name,exchange_order_id,exchange_order_name",
					"T%d,closed,2026-01-03T10:00Z,%s,%s".formatted(order,
							this.random.nextBoolean() ? order + "," : "," + name, exchangeOrder()));
		}
	}

	// any order, or none
	private String exchangeOrder() {
		int order = 1 + this.random.nextInt(this.orders);
		return switch (this.random.nextInt(4)) {
			case 0 -> order + ",";
			case 1 -> "," + name(order);
			default -> ",";
		};
	}

	private void add(File file, int order, LedgerRecord record, String head, String row) {
		file.rows().add(new Row(record, head, row, name(order)));
	}

	// two orders bear one name
	private String name(int order) {
		return "#" + ((order == this.orders) ? 1 : order);
	}

	private int some(int bound) {
		return 1 + this.random.nextInt(bound);
	}

}
