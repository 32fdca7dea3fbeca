package counterfoil.oracle;

import java.time.LocalDate;

/** Pending beyond the days of its gateway. */
final class RefundPendingTooLong implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-pending-too-long";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			for (String currency : order.currencies(Payment::isPending)) {
				LocalDate due = order.payments.stream()
					.filter((payment) -> payment.isPending() && payment.currency().equals(currency))
					.map((payment) -> dueOn(world, payment))
					.min(LocalDate::compareTo)
					.orElseThrow();
				LocalDate asOf = world.day(order.transactionsAsOf());
				boolean isTold = World.BUSINESS_DATE.isBefore(due) || !asOf.isBefore(due);
				rows.add(order.id, currency, Amounts.ZERO, isTold ? order.sum(Payment::isPending, currency) : null,
						due);
			}
		}
	}

	private static LocalDate dueOn(World world, Payment payment) {
		return world.day(payment.at())
			.plusDays(world.pendingWithin.getOrDefault(payment.gateway(), World.PENDING_DAYS));
	}

}
