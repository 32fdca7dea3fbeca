package counterfoil.oracle;

import java.math.BigDecimal;

/** Units that came back defective and are sold again. */
final class DefectiveButRestocked implements CheckOracle {

	@Override
	public String check() {
		return "goods/defective-but-restocked";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			BigDecimal defective = returned.units(DefectiveButRestocked::isDefective, ReturnItem::units);
			if (!Returned.isVoid(returned.row) && returned.owedFrom() != null && defective.signum() > 0) {
				BigDecimal told = returned.units((item) -> isDefective(item) && item.row().text("disposition") != null,
						ReturnItem::units);
				BigDecimal restocked = returned.units((item) -> isDefective(item) && item.is("restocked"),
						ReturnItem::units);
				boolean isJudged = restocked.signum() > 0 || Amounts.isEqual(told, defective);
				rows.add(returned.id(), "items", isJudged ? Amounts.ZERO : null, restocked);
				rows.worth(Amounts.times(restocked, returned.price()));
			}
		}
	}

	private static boolean isDefective(ReturnItem item) {
		return item.reason().is("defective");
	}

}
