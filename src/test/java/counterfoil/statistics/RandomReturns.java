package counterfoil.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A year of orders and returns made at random from a seed, in the ledger and in memory:
 * what counts as sold and as returned is known here without any query.
 */
final class RandomReturns {

	private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 1);

	private static final LocalDate LAST_DAY = ReturnsWorld.NIGHT.businessDate();

	private static final List<String> REASONS = List.of("SIZE_TOO_SMALL", "COLOR", "DEFECTIVE", "OTHER", "felt odd");

	private static final List<String> MEANINGS = List.of("size-too-small", "color", "defective", "other", "felt odd");

	private final Random random;

	private final ReturnsWorld world;

	/** Lines that count as sold. */
	final List<Sold> sold = new ArrayList<>();

	/** Lines that count as returned. */
	final List<Returned> returned = new ArrayList<>();

	RandomReturns(long seed, int orders, ReturnsWorld world) {
		this.random = new Random(seed);
		this.world = world;
		for (int order = 1; order <= orders; order++) {
			addOrder("o" + order);
		}
	}

	private void addOrder(String order) {
		LocalDate day = FIRST_DAY.plusDays(this.random.nextInt(427));
		boolean isTest = chance(4);
		this.world.add("orders", "order_id=" + order, "total=100.00", "placed_at=" + day + "T17:00:00Z",
				"test=" + isTest);
		int lines = 1 + this.random.nextInt(3);
		for (int line = 1; line <= lines; line++) {
			addLine(order, line, day, isTest);
		}
	}

	private void addLine(String order, int line, LocalDate day, boolean isTest) {
		int number = this.random.nextInt(30);
		String product = "P" + number;
		Part part = new Part(product, List.of("", "S", "M", "L").get(this.random.nextInt(4)), "V" + number % 4,
				(number % 5 == 0) ? "" : "T" + number % 5);
		int quantity = 1 + this.random.nextInt(3);
		boolean isShipped = !chance(6);
		this.world.add("order_lines", "order_id=" + order, "line_no=" + line, "quantity=" + quantity,
				"unit_price=10.00", "sku=" + product, "product=" + product, "variant=" + part.variant(),
				"vendor=" + part.vendor(), "product_type=" + part.productType(), "requires_shipping=" + isShipped);
		int cancelled = chance(8) ? 1 + this.random.nextInt(quantity) : 0;
		if (cancelled > 0) {
			refund(order, line, day.plusDays(1), "cancel", cancelled);
		}
		int units = quantity - cancelled;
		boolean counts = isShipped && !isTest && units > 0;
		Sold item = new Sold(order + "-" + line, part, day, units);
		if (counts && !day.isBefore(LocalDate.of(2025, 1, 1))) {
			this.sold.add(item);
		}
		if (units > 0 && chance(35)) {
			comesBack(order, line, item, counts);
		}
	}

	private void comesBack(String order, int line, Sold item, boolean counts) {
		LocalDate day = item.day().plusDays(1 + this.random.nextInt(40));
		int units = 1 + this.random.nextInt(item.units());
		boolean isCounted = !day.isAfter(LAST_DAY) && !day.isBefore(LocalDate.of(2025, 1, 1));
		if (chance(15)) {
			refund(order, line, day, "return", units);
			if (isCounted && counts) {
				this.returned.add(new Returned(item, day, units, "no reason given"));
			}
			return;
		}
		int reason = this.random.nextInt(REASONS.size());
		String status = List.of("closed", "open", "closed", "requested", "declined").get(this.random.nextInt(5));
		String id = order + "-" + line;
		this.world.add("returns", "return_id=" + id, "order_id=" + order, "status=" + status,
				"requested_at=" + day + "T17:00:00Z");
		this.world.add("return_lines", "return_id=" + id, "line_no=1", "order_line_no=" + line, "quantity=" + units,
				"reason=" + REASONS.get(reason));
		if (isCounted && counts && (status.equals("closed") || status.equals("open"))) {
			this.returned.add(new Returned(item, day, units, MEANINGS.get(reason)));
		}
	}

	private void refund(String order, int line, LocalDate day, String restock, int units) {
		String id = "%s-%d-%s".formatted(order, line, restock);
		this.world.add("refunds", "refund_id=" + id, "order_id=" + order, "created_at=" + day + "T17:00:00Z");
		this.world.add("refund_lines", "refund_id=" + id, "line_no=1", "order_line_no=" + line, "quantity=" + units,
				"subtotal=" + 10 * units, "restock_type=" + restock);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/** What of the catalogue a line is of; empty where nobody said. */
	record Part(String product, String variant, String vendor, String productType) {

		String name(String dimension) {
			return switch (dimension) {
				case "product" -> this.product;
				case "variant" -> this.variant.isEmpty() ? this.product : this.product + " · " + this.variant;
				case "vendor" -> this.vendor;
				case "product type" -> this.productType;
				default -> throw new IllegalArgumentException(dimension);
			};
		}

	}

	/** A line that was sold. */
	record Sold(String id, Part part, LocalDate day, int units) {

		boolean isOpen() {
			LocalDate monthEnd = this.day.withDayOfMonth(this.day.lengthOfMonth());
			return LAST_DAY.isBefore(monthEnd.plusDays(44));
		}

		boolean isInWindow() {
			return !this.day.isBefore(LocalDate.of(2025, 1, 1));
		}

	}

	/** A line that came back. */
	record Returned(Sold of, LocalDate day, int units, String reason) {

	}

}
