package counterfoil.statement;

import java.util.List;
import java.util.stream.IntStream;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What Shopify reports beside what the ledger adds up to. */
class StatedTotalsTest {

	private static final String MONTH = "stated totals";

	private static final String BY_DAY = "stated totals by day";

	private static final String SOLD = "2026-01-03T17:00:00Z";

	private static final String REFUNDED = "2026-01-20T17:00:00Z";

	@Test
	void reversalsAreComparedNetOfIncludedTaxByTheDayOfTheRefund() {
		try (StatementWorld world = new StatementWorld()) {
			refundedTaxIncluded(world);
			states(world, "2026-01-20", "sales_reversals", "-100.00");
			states(world, "2026-01-20", "tax_reversals", "-20.90");
			states(world, "2026-01-20", "shipping_reversals", "-10.00");
			states(world, "2026-01-20", "total_sales_reversals", "-135.90");
			Night night = world.night("2026-01-31");
			assertThat(told(world, night, MONTH)).containsExactly("sales_reversals|2026-01-20|1|-100|-100|0",
					"shipping_reversals|2026-01-20|1|-10|-10|0", "tax_reversals|2026-01-20|1|-20.9|-20.9|0",
					"total_sales_reversals|2026-01-20|1|-135.9|-130.9|-5");
			assertThat(world.lines(night, MONTH)).endsWith("|may explain it|set by hand|-5");
			assertThat(world.notes(night, MONTH, "Shopify reports"))
				.contains("refund lines after discounts, net of tax, by the day of the refund");
		}
	}

	@Test
	void salesAreComparedLessTheReversalsOfTheSameDay() {
		try (StatementWorld world = new StatementWorld()) {
			world
				.add("orders", "order_id=1", "total=119.00", "subtotal=100.00", "shipping=10.00", "tax=9.00",
						"discount=20", "tax_included=false", "duties=0", "tip=0", "placed_at=" + REFUNDED)
				.add("orders", "order_id=2", "total=60.00", "subtotal=50.00", "shipping=0", "tax=5.00", "discount=0",
						"tax_included=false", "duties=0", "tip=5.00", "placed_at=" + SOLD)
				.add("orders", "order_id=3", "total=10.00", "test=true", "placed_at=" + REFUNDED)
				.add("refunds", "refund_id=R2", "order_id=2", "created_at=" + REFUNDED)
				.add("refund_lines", "refund_id=R2", "subtotal=30.00", "tax=3.00");
			List.of("gross_sales=120", "discounts=-20", "sales_reversals=-30", "net_sales=70", "shipping=10",
					"duties=0", "taxes=6", "total_sales=86")
				.forEach((total) -> states(world, "2026-01-20", total.split("=")[0], total.split("=")[1]));
			assertThat(told(world, world.night("2026-01-31"), BY_DAY)).containsExactly(
					"gross_sales|2026-01-20|null|120|120|0", "discounts|2026-01-20|null|-20|-20|0",
					"sales_reversals|2026-01-20|null|-30|-30|0", "net_sales|2026-01-20|null|70|70|0",
					"shipping|2026-01-20|null|10|10|0", "duties|2026-01-20|null|0|0|0", "taxes|2026-01-20|null|6|6|0",
					"total_sales|2026-01-20|null|86|86|0");
		}
	}

	@Test
	void aDayOfAShopIsTheDayOfItsZone() {
		try (StatementWorld world = new StatementWorld()) {
			world.add("orders", "order_id=1", "total=50.00", "tax=0", "placed_at=2026-01-21T04:59:59Z")
				.add("orders", "order_id=2", "total=7.00", "tax=0", "placed_at=2026-01-21T05:00:00Z");
			states(world, "2026-01-20", "total_sales", "50.00");
			states(world, "2026-01-21", "total_sales", "8.00");
			assertThat(told(world, world.night("2026-01-31"), BY_DAY))
				.containsExactly("total_sales|2026-01-21|null|8|7|1", "total_sales|2026-01-20|null|50|50|0");
		}
	}

