package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A payout against its entries. */
final class PayoutDoesNotAddUp implements CheckOracle {

	@Override
	public String check() {
		return "settlement/payout-does-not-add-up";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Row payout : world.all("payouts")) {
			if (!payout.is("status", "scheduled")) {
				rows.add(payout.text("payout_id"), payout.text("currency"), net(world, payout), payout.amount("total"),
						payout.day("payout_date"));
			}
		}
	}

	private static BigDecimal net(World world, Row payout) {
		List<Row> entries = world.where("payout_entries", "payout_id", payout.text("payout_id"));
		Instant day = payout.day("payout_date").atStartOfDay(world.zone).toInstant();
		Instant first = entries.stream()
			.map((entry) -> entry.when("occurred_at"))
			.min(Instant::compareTo)
			.filter((at) -> at.isBefore(day.minus(WEEK)))
			.orElse(day.minus(WEEK));
		boolean isTold = world.covers("payout_entries", first) && world.covers("payout_entries", day);
		boolean isOne = entries.stream()
			.allMatch((entry) -> entry.is("currency", payout.text("currency")) && Settlement.addsUp(entry));
		BigDecimal sum = (isTold && isOne && !mayHaveMore(world, payout, day)) ? Amounts.ZERO : null;
		for (Row entry : entries) {
			BigDecimal net = entry.amount("net");
			sum = Amounts.plus(sum, (net != null) ? net : Amounts.minus(entry.amount("amount"), entry.amount("fee")));
		}
		return sum;
	}

	private static final Duration WEEK = Duration.ofDays(7);

	// not paid out yet when it was exported, and since then perhaps in this payout
	private static boolean mayHaveMore(World world, Row payout, Instant day) {
		Instant asOf = world.asOf.get("payout_entries");
		Instant end = payout.day("payout_date").plusDays(1).atStartOfDay(world.zone).toInstant();
		return asOf != null && asOf.isBefore(day)
				&& world.all("payout_entries")
					.stream()
					.filter((entry) -> entry.text("payout_id") == null && entry.is("currency", payout.text("currency")))
					.map((entry) -> entry.when("occurred_at"))
					.anyMatch((at) -> !at.isBefore(day.minus(WEEK)) && at.isBefore(end));
	}

}
