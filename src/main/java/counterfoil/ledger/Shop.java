package counterfoil.ledger;

import java.time.ZoneId;
import java.util.Map;

/**
 * What a job says of one shop.
 *
 * @param name the first folder under the inbox
 * @param zone where its days begin and its offset-less times are read
 * @param taxIncluded whether its prices include tax
 * @param movementsComplete whether its stock movements tell every change
 * @param refundWithinDays days from receipt of a return to its refund
 * @param linkWithinDays days between a refund and a transaction that may belong to it
 * @param covers from which instant on the files of a record cover, where the job states
 * it
 */
public record Shop(String name, ZoneId zone, TaxIncluded taxIncluded, boolean movementsComplete, int refundWithinDays,
		int linkWithinDays, Map<LedgerRecord, java.time.Instant> covers) {

	/** Whether prices include tax, where the export itself does not say. */
	public enum TaxIncluded {

		/** Every price includes it. */
		YES("yes"),

		/** No price does. */
		NO("no"),

		/** Told from the sums of each order. */
		BY_ORDER("by order");

		private final String word;

		TaxIncluded(String word) {
			this.word = word;
		}

		/** As the job and the database write it. */
		public String word() {
			return this.word;
		}

	}

}
