package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A shop and everything it delivered, in memory. */
final class World {

	static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 1, 31);

	/** Days between a refund and a payment that may belong to it. */
	static final int LINK_DAYS = 3;

	static final int TWIN_MINUTES = 10;

	static final int PENDING_DAYS = 10;

	/** The time of a record's rows; of lines, the record they are part of. */
	private static final Map<String, String> TIMES = Map.of("orders", "placed_at", "transactions", "occurred_at",
			"refunds", "created_at", "returns", "requested_at", "credits", "issued_at", "payout_entries", "occurred_at",
			"stock_movements", "occurred_at", "stock_counts", "counted_at");

	private static final Map<String, String> PARENTS = Map.of("order_lines", "orders", "refund_lines", "refunds",
			"refund_adjustments", "refunds", "return_lines", "returns", "exchange_lines", "returns");

	final String shop;

	final ZoneId zone;

	/** {@code yes}, {@code no} or {@code by order}. */
	final String taxIncluded;

	final boolean movementsComplete;

	final Map<String, List<Row>> rows = new TreeMap<>();

	final Map<String, Instant> asOf = new HashMap<>();

	final Map<String, Instant> coversFrom = new HashMap<>();

	/** Days a payment may be pending at gateways with days of their own. */
	final Map<String, Integer> pendingWithin = new TreeMap<>();

	/** What may be set by hand, by currency. */
	final Map<String, BigDecimal> setByHand = new TreeMap<>();

	private final Map<String, Order> orders = new TreeMap<>();

	World(String shop, ZoneId zone, String taxIncluded, boolean movementsComplete) {
		this.shop = shop;
		this.zone = zone;
		this.taxIncluded = taxIncluded;
		this.movementsComplete = movementsComplete;
	}

	List<Row> all(String record) {
		return this.rows.getOrDefault(record, List.of());
	}

	List<Row> where(String record, String column, String value) {
		return all(record).stream().filter((row) -> row.is(column, value)).toList();
	}

	Row only(String record, String column, String value) {
		return where(record, column, value).stream().findFirst().orElse(null);
	}

	LocalDate day(Instant moment) {
		return (moment != null) ? moment.atZone(this.zone).toLocalDate() : null;
	}

	/**
	 * Whether the files of a record tell of that moment: unknown moments are not told.
	 */
	boolean covers(String record, Instant moment) {
		return moment != null && this.asOf.containsKey(record) && !moment.isBefore(from(record))
				&& !moment.isAfter(this.asOf.get(record));
	}

	/** The moment from which the file of a record tells everything. */
	Instant from(String record) {
		return Stream.concat(Stream.of(this.coversFrom.get(record)), times(record))
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	/** Every order that a delivered row tells of, by order, payment or refund. */
	List<Order> orders() {
		if (this.orders.isEmpty()) {
			TreeSet<String> ids = new TreeSet<>();
			all("orders").forEach((row) -> ids.add(row.text("order_id")));
			all("transactions").forEach((row) -> ids.add(row.text("order_id")));
			all("refunds").stream().map(this::orderOf).filter(Objects::nonNull).forEach(ids::add);
			ids.forEach((id) -> this.orders.put(id, new Order(this, id)));
		}
		return List.copyOf(this.orders.values());
	}

	/** Those, and what only payouts tell of. */
	List<Order> ordersAndSettlements() {
		List<Order> every = new ArrayList<>(orders());
		all("payout_entries").stream()
			.map(this::orderOf)
			.filter((id) -> id != null && !this.orders.containsKey(id))
			.distinct()
			.forEach((id) -> every.add(new Order(this, id)));
		return every;
	}

	Order order(String id) {
		orders();
		return (id != null) ? this.orders.get(id) : null;
	}

	/** Every refund, the oldest of each order first. */
	List<Refund> refunds() {
		List<Refund> refunds = new ArrayList<>(orders().stream().flatMap((order) -> order.refunds().stream()).toList());
		all("refunds").stream()
			.filter((row) -> orderOf(row) == null)
			.forEach((row) -> refunds.addAll(Waterfall.of(this, null, List.of(row))));
		return refunds;
	}

	/** The order that a row names by id, else the only one of its name. */
	String orderOf(Row row) {
		if (row.text("order_id") != null) {
			return row.text("order_id");
		}
		List<Row> named = where("orders", "order_name", row.text("order_name"));
		return (named.size() == 1) ? named.get(0).text("order_id") : null;
	}

	Instant timeOf(String record, Row row) {
		if (PARENTS.containsKey(record)) {
			String parent = PARENTS.get(record);
			String key = parent.substring(0, parent.length() - 1) + "_id";
			Row found = only(parent, key, row.text(key));
			return (found != null) ? timeOf(parent, found) : null;
		}
		return TIMES.containsKey(record) ? row.when(TIMES.get(record)) : null;
	}

	private Stream<Instant> times(String record) {
		return all(record).stream().map((row) -> timeOf(record, row));
	}

}
