package counterfoil.statistics;

import java.math.BigDecimal;

/**
 * A product and a reason, compared with the months before at the same age.
 *
 * @param name the sku, or the product where there is none
 * @param now of the last three months
 * @param before of the six months before them
 * @param isSignal whether the difference stands among all that were compared
 */
public record Change(String shop, String name, String reason, Of now, Of before, BigDecimal pValue, boolean isSignal) {

	/** Units that came back of units sold. */
	public record Of(long units, long sold) {

		Proportion proportion() {
			return new Proportion(this.units, this.sold);
		}

	}

}
