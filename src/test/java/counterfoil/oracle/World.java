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
import java.util.Set;
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

	/** Days from the receipt of a return to its refund. */
	static final int REFUND_DAYS = 14;

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

	/** What the job says, of days and by what. */
	final List<Policy> policies = new ArrayList<>();

	/** Files without rows, by record, as old as they are. */
	final Map<String, List<Instant>> empty = new TreeMap<>();

	/** Refunds that the newest export does not hold any more. */
	final Set<String> vanished = new TreeSet<>();

	/** Records that the job says come every night; none where it says nothing of it. */
	final Set<String> nightly = new TreeSet<>();

	/** Whether the job says that every export holds all refunds. */
	boolean isRefundsFull;

	/** What the shop had delivered in an earlier night, if it had. */
	World before;

	private final Map<String, Order> orders = new TreeMap<>();

	private final Map<String, Order> others = new TreeMap<>();

	private List<Refund> refunds;

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

	/** A shop of the same settings and name, with nothing delivered. */
	World likewise(String name) {
		World other = new World(name, this.zone, this.taxIncluded, this.movementsComplete);
		other.pendingWithin.putAll(this.pendingWithin);
		other.setByHand.putAll(this.setByHand);
		other.policies.addAll(this.policies);
		other.nightly.addAll(this.nightly);
		other.isRefundsFull = this.isRefundsFull;
		return other;
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

	/** Any order that a row names; it may be that nothing else tells of it. */
	Order order(String id) {
		orders();
		if (id == null || this.orders.containsKey(id)) {
			return (id != null) ? this.orders.get(id) : null;
		}
		return this.others.computeIfAbsent(id, (key) -> new Order(this, key));
	}

	/** Every order that any row names. */
	List<Order> everyOrder() {
		Map<String, Order> every = new TreeMap<>();
		for (String record : List.of("orders", "transactions", "refunds", "returns", "credits", "payout_entries")) {
			all(record).stream().map(this::orderOf).filter(Objects::nonNull).forEach((id) -> every.put(id, order(id)));
		}
		return List.copyOf(every.values());
	}

	/** Every refund, the oldest of each order first. */
	List<Refund> refunds() {
		if (this.refunds == null) {
			this.refunds = readRefunds();
		}
		return this.refunds;
	}

	private List<Refund> readRefunds() {
		List<Refund> refunds = new ArrayList<>(orders().stream().flatMap((order) -> order.refunds().stream()).toList());
		Map<String, List<Row>> families = new TreeMap<>();
		all("refunds").stream()
			.filter((row) -> orderOf(row) == null)
			.forEach((row) -> families
				.computeIfAbsent(row.text("return_id", " " + row.text("refund_id")), (key) -> new ArrayList<>())
				.add(row));
		families.values().forEach((rows) -> refunds.addAll(Waterfall.of(this, null, rows)));
		return refunds;
	}

	/**
	 * The order that a row names by id, else the only one of its name; of a row that
	 * names none, that of its refund or return.
	 */
	String orderOf(Row row) {
		if (row.text("order_id") != null || row.text("order_name") != null) {
			return orderOf(row.text("order_id"), row.text("order_name"));
		}
		return parents(row).filter(Objects::nonNull)
			.map(this::orderOf)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The order of that id, else the only one of that name. */
	String orderOf(String id, String name) {
		List<Row> named = (id == null && name != null) ? where("orders", "order_name", name) : List.of();
		return (named.size() == 1) ? named.get(0).text("order_id") : id;
	}

	private Stream<Row> parents(Row row) {
		boolean isCredit = row.text("credit_id") != null;
		Row refund = isCredit ? only("refunds", "refund_id", row.text("refund_id")) : null;
		boolean isPart = isCredit || row.text("refund_id") != null;
		return Stream.of(refund, isPart ? only("returns", "return_id", row.text("return_id")) : null);
	}

	/** Every return. */
	List<Returned> returns() {
		return all("returns").stream().map((row) -> new Returned(this, row)).toList();
	}

	/** Whether prices include tax; null where nothing tells. */
	Boolean taxIncluded(Order order) {
		if (order != null) {
			return order.taxIncluded();
		}
		return this.taxIncluded.equals("by order") ? null : (Boolean) this.taxIncluded.equals("yes");
	}

	/** The tax that comes on top of something; null where nothing tells. */
	BigDecimal onTop(Order order, BigDecimal stated) {
		Boolean isIncluded = taxIncluded(order);
		BigDecimal orderTax = (order != null) ? order.stated("tax") : null;
		boolean isNone = Amounts.isEqual(orderTax, Amounts.ZERO) || Amounts.isEqual(stated, Amounts.ZERO);
		if (isNone || Boolean.TRUE.equals(isIncluded)) {
			return Amounts.ZERO;
		}
		return Boolean.FALSE.equals(isIncluded) ? stated : null;
	}

	/** What the policy says on a day; null where it says nothing. */
	BigDecimal policy(String key, String by, String name, LocalDate day) {
		return this.policies.stream()
			.filter((policy) -> policy.says(key, by, name) && policy.holdsOn(day))
			.map(Policy::value)
			.findFirst()
			.orElse(null);
	}

	/** The days on which a record was delivered. */
	Set<LocalDate> deliveredOn(String record) {
		Set<LocalDate> days = new TreeSet<>();
		if (!this.asOf.containsKey(record)) {
			return days;
		}
		days.add(day(this.asOf.get(record)));
		this.empty.getOrDefault(record, List.of()).forEach((asOf) -> days.add(day(asOf)));
		if (this.before != null && this.before.asOf.containsKey(record)) {
			days.addAll(this.before.deliveredOn(record));
		}
		return days;
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
