package counterfoil.oracle;

import java.time.Instant;

/** Units that came back against what became of them. */
final class ReturnedButNotRefunded implements CheckOracle {

	@Override
	public String check() {
		return "goods/returned-but-not-refunded";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Row row : world.all("returns")) {
			Instant owed = (row.when("received_at") != null) ? row.when("received_at") : row.when("closed_at");
			Returned returned = new Returned(world, row);
			if (owed != null && !Returned.isVoid(row) && !returned.isReceiptless()) {
				UnitsGiven.Settled settled = returned.settled();
				rows.add(returned.id(), "items", returned.received(),
						Amounts.isAtLeast(settled.atLeast(), returned.received()) ? settled.atLeast() : settled.known(),
						world.day(owed).plusDays(World.REFUND_DAYS));
				rows.worth(Amounts.times(Amounts.minus(returned.received(), settled.known()), returned.price()));
			}
		}
	}

}
