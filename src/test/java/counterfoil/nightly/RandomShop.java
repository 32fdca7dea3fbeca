package counterfoil.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A made-up shop that lives for some nights, and what it delivers every night as plain
 * exports: overlapping, late, changed afterwards, and on some nights not at all. The same
 * seed gives the same shop.
 */
final class RandomShop {

	static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 1, 1);

	private static final int ORDERS = 60;

	private static final int[] DAYS_BEFORE = { 0, 0, 0, 1, 2, 9 };

	private final Random random;

	private final int nights;

	private final List<RandomOrder> orders = new ArrayList<>();

	private final RandomCatalogue catalogue;

	private final Map<Integer, Map<String, String>> deliveries = new LinkedHashMap<>();

	/** A shop that sells in dollars. */
	RandomShop(long seed, int nights) {
		this(seed, nights, List.of(RandomOrder.Currency.DOLLAR));
	}

	/** A shop that sells in several currencies, order by order in turn. */
	RandomShop(long seed, int nights, List<RandomOrder.Currency> currencies) {
		this.random = new Random(seed);
		this.catalogue = new RandomCatalogue(new Random(seed));
		this.nights = nights;
		for (int i = 1; i <= ORDERS; i++) {
			int day = this.random.nextInt(nights) - DAYS_BEFORE[this.random.nextInt(DAYS_BEFORE.length)];
			this.orders.add(new RandomOrder(i, currencies.get(i % currencies.size()), day, this.random));
		}
		for (int night = 0; night < nights; night++) {
			this.deliveries.put(night, new LinkedHashMap<>());
		}
		for (int night = 0; night < nights; night++) {
			deliver(night);
		}
	}

	/**
	 * What comes in one night, path by path; a path that came before comes with other
	 * content.
	 */
	Map<String, String> deliveredAt(int night) {
		return this.deliveries.get(night);
	}

	private void deliver(int night) {
		boolean isAll = this.random.nextInt(5) == 0;
		List<RandomOrder> exported = this.orders.stream()
			.filter((order) -> order.placedDay() <= night && (isAll || order.changedIn(night - 3, night)))
			.toList();
		put(night, "orders", RandomOrder.ORDERS, rows(exported, (order) -> order.orderRows(night)));
		put(night, "order_lines", RandomOrder.ORDER_LINES, rows(exported, RandomOrder::lineRows));
		if (this.random.nextInt(6) > 0) {
			put(night, "transactions", RandomOrder.TRANSACTIONS,
					rows(exported, (order) -> order.transactionRows(night)));
		}
		List<RandomOrder> refunded = exported.stream().filter((order) -> order.refundDay() <= night).toList();
		put(night, "refunds", RandomOrder.REFUNDS, rows(refunded, (order) -> List.of(order.refundRow())));
		put(night, "refund_lines", RandomOrder.REFUND_LINES, rows(refunded, (order) -> List.of(order.refundLineRow())));
		put(night, "refund_adjustments", RandomOrder.ADJUSTMENTS, rows(refunded, RandomOrder::adjustmentRows));
		List<RandomOrder> returned = exported.stream().filter((order) -> order.returnDay() <= night).toList();
		put(night, "returns", RandomOrder.RETURNS, rows(returned, (order) -> List.of(order.returnRow(night))));
		put(night, "return_lines", RandomOrder.RETURN_LINES,
				rows(returned, (order) -> List.of(order.returnLineRow(night))));
		stock(night);
		if (night > 0 && this.random.nextInt(4) == 0) {
			changeYesterdaysOrders(night);
		}
	}

	private void stock(int night) {
		List<String> movements = this.orders.stream()
			.flatMap((order) -> order.movementRows(night - 2, night).stream())
			.toList();
		put(night, "stock_movements", RandomOrder.MOVEMENTS, movements);
		put(night, "stock_counts", "item,sku,location,counted_at,on_hand",
				RandomCatalogue.SKUS.stream()
					.map((sku) -> "%s,%s,Main,%s,%d".formatted(sku.toLowerCase(Locale.ROOT), sku,
							RandomOrder.at(night, 23 * 60), counted(sku, night)))
					.toList());
		if (night % 3 == 0) {
			this.catalogue.change();
		}
		if (night % 2 == 0) {
			put(night, "products", RandomCatalogue.PRODUCTS, this.catalogue.rows());
		}
	}

	// now and then one too many
	private int counted(String sku, int night) {
		return 1000 + this.orders.stream()
			.filter((order) -> order.sku().equals(sku))
			.mapToInt((order) -> order.stockChange(night))
			.sum() + ((this.random.nextInt(6 * RandomCatalogue.SKUS.size()) == 0) ? 1 : 0);
	}

	// the same path with other amounts: a person exported that day again
	private void changeYesterdaysOrders(int night) {
		String path = path(night - 1, "orders");
		String before = this.deliveries.values()
			.stream()
			.map((delivery) -> delivery.get(path))
			.filter((text) -> text != null)
			.reduce("", (first, second) -> second);
		if (!before.isEmpty()) {
			this.deliveries.get(night).put(path, before.replace(",0.00,", ",7.00,"));
		}
	}

	private void put(int night, String record, String header, List<String> rows) {
		boolean isLate = this.random.nextInt(6) == 0;
		int arrives = Math.min(this.nights - 1, isLate ? night + 1 + this.random.nextInt(2) : night);
		this.deliveries.get(arrives)
			.put(path(night, record),
					header + "\n" + rows.stream().map((row) -> row + "\n").collect(Collectors.joining()));
	}

	private static String path(int night, String record) {
		return "alder/%s/%s.csv".formatted(FIRST_NIGHT.plusDays(night), record);
	}

	private static List<String> rows(List<RandomOrder> orders, Function<RandomOrder, List<String>> rows) {
		return orders.stream()
			.flatMap((order) -> rows.apply(order).stream())
			.filter(Predicate.not(String::isEmpty))
			.toList();
	}

}
