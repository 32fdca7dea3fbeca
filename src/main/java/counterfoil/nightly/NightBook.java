package counterfoil.nightly;

import java.time.Clock;
import java.util.Optional;

import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import counterfoil.tracking.Months;
import counterfoil.tracking.ReviewedAcceptances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides which night a request means: one a dead run left, the same again, a revision,
 * or a new date.
 */
@Component
class NightBook {

	private static final Logger log = LoggerFactory.getLogger(NightBook.class);

	private final Nights nights;

	private final Settings settings;

	private final Program program;

	private final ReviewedAcceptances acceptances;

	private final Months months;

	NightBook(Nights nights, Settings settings, Program program, ReviewedAcceptances acceptances, Months months) {
		this.nights = nights;
		this.settings = settings;
		this.program = program;
		this.acceptances = acceptances;
		this.months = months;
	}

	/**
	 * Writes what the job says of its shops, what their reasons of returns mean, and what
	 * two people accepted.
	 */
	void putSettings(JobFile job, JobsFolder folder) {
		this.settings.putShops(job);
		this.settings.putReturnReasons(job, folder.reasons());
		this.acceptances.take(folder.acceptances(), job.name(), Clock.systemUTC().instant())
			.forEach((problem) -> log.warn("{}", problem));
	}

	/**
	 * The night a dead or failed run left.
	 * @throws ProblemsException if it is later than the one asked for
	 */
	Optional<Night> unfinished(NightRequest request) {
		Optional<Night> unfinished = this.nights.unfinished(request.job().name());
		unfinished.filter((night) -> night.businessDate().isAfter(request.businessDate())).ifPresent((night) -> {
			throw beforeLast(request, "the unfinished night of " + night.businessDate());
		});
		return unfinished;
	}

	/**
	 * Refuses a date before the latest night: what was reported then stays as it was.
	 * @throws ProblemsException if the request asks for one
	 */
	void requireNotBeforeLast(NightRequest request) {
		this.nights.last(request.job().name())
			.filter((last) -> last.businessDate().isAfter(request.businessDate()))
			.ifPresent((last) -> {
				throw beforeLast(request, "the latest night, " + last.businessDate());
			});
	}

	/**
	 * Refuses a revision in a month that is closed.
	 * @throws ProblemsException if the request asks for one
	 */
	void requireOpenMonth(NightRequest request) {
		if (this.months.isClosed(request.job().name(), request.businessDate())) {
			throw new ProblemsException(Problem.error(SourcePosition.of(request.job().file()), "month-closed",
					"business date %s is in a month that is closed".formatted(request.businessDate()),
					"Run a later date: what came since is listed there as a late change."));
		}
	}

	/** The latest night, if the request would only repeat it. */
	Optional<Night> sameAgain(NightRequest request, JobsFolder folder) {
		String job = request.job().name();
		String fingerprint = fingerprint(request.job(), folder).value();
		return this.nights.last(job)
			.filter((last) -> !request.isFull() && last.businessDate().equals(request.businessDate())
					&& last.fingerprint().equals(fingerprint))
			.map((last) -> new Night(last.nightId(), job, last.businessDate(), last.revision()));
	}

	/**
	 * Begins the night; every subject is looked at where what is asked of them has
	 * changed.
	 */
	Night begin(NightRequest request, JobsFolder folder) {
		JobFile job = request.job();
		boolean isFull = request.isFull() || this.nights.last(job.name())
			.filter((last) -> last.checkSet().equals(folder.checks().sha256())
					&& last.settings().equals(folder.settingsHash(job)))
			.isEmpty();
		Night night = this.nights.open(job.name(), request.businessDate(), asked(job, folder, isFull));
		this.settings.putMateriality(night, job);
		return night;
	}

	/**
	 * Takes an unfinished night over with what is asked now; true if that differs from
	 * what it began with.
	 */
	boolean takeUp(NightRequest request, Night night, JobsFolder folder) {
		this.nights.takeUp(night);
		boolean isChanged = this.nights.restate(night, asked(request.job(), folder, true));
		if (isChanged) {
			this.settings.putMateriality(night, request.job());
		}
		return isChanged;
	}

	/** What the result of a night of this job depends on, as things stand. */
	Fingerprint fingerprint(JobFile job, JobsFolder folder) {
		return new Fingerprint(this.program.version(), folder.checks().sha256(), folder.settingsHash(job),
				Settings.reportHash(job, folder.reasons()), this.nights.manifestHash(job.name()),
				this.nights.decisions(job.name()));
	}

	private Nights.Begin asked(JobFile job, JobsFolder folder, boolean isFull) {
		return new Nights.Begin(isFull, this.program.version(), folder.checks().sha256(), folder.settingsHash(job),
				job.zone().getId(), job.language().code());
	}

	private static ProblemsException beforeLast(NightRequest request, String later) {
		return new ProblemsException(Problem.error(SourcePosition.of(request.job().file()), "date-before-latest",
				"business date %s is before %s".formatted(request.businessDate(), later),
				"Run the latest date again, or a later one: nights already reported are never rewritten."));
	}

}
