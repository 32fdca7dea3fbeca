package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Equal payments in a row that no goods bear out. */
final class RefundTwinSuspected implements CheckOracle {

	@Override
	public String check() {
		return "money/refund-twin-suspected";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Order order : world.orders()) {
			for (String currency : order.currencies(Payment::goesBack)) {
				List<Payment> back = order.payments.stream()
					.filter((payment) -> payment.goesBack() && payment.currency().equals(currency))
					.sorted(Comparator.comparing(Payment::at))
					.toList();
				if (back.size() > 1) {
					rows.add(order.id, currency, Amounts.ZERO, suspected(order, back));
				}
			}
		}
	}

	private static BigDecimal suspected(Order order, List<Payment> back) {
		BigDecimal sum = Amounts.ZERO;
		List<Payment> left = new ArrayList<>(back);
		while (!left.isEmpty()) {
			List<Payment> burst = burst(left);
			left.removeAll(burst);
			if (burst.size() > 1) {
				sum = Amounts.plus(sum, suspectedOf(order, burst));
			}
		}
		return sum;
	}

	// the first payment and those equal to it, each at most minutes after the one before
	private static List<Payment> burst(List<Payment> left) {
		List<Payment> burst = new ArrayList<>();
		for (Payment payment : left) {
			Payment last = burst.isEmpty() ? payment : burst.get(burst.size() - 1);
			boolean isEqual = last.gateway().equals(payment.gateway())
					&& Amounts.isEqual(last.amount(), payment.amount());
			if (isEqual && Duration.between(last.at(), payment.at())
				.compareTo(Duration.ofMinutes(World.TWIN_MINUTES)) <= 0) {
				burst.add(payment);
			}
		}
		return burst;
	}

	private static BigDecimal suspectedOf(Order order, List<Payment> burst) {
		Payment first = burst.get(0);
		List<Refund> near = order.refunds()
			.stream()
			.filter((refund) -> refund.currency().equals(first.currency()) && isNear(refund, burst))
			.toList();
		long certain = near.stream()
			.filter((refund) -> !refund.lines.isEmpty() && Amounts.isEqual(refund.expected, first.amount()))
			.count();
		long perhaps = near.stream()
			.filter((refund) -> refund.lines.isEmpty() ? !refund.linesKnown() : refund.expected == null)
			.count();
		BigDecimal most = open(burst, certain);
		boolean isTold = burst.stream().allMatch((payment) -> order.world.covers("refunds", payment.at()));
		return isTold && Amounts.isEqual(most, open(burst, certain + perhaps)) ? most : null;
	}

	private static boolean isNear(Refund refund, List<Payment> burst) {
		Duration link = Duration.ofDays(World.LINK_DAYS);
		return !refund.at().isBefore(burst.get(0).at().minus(link))
				&& !refund.at().isAfter(burst.get(burst.size() - 1).at().plus(link));
	}

	private static BigDecimal open(List<Payment> burst, long borneOut) {
		long number = Math.max(burst.size() - Math.max(borneOut, 1), 0);
		return burst.get(0).amount().multiply(BigDecimal.valueOf(number));
	}

}
