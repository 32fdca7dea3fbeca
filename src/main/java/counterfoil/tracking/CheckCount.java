package counterfoil.tracking;

import java.math.BigDecimal;

/**
 * How the subjects of a check stood at the end of a night, in one shop and unit; amounts
 * are the larger side of each subject, without its sign.
 */
public record CheckCount(String shop, String check, String unit, Outcomes subjects, Outcomes amounts) {

	/** One figure for each outcome. */
	public record Outcomes(BigDecimal agrees, BigDecimal differs, BigDecimal inGrace, BigDecimal notJudged) {

		/** Everything that was looked at. */
		public BigDecimal examined() {
			return judged().add(this.notJudged);
		}

		/** Everything there was evidence for. */
		public BigDecimal judged() {
			return this.agrees.add(this.differs).add(this.inGrace);
		}

	}

}
