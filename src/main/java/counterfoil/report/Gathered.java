package counterfoil.report;

import java.util.List;

import counterfoil.tracking.RejectedRecord;

/** What was kept of the rows that passed by one at a time. */
record Gathered(Tally tally, Listed listed, List<RejectedRecord> rejects, StatementKept statement, ReasonsKept reasons,
		ReturnsFound returns, Signing signing, Life life) {

}
