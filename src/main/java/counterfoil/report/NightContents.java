package counterfoil.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.Night;
import counterfoil.tracking.CheckCount;
import counterfoil.tracking.CoveredPeriod;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.NightCheck;
import counterfoil.tracking.NightFacts;
import counterfoil.tracking.NightShop;
import counterfoil.tracking.RollForwardLine;
import counterfoil.tracking.StoredNight;

/** What a night stored, as far as it fits in memory whatever the shop's size. */
record NightContents(Night night, Rules rules, List<NightCheck> checks, List<CheckCount> counts,
		List<RollForwardLine> rollForward, List<CoveredPeriod> coverage, List<DeliveredFile> files) {

	static NightContents of(Night night, StoredNight stored) {
		Rules rules = new Rules(stored.facts(night), stored.shops(night), stored.materiality(night));
		return new NightContents(night, rules, stored.checks(night), stored.counts(night), stored.rollForward(night),
				stored.coverage(night), stored.files(night));
	}

	/** What its report says, in its language. */
	Wording words() {
		return Wording.in(Language.of(this.rules.facts().language()));
	}

	/** The counts of one check, by shop and unit. */
	List<CheckCount> counts(NightCheck check) {
		return this.counts.stream().filter((count) -> count.check().equals(check.id())).toList();
	}

	/** Files that could not be used. */
	List<DeliveredFile> refused() {
		return this.files.stream().filter(NightContents::isRefused).toList();
	}

	/** Files whose records count. */
	List<DeliveredFile> used() {
		return this.files.stream().filter((file) -> !isRefused(file)).toList();
	}

	/** Checks that could not run. */
	List<NightCheck> couldNotRun() {
		return this.checks.stream().filter((check) -> !check.status().equals("ran")).toList();
	}

	/** Whether any check found a record to examine. */
	boolean isAnythingExamined() {
		return this.counts.stream().anyMatch((count) -> count.subjects().examined().signum() > 0);
	}

	/**
	 * Subjects not judged, over all checks: one counts once for each check that asked.
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

	private static boolean isRefused(DeliveredFile file) {
		return file.state().equals("refused");
	}

	/** What the job said that night. */
	record Rules(NightFacts facts, List<NightShop> shops, Map<String, BigDecimal> materiality) {

		/** Where the days of a shop begin. */
		ZoneId zone(String shop) {
			return shop(shop).map(NightShop::zone).orElseGet(() -> ZoneId.of(this.facts.zone()));
		}

		/** What the exposures of a shop are in, where that is known. */
		Optional<String> currency(String shop) {
			return shop(shop).flatMap(NightShop::currency);
		}

		private Optional<NightShop> shop(String name) {
			return this.shops.stream().filter((shop) -> shop.name().equals(name)).findFirst();
		}

	}

}
