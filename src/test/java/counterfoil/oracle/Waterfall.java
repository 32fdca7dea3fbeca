package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands between what the refunds of an order say and what was paid. */
final class Waterfall {

	private final World world;

	private final Order order;

	private final List<Refund> refunds;

	// what earlier refunds left of the fees and the exchange of a return; null once
	// nothing is certain
	private final Map<String, BigDecimal> feesLeft = new HashMap<>();

	private final Map<String, BigDecimal> exchangeLeft = new HashMap<>();

	private Waterfall(World world, Order order, List<Row> rows) {
		this.world = world;
		this.order = order;
		this.refunds = rows.stream()
			.map((row) -> new Refund(world, order, row))
			.sorted(Comparator.comparing(Refund::at).thenComparing(Refund::id))
			.toList();
	}

	static List<Refund> of(World world, Order order, List<Row> rows) {
		Waterfall waterfall = new Waterfall(world, order, rows);
		waterfall.refunds.forEach(waterfall::compare);
		waterfall.refunds.forEach(waterfall::explain);
		return new ArrayList<>(waterfall.refunds);
	}

	private void compare(Refund refund) {
		BigDecimal gross = refund.gross();
		refund.paidByCredit = credits(refund);
		BigDecimal paid = Amounts.plus(refund.paidByTransaction(), refund.paidByCredit);
		BigDecimal kept = kept(refund, gross, paid);
		BigDecimal expected = Amounts.minus(gross, kept);
		refund.expected = Amounts.max(expected, Amounts.ZERO);
		boolean mayBeMore = creditsOf(refund).stream().anyMatch((credit) -> !isOwn(refund, credit));
		refund.paidOut = mayBeMore && Amounts.isMore(refund.expected, paid) ? null : paid;
	}

	// fees first, then the exchange; the oldest refund of a return takes what it can
	private BigDecimal kept(Refund refund, BigDecimal gross, BigDecimal paid) {
		BigDecimal fees = ofReturn(refund, true);
		BigDecimal exchange = ofReturn(refund, false);
		if (Amounts.isEqual(fees, Amounts.ZERO) && Amounts.isEqual(exchange, Amounts.ZERO)) {
			return Amounts.ZERO;
		}
		String family = refund.row.text("return_id", " " + refund.id()) + "|" + refund.currency();
		boolean isLost = this.feesLeft.containsKey(family) && this.feesLeft.get(family) == null;
		if (gross == null || isLost) {
			this.feesLeft.put(family, null);
			return null;
		}
		if (fees == null || exchange == null) {
			return Amounts.isAtLeast(paid, gross) ? Amounts.ZERO : null;
		}
		BigDecimal room = gross.max(BigDecimal.ZERO);
		BigDecimal feesTaken = this.feesLeft.getOrDefault(family, fees).min(room);
		BigDecimal exchangeTaken = this.exchangeLeft.getOrDefault(family, exchange).min(room.subtract(feesTaken));
		this.feesLeft.put(family, this.feesLeft.getOrDefault(family, fees).subtract(feesTaken));
		this.exchangeLeft.put(family, this.exchangeLeft.getOrDefault(family, exchange).subtract(exchangeTaken));
		return feesTaken.add(exchangeTaken);
	}

	private BigDecimal ofReturn(Refund refund, boolean isFees) {
		String returnId = refund.row.text("return_id");
		if (returnId == null) {
			boolean isPossible = this.order != null && this.world.all("returns")
				.stream()
				.filter((row) -> this.order.id.equals(this.world.orderOf(row)))
				.filter((row) -> !Returned.isVoid(row) && !row.when("requested_at").isAfter(refund.at()))
				.filter((row) -> this.world.where("refunds", "return_id", row.text("return_id")).isEmpty())
				.anyMatch((row) -> new Returned(this.world, row).keepsSomething());
			return isPossible ? null : Amounts.ZERO;
		}
		Row row = this.world.only("returns", "return_id", returnId);
		if (row == null) {
			return null;
		}
		Returned returned = new Returned(this.world, row);
		if (Returned.isVoid(row)) {
			return Amounts.ZERO;
		}
		boolean isSameCurrency = returned.currency() == null || refund.currency().equals(returned.currency());
		return !isSameCurrency ? null : isFees ? returned.fees() : returned.exchange(refund.order, refund.currency());
	}

