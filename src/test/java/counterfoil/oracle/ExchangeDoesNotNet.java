package counterfoil.oracle;

import java.math.BigDecimal;

/** What came back, what was kept, and what went out, against what was given. */
final class ExchangeDoesNotNet implements CheckOracle {

	@Override
	public String check() {
		return "credits/exchange-does-not-net";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			boolean isAsked = !Returned.isVoid(returned.row) && returned.owedFrom() != null
					&& returned.currency() != null;
			if (isAsked && returned.isExchanged()) {
				BigDecimal value = Amounts.plus(returned.net(), returned.tax());
				BigDecimal exchange = returned.exchange(returned.order(), returned.currency());
				boolean isByOrder = returned.exchangeOrder() != null;
				BigDecimal rest = Amounts.minus(value, returned.fees(), isByOrder ? Amounts.ZERO : exchange);
				BigDecimal given = Amounts.plus(given(returned), isByOrder ? exchange : Amounts.ZERO);
				rows.add(returned.id(), returned.currency(), Amounts.max(rest, Amounts.ZERO), given,
						returned.owedFrom().plusDays(World.REFUND_DAYS));
			}
		}
	}

	// whether a refund was paid as it says is asked of the refund
	private static BigDecimal given(Returned returned) {
		if (returned.refunds().isEmpty()) {
			return (returned.exchangeOrder() != null && mayBeRefunded(returned)) ? null : returned.credit();
		}
		BigDecimal sum = Amounts.ZERO;
		for (Refund refund : returned.refunds()) {
			boolean isSame = refund.currency().equals(returned.currency());
			sum = Amounts.plus(sum, isSame ? Amounts.minus(refund.paidOut, refund.unexplained) : null);
		}
		return sum;
	}

	// by a refund that names no return
	private static boolean mayBeRefunded(Returned returned) {
		return returned.order() != null && returned.order()
			.refundRows()
			.stream()
			.anyMatch((refund) -> refund.text("return_id") == null
					&& !refund.when("created_at").isBefore(returned.requestedAt()));
	}

}
