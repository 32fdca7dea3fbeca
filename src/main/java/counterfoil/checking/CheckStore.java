package counterfoil.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the checks of a night said, and counts it. */
@Component
class CheckStore {

	private static final SqlFile FIRST_TWIN = SqlFile.beside(CheckStore.class, "first-twin.sql");

	private static final SqlFile IS_RESTATED = SqlFile.beside(CheckStore.class, "is-restated.sql");

	private static final SqlFile OUTCOMES = SqlFile.beside(CheckStore.class, "store-outcomes.sql");

	private static final SqlFile RESULTS = SqlFile.beside(CheckStore.class, "store-results.sql");

	private static final SqlFile NIGHT_CHECK = SqlFile.beside(CheckStore.class, "store-night-check.sql");

	private static final SqlFile MISSING_CHECKS = SqlFile.beside(CheckStore.class, "store-missing-checks.sql");

	private static final SqlFile FORGET_MISSING_CHECKS = SqlFile.beside(CheckStore.class, "forget-missing-checks.sql");

	private final JdbcClient jdbc;

	CheckStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Forgets what an earlier attempt at the night found. */
	void begin(Night night) {
		// too small for the server to look at by itself, and guessed far too large
		this.jdbc.sql("analyze ledger.nights, ledger.shops").update();
		this.jdbc.sql("delete from tracking.results where night_id = ?").param(night.nightId()).update();
		this.jdbc.sql("delete from tracking.night_checks where night_id = ?").param(night.nightId()).update();
	}

	/** A subject that one check returned more than once in one unit. */
	Optional<String> firstTwin() {
		return this.jdbc.sql(FIRST_TWIN.text())
			.query((row, number) -> "%s %s in %s, %d times".formatted(row.getString("shop"),
					row.getString("subject_id"), row.getString("unit"), row.getLong("twins")))
			.optional();
	}

	/** Stores what stands in the table of examined rows. */
	void store(Night night, Check check) {
		Map<String, Object> names = Map.of("nightId", night.nightId(), "checkId", check.id(), "subject",
				check.frontMatter().subject().word());
		if (this.jdbc.sql(IS_RESTATED.text()).params(names).query(Boolean.class).single()) {
			this.jdbc.sql("delete from tracking.outcomes where check_id = ?").param(check.id()).update();
			this.jdbc.sql("delete from tracking.outcome_counts where check_id = ?").param(check.id()).update();
		}
		this.jdbc.sql("analyze pg_temp.examined").update();
		this.jdbc.sql(OUTCOMES.text()).params(names).update();
		this.jdbc.sql("delete from tracking.outcome_counts where check_id = ? and subjects = 0")
			.param(check.id())
			.update();
		this.jdbc.sql(RESULTS.text()).params(names).update();
	}

	/** Records that a check was asked, and whether it answered. */
	void record(Night night, Check check, List<String> evidence, @Nullable Problem problem) {
		record(night, check, evidence, (problem == null) ? "" : problem.toString());
	}

	/** Records one that could not even be read. */
	void record(Night night, BrokenCheck broken) {
		record(night, broken.check(), List.of(), broken.told());
	}

	private void record(Night night, Check check, List<String> evidence, String problem) {
		FrontMatter frontMatter = check.frontMatter();
		this.jdbc.sql(NIGHT_CHECK.text())
			.param("nightId", night.nightId())
			.param("checkId", check.id())
			.param("title", frontMatter.title())
			.param("asserts", frontMatter.asserts().word())
			.param("subject", frontMatter.subject().word())
			.param("expectedMeans", frontMatter.expectedMeans())
			.param("actualMeans", frontMatter.actualMeans())
			.param("differs", frontMatter.differs().word())
			.param("tolerance", check.tolerance().toString())
			.param("grace", frontMatter.graceNights())
			.param("why", frontMatter.why())
			.param("action", frontMatter.action())
			.param("sha256", check.sha256())
			.param("evidenceColumns", evidence.toArray(String[]::new))
			.param("status", problem.isEmpty() ? "ran" : "could not run")
			.param("problem", problem.isEmpty() ? null : problem)
			.update();
	}

	/**
	 * Lists the checks that left the set with something open, and drops the rest of what
	 * they said.
	 */
	void endMissing(Night night, CheckSet checks) {
		String[] ids = checks.ids().toArray(String[]::new);
		this.jdbc.sql(MISSING_CHECKS.text()).param("nightId", night.nightId()).param("checkIds", ids).update();
		this.jdbc.sql(FORGET_MISSING_CHECKS.text()).param("checkIds", ids).update();
	}

}
