package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the policy keeps back of goods against what was kept. */
final class RestockingFeeNotCharged implements CheckOracle {

	@Override
	public String check() {
		return "policy/restocking-fee-not-charged";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			BigDecimal due = returned.ofItems(RestockingFeeNotCharged::due);
			boolean isAsked = !Returned.isVoid(returned.row) && returned.owedFrom() != null
					&& returned.currency() != null;
			if (isAsked && (due == null || due.signum() > 0)) {
				boolean isTold = returned.items()
					.stream()
					.allMatch((item) -> Amounts.isEqual(due(item), Amounts.ZERO)
							|| item.row().text("restocking_fee") != null);
				BigDecimal charged = returned.units((item) -> true,
						(item) -> item.row().amount("restocking_fee", Amounts.ZERO));
				rows.add(returned.id(), returned.currency(), due, isTold ? charged : null);
			}
		}
	}

	private static BigDecimal due(ReturnItem item) {
		BigDecimal percent = item.percentKept();
		if (percent == null || percent.signum() == 0) {
			return Amounts.ZERO;
		}
		BigDecimal value = Amounts.times(item.units(), item.price());
		return (value != null) ? value.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP) : null;
	}

}
