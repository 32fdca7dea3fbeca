package counterfoil.ledger;

/**
 * What a shop promises, as far as a night judges it.
 *
 * @param refundWithinDays days from receipt of a return to its refund
 * @param linkWithinDays days between a refund and a transaction that may belong to it
 */
public record Policy(int refundWithinDays, int linkWithinDays) {

	/** Where a job says nothing. */
	public static final Policy DEFAULT = new Policy(14, 3);

}
