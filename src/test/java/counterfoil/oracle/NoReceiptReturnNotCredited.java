package counterfoil.oracle;

/** Goods without a receipt, and nothing given for them. */
final class NoReceiptReturnNotCredited implements CheckOracle {

	@Override
	public String check() {
		return "credits/no-receipt-return-not-credited";
	}

	@Override
	public void examine(World world, Examined rows) {
		for (Returned returned : world.returns()) {
			boolean isAsked = returned.isReceiptless() && !Returned.isVoid(returned.row);
			if (isAsked && returned.owedFrom() != null) {
				rows.add(returned.id(), "items", returned.received(), returned.settled().known(),
						returned.owedFrom().plusDays(World.REFUND_DAYS));
				rows.worth(Amounts.times(Amounts.minus(returned.received(), returned.settled().known()),
						returned.price()));
			}
		}
	}

}
