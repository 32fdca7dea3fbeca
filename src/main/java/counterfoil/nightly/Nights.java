package counterfoil.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nights of every job, as the database knows them. */
@Component
class Nights {

	private static final String COLUMNS = "night_id, job, business_date, revision";

	private static final SqlFile OPEN = SqlFile.beside(Nights.class, "open-night.sql");

	private static final SqlFile MANIFEST = SqlFile.beside(Nights.class, "manifest-hash.sql");

	private static final SqlFile DECISIONS = SqlFile.beside(Nights.class, "last-decisions.sql");

	private final JdbcClient jdbc;

	Nights(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The night a dead or failed run left, if any; a job has at most one. */
	Optional<Night> unfinished(String job) {
		return this.jdbc.sql("select " + COLUMNS + " from ledger.nights where job = :job and state = 'running'")
			.param("job", job)
			.query(Night.class)
			.optional();
	}

	/** The latest complete night and what it depended on. */
	Optional<Last> last(String job) {
		return this.jdbc.sql("""
				select night_id, business_date, revision, fingerprint, check_set, settings
				from ledger.nights
				where job = :job and state = 'complete'
				order by business_date desc, revision desc
				limit 1""").param("job", job).query(Last.class).optional();
	}

	/** Begins a night, or the next revision of one. */
	Night open(String job, LocalDate businessDate, Begin begin) {
		return this.jdbc.sql(OPEN.text())
			.param("job", job)
			.param("businessDate", businessDate)
			.param("isFull", begin.isFull())
			.param("program", begin.program())
			.param("checkSet", begin.checkSet())
			.param("settings", begin.settings())
			.param("zone", begin.zone())
			.param("language", begin.language())
			.query(Night.class)
			.single();
	}

	/** Makes an unfinished night the one that runs now. */
	void takeUp(Night night) {
		this.jdbc.sql("update ledger.nights set turn = nextval('ledger.turns') where night_id = :nightId")
			.param("nightId", night.nightId())
			.update();
	}

	/**
	 * Lets an unfinished night go on with what is asked now; false if that is what it
	 * began with.
	 */
	boolean restate(Night night, Begin begin) {
		return this.jdbc.sql("""
				update ledger.nights
				set is_full = true, program = :program, check_set = :checkSet, settings = :settings, zone = :zone,
					language = :language
				where night_id = :nightId
					and (program, check_set, settings, zone, language)
						is distinct from (:program, :checkSet, :settings, :zone, :language)""")
			.param("nightId", night.nightId())
			.param("program", begin.program())
			.param("checkSet", begin.checkSet())
			.param("settings", begin.settings())
			.param("zone", begin.zone())
			.param("language", begin.language())
			.update() > 0;
	}

	/** Ends a night: from here on it counts. */
	void complete(Night night, Fingerprint fingerprint) {
		this.jdbc
			.sql("update ledger.nights set state = 'complete', fingerprint = :fingerprint where night_id = :nightId")
			.param("fingerprint", fingerprint.value())
			.param("nightId", night.nightId())
			.update();
	}

	/** The files of a job whose loading has not ended. */
	List<Long> unfinishedFiles(String job) {
		return this.jdbc.sql("""
				select f.file_id
				from ledger.files f
				join ledger.shops s using (shop)
				where s.job = :job and f.state = 'loading'
				order by f.file_id""").param("job", job).query(Long.class).list();
	}

	/**
	 * Hash of every delivery the database knows of a job's shops, whatever became of it.
	 */
	String manifestHash(String job) {
		return this.jdbc.sql(MANIFEST.text()).param("job", job).query(String.class).single();
	}

	/**
	 * The last decision of each kind about the job's discrepancies: they are only
	 * appended to.
	 */
	String decisions(String job) {
		return this.jdbc.sql(DECISIONS.text()).param("job", job).query(String.class).single();
	}

	/** What a night begins with. */
	record Begin(boolean isFull, String program, String checkSet, String settings, String zone, String language) {

	}

	/** What a complete night depended on. */
	record Last(long nightId, LocalDate businessDate, int revision, String fingerprint, String checkSet,
			String settings) {

	}

}
