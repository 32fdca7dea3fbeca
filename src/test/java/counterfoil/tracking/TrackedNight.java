package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import counterfoil.ledger.Night;
import org.jspecify.annotations.Nullable;

/** One night as checking leaves it: its scope, its checks, and what they found. */
final class TrackedNight {

	private final TrackedNights nights;

	private final LocalDate date;

	private final Set<String> scope = new LinkedHashSet<>();

	private final List<Result> results = new ArrayList<>();

	private final Map<String, String> checks = new LinkedHashMap<>(Map.of(TrackedNights.CHECK, "a"));

	private final Set<String> failed = new LinkedHashSet<>();

	private String settings = "as always";

	TrackedNight(TrackedNights nights, LocalDate date) {
		this.nights = nights;
		this.date = date;
	}

	TrackedNight differs(String subjectId, String expected, String actual) {
		return add(new Result(TrackedNights.CHECK, subjectId, "USD", "differs", expected, actual));
	}

	TrackedNight inGrace(String subjectId, String expected, String actual, String dueOn) {
		return add(new Result(TrackedNights.CHECK, subjectId, "USD", "in grace", expected, actual).due(dueOn));
	}

	TrackedNight notJudged(String subjectId) {
		return add(new Result(TrackedNights.CHECK, subjectId, "USD", "not judged", null, "7.00"));
	}

	/** In scope, and its row agrees or is gone. */
	TrackedNight agrees(String... subjectIds) {
		this.scope.addAll(List.of(subjectIds));
		return this;
	}

	TrackedNight add(Result result) {
		this.scope.add(result.subjectId());
		this.results.add(result);
		return this;
	}

	/** With a check in that version. */
	TrackedNight check(String id, String version) {
		this.checks.put(id, version);
		return this;
	}

	TrackedNight without(String check) {
		this.checks.remove(check);
		return this;
	}

	TrackedNight couldNotRun(String check) {
		this.failed.add(check);
		return this;
	}

	TrackedNight settings(String settings) {
		this.settings = settings;
		return this;
	}

	/** Written, tracked, complete. */
	Night track() {
		Night night = write();
		this.nights.inTransaction(() -> this.nights.tracking.track(night));
		complete(night);
		return night;
	}

	/** Written, and ready to be tracked. */
	Night write() {
		Night night = insertNight();
		this.nights.inTransaction(() -> fill(night));
		return night;
	}

	private void fill(Night night) {
		this.checks.forEach((id, version) -> insertCheck(night, id, version));
		this.scope.forEach((subjectId) -> this.nights.database
			.sql("insert into ledger.scope (night_id, shop, subject, subject_id) values (?, ?, 'order', ?)")
			.params(night.nightId(), TrackedNights.SHOP, subjectId)
			.update());
		this.results.forEach((result) -> insert(night, result));
	}

	void complete(Night night) {
		this.nights.database.sql("update ledger.nights set state = 'complete' where night_id = ?")
			.param(night.nightId())
			.update();
	}

	private Night insertNight() {
		int revision = 1 + this.nights.database
			.sql("select coalesce(max(revision), 0) from ledger.nights where business_date = ?")
			.param(this.date)
			.query(Integer.class)
			.single();
		long id = this.nights.database.sql("""
				insert into ledger.nights (job, business_date, revision, program, check_set, settings, zone)
				values (?, ?, ?, 'counterfoil', 'all', ?, 'Europe/Berlin') returning night_id
				""").params(TrackedNights.JOB, this.date, revision, this.settings).query(Long.class).single();
		this.nights.database.sql("""
				insert into ledger.materiality (night_id, unit, amount) values (?, 'USD', 50), (?, 'items', 5)
				""").params(id, id).update();
		return new Night(id, TrackedNights.JOB, this.date, revision);
	}

	private void insertCheck(Night night, String id, String version) {
		this.nights.database
			.sql("""
					insert into tracking.night_checks (night_id, check_id, title, asserts, subject, expected_means, actual_means,
						differs, tolerance, grace, why, action, sha256, status)
					values (?, ?, 'Title of ' || ?, 'accuracy', 'order', 'expected', 'actual', 'either', '0.01', 0, 'why', 'do',
						?, ?)
					""")
			.params(night.nightId(), id, id, version, this.failed.contains(id) ? "could not run" : "ran")
			.update();
	}

	private void insert(Night night, Result result) {
		this.nights.database
			.sql("""
					insert into tracking.results (night_id, shop, check_id, subject, subject_id, unit, outcome, expected, actual,
						exposure, due_on, evidence)
					values (?, ?, ?, 'order', ?, ?, ?, ?, ?, ?, cast(? as date), cast(? as jsonb))
					""")
			.params(night.nightId(), TrackedNights.SHOP, result.check(), result.subjectId(), result.unit(),
					result.outcome(), number(result.expected()), number(result.actual()), number(result.exposure()),
					result.dueOn(), result.evidence())
			.update();
	}

	private static @Nullable BigDecimal number(@Nullable String digits) {
		return (digits != null) ? new BigDecimal(digits) : null;
	}

	/** A row a check returned, and its outcome. */
	record Result(String check, String subjectId, String unit, String outcome, @Nullable String expected,
			@Nullable String actual, @Nullable String exposure, @Nullable String dueOn, String evidence) {

		Result(String check, String subjectId, String unit, String outcome, @Nullable String expected,
				@Nullable String actual) {
			this(check, subjectId, unit, outcome, expected, actual, null, null, "{}");
		}

		Result due(String date) {
			return new Result(this.check, this.subjectId, this.unit, this.outcome, this.expected, this.actual,
					this.exposure, date, this.evidence);
		}

		Result exposure(String amount) {
			return new Result(this.check, this.subjectId, this.unit, this.outcome, this.expected, this.actual, amount,
					this.dueOn, this.evidence);
		}

		Result evidence(String json) {
			return new Result(this.check, this.subjectId, this.unit, this.outcome, this.expected, this.actual,
					this.exposure, this.dueOn, json);
		}

	}

}
