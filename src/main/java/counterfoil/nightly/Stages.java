package counterfoil.nightly;

import counterfoil.checking.Checks;
import counterfoil.ledger.Positions;
import counterfoil.ledger.Posting;
import counterfoil.report.Published;
import counterfoil.statement.Statement;
import counterfoil.statistics.ReturnStatistics;
import counterfoil.tracking.Tracking;
import org.springframework.stereotype.Component;

/** The stages after intake; each works on the tables the one before it filled. */
@Component
record Stages(Posting posting, Positions positions, Checks checks, Tracking tracking, Statement statement,
		ReturnStatistics returns, Publishing publishing, Nights nights) {

	/**
	 * Publishes the report and ends the night, which counts from the commit of this step
	 * on.
	 */
	Published report(NightPlan plan) {
		this.nights.complete(plan.night(), plan.fingerprint());
		return this.publishing.publish(plan.night(), plan.job());
	}

}
