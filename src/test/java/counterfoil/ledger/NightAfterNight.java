package counterfoil.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * Nights one after the other on one ledger: what is delivered before each, and what it
 * looks at.
 */
final class NightAfterNight {

	private final PostingFixture ledger;

	private LocalDate date;

	NightAfterNight(PostingFixture ledger, String firstDate) {
		this.ledger = ledger;
		this.date = LocalDate.parse(firstDate);
	}

	/** Delivers an export to the night that comes. */
	void deliver(LedgerRecord record, String csv) {
		this.ledger.deliver("alder/%s-%s.csv".formatted(record, this.date), this.date + "T00:00Z", record, csv);
	}

	/** Posts the night that comes; what stands in its scope. */
	List<String> post() {
		List<String> scope = this.ledger.scope(this.ledger.post(this.date.toString()));
		this.date = this.date.plusDays(1);
		return scope;
	}

	/** Delivers one export and posts the night. */
	List<String> touch(LedgerRecord record, String csv) {
		deliver(record, csv);
		return post();
	}

}
