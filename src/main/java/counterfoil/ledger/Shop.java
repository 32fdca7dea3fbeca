package counterfoil.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job says of one shop.
 *
 * @param name the first folder under the inbox
 * @param zone where its days begin and its offset-less times are read
 * @param taxIncluded whether its prices include tax
 * @param movementsComplete whether its stock movements tell every change
 * @param policy what it promises
 * @param covers from which instant on the files of a record cover, where the job states
 * it
 * @param full records of which every export of it holds all there are
 * @param nightly records that are to come every night; empty where that is told from what
 * came
 * @param currency of exports that name none, where the job states it
 */
public record Shop(String name, ZoneId zone, TaxIncluded taxIncluded, boolean movementsComplete, Policy policy,
		Map<LedgerRecord, Instant> covers, List<LedgerRecord> full, List<LedgerRecord> nightly,
		Optional<String> currency) {

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
