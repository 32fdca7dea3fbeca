package counterfoil.report;

import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.tracking.CheckCount;
import counterfoil.tracking.CoveredPeriod;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.NightCheck;
import counterfoil.tracking.NightFacts;
import counterfoil.tracking.RollForwardLine;
import counterfoil.tracking.StoredNight;

/** What a night stored, as far as it fits in memory whatever the shop's size. */
record NightContents(Night night, NightFacts facts, List<String> shops, List<NightCheck> checks,
		List<CheckCount> counts, List<RollForwardLine> rollForward, List<CoveredPeriod> coverage,
		List<DeliveredFile> files) {

	static NightContents of(Night night, StoredNight stored) {
		return new NightContents(night, stored.facts(night), stored.shops(night), stored.checks(night),
				stored.counts(night), stored.rollForward(night), stored.coverage(night), stored.files(night));
	}

	/** The counts of one check, by shop and unit. */
	List<CheckCount> counts(NightCheck check) {
		return this.counts.stream().filter((count) -> count.check().equals(check.id())).toList();
	}

	/** Files that could not be used. */
	List<DeliveredFile> refused() {
		return this.files.stream().filter((file) -> file.state().equals("refused")).toList();
	}

	/** Checks that could not run. */
	List<NightCheck> couldNotRun() {
		return this.checks.stream().filter((check) -> check.status().equals("could not run")).toList();
	}

	/**
	 * Subjects not judged, over all checks: one record counts once for each check that
	 * asked.
	 */
	long notJudged() {
		return this.counts.stream().mapToLong((count) -> count.subjects().notJudged().longValueExact()).sum();
	}

	/** Input records refused in files that were otherwise used. */
	long rejected() {
		return this.files.stream().mapToLong(DeliveredFile::recordsRejected).sum();
	}

	/** Input records read. */
	long read() {
		return this.files.stream().mapToLong(DeliveredFile::recordsRead).sum();
	}

}
