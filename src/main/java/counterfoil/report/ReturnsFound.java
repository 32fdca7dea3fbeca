package counterfoil.report;

import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.statistics.Advice;
import counterfoil.statistics.Change;
import counterfoil.statistics.Cohort;
import counterfoil.statistics.Contradiction;
import counterfoil.statistics.ExpectedReturns;
import counterfoil.statistics.StoredReturns;

/** What a night found of returns, beside the counts. */
record ReturnsFound(List<Advice> advice, List<Change> changes, List<Contradiction> contradictions, List<Cohort> cohorts,
		List<ExpectedReturns> expected, UnlistedKept unlisted) {

	static ReturnsFound of(Night night, StoredReturns stored, UnlistedKept unlisted) {
		return new ReturnsFound(stored.advice(night), stored.changes(night), stored.contradictions(night),
				stored.cohorts(night), stored.expected(night), unlisted);
	}

	/** The changes that stand. */
	List<Change> signals() {
		return this.changes.stream().filter(Change::isSignal).toList();
	}

}