	@Test
	void whatTheLedgerDoesNotKnowIsSaidAndLeftOutOfTheMonth() {
		try (StatementWorld world = new StatementWorld("refund_adjustments")) {
			refunded(world.order("1", "card", SOLD), "R1", "2026-01-20", "USD", "0");
			refunded(world, "R2", "2026-01-21", "EUR", "");
			refunded(world, "R3", "2026-01-22", "USD", "");
			states(world, "2026-01-20", "net_sales_reversals", "-40.00");
			states(world, "2026-01-21", "net_sales_reversals", "-40.00");
			states(world, "2026-01-22", "tax_reversals", "-4.00");
			states(world, "2026-01-20", "discount_reversals", "1.00");
			states(world, "2025-12-31", "net_sales_reversals", "-40.00");
			states(world, "2026-01-31", "net_sales_reversals", "-40.00");
			Night night = world.night("2026-01-30");
			assertThat(told(world, night, BY_DAY)).containsExactly(
					"discount_reversals|2026-01-20|null|1|the ledger holds nothing that adds up to it|not compared",
					"net_sales_reversals|2026-01-21|null|-40|a part of it is in another currency|not compared",
					"tax_reversals|2026-01-22|null|-4|a part of it, or its tax, was not stated|not compared",
					"net_sales_reversals|2026-01-20|null|-40|-40|0");
			assertThat(told(world, night, MONTH)).contains("net_sales_reversals|2026-01-20|1|-40|-40|0");
			assertThat(world.notes(night, MONTH, "ledger"))
				.contains("1 day not compared: a part of it is in another currency");
		}
	}

	@Test
	void aDayNobodyDeliveredIsNotZero() {
		try (StatementWorld world = new StatementWorld("refunds", "orders")) {
			states(world, "2026-01-20", "net_sales_reversals", "-40.00");
			states(world, "2026-01-20", "gross_sales", "40.00");
			assertThat(told(world, world.night("2026-01-31"), BY_DAY)).containsExactly(
					"gross_sales|2026-01-20|null|40|orders do not cover the day|not compared",
					"net_sales_reversals|2026-01-20|null|-40|refunds do not cover the day|not compared");
		}
		try (StatementWorld world = new StatementWorld()) {
			states(world, "2026-01-20", "net_sales_reversals", "-40.00");
			assertThat(told(world, world.night("2026-01-31"), BY_DAY))
				.containsExactly("net_sales_reversals|2026-01-20|null|-40|0|-40");
		}
	}

	@Test
	void whereNothingWasStatedItIsNotDelivered() {
		try (StatementWorld world = new StatementWorld()) {
			Night night = world.night("2026-01-31");
			assertThat(world.notes(night, MONTH, "Shopify reports")).containsExactly("not delivered");
			assertThat(world.stored(night)).noneMatch((line) -> line.section().equals(BY_DAY));
		}
	}

	private static void refundedTaxIncluded(StatementWorld world) {
		world.add("orders", "order_id=1", "total=238.00", "tax=38.00", "tax_included=true", "placed_at=" + SOLD)
			.add("refunds", "refund_id=R1", "order_id=1", "created_at=" + REFUNDED)
			.add("refund_lines", "refund_id=R1", "subtotal=119.00", "tax=19.00")
			.add("refund_adjustments", "refund_id=R1", "adjustment_no=1", "kind=shipping", "amount=11.90", "tax=1.90")
			.add("refund_adjustments", "refund_id=R1", "adjustment_no=2", "kind=discrepancy", "amount=5.00");
	}

	private static void refunded(StatementWorld world, String id, String day, String currency, String tax) {
		world
			.add("refunds", "refund_id=" + id, "order_id=1", "currency=" + currency, "created_at=" + day + "T17:00:00Z")
			.add("refund_lines", "refund_id=" + id, "subtotal=40.00", "tax=" + tax);
	}

	private static void states(StatementWorld world, String day, String measure, String amount) {
		world.add("stated_totals", "day=" + day, "measure=" + measure, "amount=" + amount, "currency=USD");
	}

	/** {@code measure|first day|days|Shopify|ledger|difference} of each. */
	private static List<String> told(StatementWorld world, Night night, String section) {
		List<StatementLine> lines = world.stored(night)
			.stream()
			.filter((line) -> line.section().equals(section) && !line.line().equals("may explain it"))
			.toList();
		return IntStream.range(0, lines.size() / 3)
			.mapToObj((index) -> lines.subList(3 * index, 3 * index + 3))
			.map((three) -> "%s|%s|%s|%s|%s|%s".formatted(three.get(0).record(), three.get(0).days().day(),
					three.get(0).number(), figure(three.get(0), ""), figure(three.get(1), three.get(1).note()),
					figure(three.get(2), "not compared")))
			.toList();
	}

	private static String figure(StatementLine line, String otherwise) {
		return (line.amount() != null) ? line.amount().stripTrailingZeros().toPlainString() : otherwise;
	}

}
