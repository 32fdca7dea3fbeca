package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.List;

/** Called off, and the money kept. */
final class CancelledButNotRefunded implements CheckOracle {

	@Override
	public String check() {
		return "money/cancelled-but-not-refunded";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			if (order.isDelivered() && order.row.text("cancelled_at") != null && !order.isTest()) {
				BigDecimal captured = order.captured();
				BigDecimal back = back(order);
				BigDecimal promised = promised(order);
				boolean isTold = Amounts.isAtLeast(back, captured) || !mayBeCredited(order) && promised != null;
				BigDecimal promisedAtMost = Amounts.min(Amounts.orZero(promised), captured);
				rows.add(order.id, order.currency(), captured, isTold ? Amounts.maxKnown(back, promisedAtMost) : null,
						world.day(order.row.when("cancelled_at")));
			}
		}
	}

	// refunded, pending, credited, and taken back by the bank
	private static BigDecimal back(Order order) {
		List<Row> own = credits(order).stream().filter(CancelledButNotRefunded::isNamed).toList();
		BigDecimal credited = Credits.notPaid(own,
				order.payments.stream().filter((payment) -> payment.currency().equals(order.currency())).toList());
		return Amounts.plus(order.refunded(), order.pending(), credited,
				Settlement.of(order, order.currency()).chargedBack());
	}

	private static List<Row> credits(Order order) {
		return order.world.all("credits")
			.stream()
			.filter((credit) -> order.id.equals(order.world.orderOf(credit)) && credit.is("currency", order.currency()))
			.toList();
	}

	private static boolean isNamed(Row credit) {
		return credit.text("refund_id") != null || credit.text("return_id") != null;
	}

	private static boolean mayBeCredited(Order order) {
		return credits(order).stream().anyMatch((credit) -> !isNamed(credit));
	}

	private static BigDecimal promised(Order order) {
		BigDecimal sum = Amounts.ZERO;
		for (Refund refund : order.refunds()) {
			if (refund.currency().equals(order.currency())) {
				sum = Amounts.plus(sum, refund.expected);
			}
		}
		return sum;
	}

}
