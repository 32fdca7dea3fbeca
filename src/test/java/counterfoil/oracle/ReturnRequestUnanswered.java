package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Requests that wait for an answer longer than the policy says. */
final class ReturnRequestUnanswered implements CheckOracle {

	@Override
	public String check() {
		return "policy/return-request-unanswered";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			BigDecimal within = world.policy("answer-within", "", "", returned.requestedOn());
			if (within != null) {
				LocalDate dueOn = returned.requestedOn().plusDays(within.longValueExact());
				boolean isOpen = World.BUSINESS_DATE.isBefore(dueOn);
				boolean isTold = !world.day(world.asOf.get("returns")).isBefore(dueOn);
				rows.add(returned.id(), "items", (returned.isApproved() || isOpen || isTold) ? Amounts.ZERO : null,
						returned.isApproved() ? Amounts.ZERO : returned.quantity(), dueOn);
				rows.worth(Amounts.times(returned.quantity(), returned.price()));
			}
		}
	}

}
