package counterfoil.tracking;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Closes months: from then on nothing of them changes, and what comes later is told as
 * such.
 */
@Component
public class Months {

	private static final int SHOWN_MAX = 5;

	private static final SqlFile MISSING = SqlFile.beside(Months.class, "missing-nights.sql");

	private static final SqlFile FREEZE = SqlFile.beside(Months.class, "freeze-month.sql");

	private static final SqlFile BROKEN = SqlFile.beside(Months.class, "month-broken.sql");

	private final JdbcClient database;

	private final StoredNight stored;

	private final ManifestChain chain;

	/** Works in the database of the client, in the transaction of its caller. */
	public Months(JdbcClient database, StoredNight stored, ManifestChain chain) {
		this.database = database;
		this.stored = stored;
		this.chain = chain;
	}

	/** Whether a day lies in a month that is closed. */
	public boolean isClosed(String job, LocalDate day) {
		return isClosed(job, YearMonth.from(day));
	}

	/**
	 * Closes a month of a job.
	 * @return the hash of its last report
	 * @throws ProblemsException if it cannot be closed yet, or not by these two
	 * @throws RollForwardBroken if its end is not the sum of its nights
	 */
	public String close(SourcePosition at, String job, YearMonth month, Closing by) {
		List<Problem> problems = new ArrayList<>(by.problems(at));
		Optional<Problem> tooEarly = tooEarly(at, job, month);
		tooEarly.ifPresent(problems::add);
		if (tooEarly.isEmpty()) {
			problems.addAll(notReady(at, job, month));
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		Night last = this.stored.counted(job, month.atEndOfMonth()).orElseThrow();
		String sha256 = this.chain.published(last).orElseThrow();
		this.database
			.sql("""
					insert into tracking.closed_months (job, month, night_id, report_sha256, prepared_by, reviewed_by, closed_at)
					values (:job, :month, :nightId, :sha256, :preparedBy, :reviewedBy, :at)""")
			.param("job", job)
			.param("month", month.atDay(1))
			.param("nightId", last.nightId())
			.param("sha256", sha256)
			.param("preparedBy", by.preparedBy().by())
			.param("reviewedBy", by.reviewedBy())
			.param("at", Timestamp.from(by.preparedBy().at()))
			.update();
		freeze(last, month);
		return sha256;
	}

	private void freeze(Night last, YearMonth month) {
		Map<String, Object> parameters = parameters(last.job(), month);
		this.database.sql(FREEZE.text()).params(parameters).update();
		this.database.sql(BROKEN.text())
			.params(parameters)
			.query((row, number) -> RollForwardBroken.of(last, row))
			.optional()
			.ifPresent((broken) -> {
				throw broken;
			});
	}

	private Optional<Problem> tooEarly(SourcePosition at, String job, YearMonth month) {
		Optional<Night> last = this.stored.last(job);
		if (last.isEmpty()) {
			return Optional.of(Problem.error(at, "no-night", "job \"%s\" has no night yet".formatted(job),
					"Run its nights first, in the database they belong to."));
		}
		if (last.get().businessDate().isBefore(month.atEndOfMonth())) {
			return Optional.of(Problem.error(at, "month-not-over",
					"month %s has no last night yet: the latest is %s".formatted(month, last.get().businessDate()),
					"Close it when the night of %s is complete.".formatted(month.atEndOfMonth())));
		}
		if (isClosed(job, month)) {
			return Optional.of(Problem.error(at, "month-closed", "month %s is closed already".formatted(month),
					"Leave it: what came since is listed as a late change in the reports of later nights."));
		}
		return Optional.empty();
	}

	private List<Problem> notReady(SourcePosition at, String job, YearMonth month) {
		List<Problem> problems = new ArrayList<>();
		List<LocalDate> missing = this.database.sql(MISSING.text())
			.params(parameters(job, month))
			.query(LocalDate.class)
			.list();
		boolean isBefore = this.database
			.sql("select not exists (select from tracking.counted_nights where job = :job and business_date <= :until)")
			.params(parameters(job, month))
			.query(Boolean.class)
			.single();
		if (isBefore) {
			problems.add(Problem.error(at, "no-night", "month %s has no night".formatted(month),
					"Name a month that has nights."));
		}
		if (!missing.isEmpty()) {
			problems.add(Problem.error(at, "nights-missing", "%s without a night: %s%s".formatted(
					(missing.size() == 1) ? "1 day is" : "%d days are".formatted(missing.size()),
					missing.stream().limit(SHOWN_MAX).map(LocalDate::toString).collect(Collectors.joining(", ")),
					(missing.size() > SHOWN_MAX) ? " and more" : ""),
					"A night that was left out cannot be run any more; a month that lacks one stays open."));
		}
		if (isRunning(job)) {
			problems.add(Problem.error(at, "night-not-ended", "a night of job \"%s\" did not end".formatted(job),
					"Run the same night again to its end, then close the month."));
		}
		before(job, month).ifPresent((open) -> problems.add(Problem.error(at, "month-before-open",
				"month %s before it is not closed".formatted(open), "Close %s first.".formatted(open))));
		if (problems.isEmpty()
				&& this.stored.counted(job, month.atEndOfMonth()).flatMap(this.chain::published).isEmpty()) {
			problems.add(Problem.error(at, "report-not-published",
					"the night of %s published no report".formatted(month.atEndOfMonth()),
					"Run a later night with this program; that month stays open."));
		}
		return problems;
	}

	// the first month with nights that nobody closed
	private Optional<YearMonth> before(String job, YearMonth month) {
		return this.database.sql("""
				select min(date_trunc('month', n.business_date)::date)
				from tracking.counted_nights n
				where n.job = :job and n.business_date < :from and exists (
						select from tracking.closed_months c where c.job = n.job
					) and not exists (
						select from tracking.closed_months c
						where c.job = n.job and c.month = date_trunc('month', n.business_date)::date
					)""").params(parameters(job, month)).query(LocalDate.class).optional().map(YearMonth::from);
	}

	private boolean isRunning(String job) {
		return this.database.sql("select exists (select from ledger.nights where job = ? and state = 'running')")
			.param(job)
			.query(Boolean.class)
			.single();
	}

	private boolean isClosed(String job, YearMonth month) {
		return this.database
			.sql("select exists (select from tracking.closed_months where job = :job and month = :from)")
			.params(parameters(job, month))
			.query(Boolean.class)
			.single();
	}

	private static Map<String, Object> parameters(String job, YearMonth month) {
		return Map.of("job", job, "from", month.atDay(1), "until", month.atEndOfMonth());
	}

	/**
	 * The two people who close a month.
	 *
	 * @param preparedBy who prepared it, and when it is closed
	 * @param reviewedBy who reviewed it, never the same person
	 */
	public record Closing(Decided preparedBy, String reviewedBy) {

		List<Problem> problems(SourcePosition at) {
			List<Problem> problems = new ArrayList<>();
			Words.problem(at, "--by", this.preparedBy.by()).ifPresent(problems::add);
			Words.problem(at, "--reviewed-by", this.reviewedBy).ifPresent(problems::add);
			if (this.preparedBy.by().strip().equalsIgnoreCase(this.reviewedBy.strip())) {
				problems.add(Problem.error(at, "reviewed-by-preparer",
						"\"%s\" prepared and reviewed it".formatted(this.reviewedBy.strip()),
						"Let a second person review it and name them with --reviewed-by."));
			}
			return problems;
		}

	}

}