	private List<Row> creditsOf(Refund refund) {
		return this.world.all("credits").stream().filter((credit) -> {
			if (credit.text("refund_id") != null) {
				return credit.is("refund_id", refund.id());
			}
			if (credit.text("return_id") != null) {
				return credit.is("return_id", refund.row.text("return_id"));
			}
			return this.order != null && this.order.id.equals(this.world.orderOf(credit))
					&& refund.isNear(credit.when("issued_at"));
		}).toList();
	}

	private boolean isOwn(Refund refund, Row credit) {
		boolean isShared = this.world.where("refunds", "return_id", refund.row.text("return_id")).size() > 1;
		return credit.text("refund_id") != null || credit.text("return_id") != null && !isShared;
	}

	private BigDecimal credits(Refund refund) {
		List<Row> own = creditsOf(refund).stream().filter((credit) -> isOwn(refund, credit)).toList();
		boolean isElsewhere = own.stream().anyMatch((credit) -> !credit.is("currency", refund.currency()));
		return (refund.isTest() || isElsewhere) ? null : Credits.notPaid(own, refund.payments());
	}

	private void explain(Refund refund) {
		BigDecimal rest = Amounts.minus(refund.paidOut, refund.expected);
		if (rest == null) {
			return;
		}
		BigDecimal uncollected = uncollected(refund);
		BigDecimal neverCollected = taken(rest, Amounts.orZero(uncollected).negate());
		rest = rest.subtract(neverCollected);
		refund.pendingTerm = taken(rest, refund.pendingTotal().negate());
		rest = rest.subtract(refund.pendingTerm);
		refund.failedTerm = taken(rest, refund.failedTotal().negate());
		rest = rest.subtract(refund.failedTerm);
		refund.setByHand = taken(rest, refund.byHand());
		rest = rest.subtract(refund.setByHand);
		rest = rest.subtract(rounded(rest, rounding(refund), allowedToRound(refund)));
		if (rest.signum() >= 0 || uncollected != null) {
			refund.neverCollected = neverCollected;
			refund.unexplained = rest;
		}
	}

	// at most the rest, and only in its direction
	private static BigDecimal taken(BigDecimal rest, BigDecimal available) {
		return (available.signum() < 0) ? available.max(rest.min(BigDecimal.ZERO))
				: available.min(rest.max(BigDecimal.ZERO));
	}

	// what was stated goes one way, what the policy allows goes both
	private static BigDecimal rounded(BigDecimal rest, BigDecimal stated, BigDecimal allowed) {
		BigDecimal least = stated.min(BigDecimal.ZERO).subtract(allowed);
		BigDecimal most = stated.max(BigDecimal.ZERO).add(allowed);
		return rest.max(least).min(most);
	}

	private BigDecimal allowedToRound(Refund refund) {
		LocalDate day = this.world.day(refund.at());
		int units = refund.payments()
			.stream()
			.filter((payment) -> payment.isRefund() && payment.row().text("rounding") == null)
			.map((payment) -> this.world.policy("rounding", "gateway", payment.gateway(), day))
			.filter(Objects::nonNull)
			.mapToInt(BigDecimal::intValueExact)
			.sum();
		return Said.minorUnits(refund.currency(), units);
	}

	private static BigDecimal rounding(Refund refund) {
		return refund.payments()
			.stream()
			.filter(Payment::isRefund)
			.map((payment) -> payment.row().amount("rounding", Amounts.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** What the order never brought in, and earlier refunds have not used. */
	private BigDecimal uncollected(Refund refund) {
		if (this.order == null || !refund.currency().equals(this.order.currency())) {
			return null;
		}
		BigDecimal left = Amounts.minus(this.order.stated("total"), this.order.captured());
		if (left == null || left.signum() <= 0) {
			return (left != null) ? Amounts.ZERO : null;
		}
		for (Refund earlier : this.refunds) {
			if (earlier == refund) {
				return left.max(BigDecimal.ZERO);
			}
			if (earlier.currency().equals(refund.currency())) {
				BigDecimal rest = Amounts.minus(earlier.paidOut, earlier.expected);
				if (rest == null) {
					return null;
				}
				left = left.add(rest.min(BigDecimal.ZERO));
			}
		}
		throw new IllegalStateException(refund.id());
	}

}
