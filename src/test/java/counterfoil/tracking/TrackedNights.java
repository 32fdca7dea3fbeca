package counterfoil.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import counterfoil.database.TestDatabase;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nights of one job, written as checking leaves them, in a database of their own. */
final class TrackedNights implements AutoCloseable {

	static final String JOB = "sample";

	static final String SHOP = "alder";

	static final String CHECK = "money/sample";

	private final TestDatabase.Fresh fresh = TestDatabase.fresh();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new DataSourceTransactionManager(this.fresh.dataSource()));

	final JdbcClient database = JdbcClient.create(this.fresh.dataSource());

	final Tracking tracking = new Tracking(this.database);

	final StoredNight stored = new StoredNight(this.database);

	TrackedNights() {
		this.database.sql("""
				insert into ledger.shops (shop, job, zone, tax_included, movements_complete, link_within)
				values ('alder', 'sample', 'America/New_York', 'no', true, 3)
				""").update();
	}

	/** The next revision of a business date, still to be filled. */
	TrackedNight night(String date) {
		return new TrackedNight(this, LocalDate.parse(date));
	}

	void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	/** A decision about a discrepancy of the check, made at the difference given. */
	void accept(String subjectId, String difference, String upTo, String until) {
		decide(subjectId, "accept", difference, upTo, until);
	}

	void reopen(String subjectId, String difference) {
		decide(subjectId, "reopen", difference, null, null);
	}

	private void decide(String subjectId, String decision, String difference, String upTo, String until) {
		this.database
			.sql("""
					insert into tracking.acceptances (shop, check_id, subject_id, unit, decision, difference, up_to, until_on,
						reason, decided_by, decided_at)
					values (?, ?, ?, 'USD', ?, cast(? as numeric), cast(? as numeric), cast(? as date), 'agreed',
						'controller', timestamptz '2026-01-01 09:00Z')
					""")
			.params(SHOP, CHECK, subjectId, decision, difference, upTo, until)
			.update();
	}

	/** What became of each decision in a night. */
	List<String> effects(Night night) {
		return this.database.sql("""
				select effect from tracking.night_acceptances where night_id = ? order by acceptance_id
				""").param(night.nightId()).query(String.class).list();
	}

	/**
	 * The events of a night, one line each, such as {@code 1: opened 5.00 (evidence)}.
	 */
	List<String> events(Night night) {
		return this.database.sql("""
				select subject_id || ': ' || event || ' ' || difference || ' (' || cause || ')'
				from tracking.events where night_id = ? order by subject_id collate "C", event_id
				""").param(night.nightId()).query(String.class).list();
	}

	/** The roll-forward of a night: balance, movement, cause, number, over, short. */
	List<String> rollForward(Night night) {
		return this.stored.rollForward(night)
			.stream()
			.map((line) -> (line.balance() + " " + line.movement() + " " + line.cause()).strip() + ": " + line.number()
					+ " over " + line.amountOver() + " short " + line.amountShort())
			.toList();
	}

	List<Discrepancy> discrepancies(Night night) {
		List<Discrepancy> found = new ArrayList<>();
		this.stored.discrepancies(night, found::add);
		return found;
	}

	/**
	 * Check, subject and unit of what stands at the end of a night: state and difference.
	 */
	Map<String, String> balances(Night night) {
		Map<String, String> standing = new TreeMap<>();
		discrepancies(night).stream()
			.filter((discrepancy) -> discrepancy.state() != Discrepancy.State.CLEARED)
			.forEach((discrepancy) -> standing.put(
					String.join(" ", discrepancy.of().check(), discrepancy.of().subjectId(), discrepancy.of().unit()),
					discrepancy.state().word() + " " + discrepancy.sides().difference()));
		return standing;
	}

	/** Subject and standing of every discrepancy of a night, by subject. */
	List<String> standing(Night night) {
		return discrepancies(night).stream()
			.map((discrepancy) -> discrepancy.of().subjectId() + ": " + discrepancy.standing())
			.sorted()
			.toList();
	}

	@Override
	public void close() {
		this.fresh.close();
	}

}
