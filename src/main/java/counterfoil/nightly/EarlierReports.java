package counterfoil.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import counterfoil.tracking.StoredNight;

import org.springframework.stereotype.Component;

/** Renders again what an earlier night stored. */
@Component
public class EarlierReports {

	private final DataSource dataSource;

	private final StoredNight stored;

	private final Nights nights;

	private final Publishing publishing;

	EarlierReports(DataSource dataSource, StoredNight stored, Nights nights, Publishing publishing) {
		this.dataSource = dataSource;
		this.stored = stored;
		this.nights = nights;
		this.publishing = publishing;
	}

	/**
	 * Puts the report of a date into the job's folder, as it was published.
	 * @throws ProblemsException if there is no such night, or this program renders it
	 * otherwise
	 */
	public NightResult restore(JobFile job, LocalDate businessDate) {
		// two writers in one folder would clear each other's drafts away
		Optional<NightLock> lock = NightLock.tryAcquire(this.dataSource);
		if (lock.isEmpty()) {
			return NightResult.anotherRun(job);
		}
		NightLock held = lock.get();
		try (held) {
			Night night = this.stored.counted(job.name(), businessDate)
				.orElseThrow(() -> new ProblemsException(noSuchNight(job, businessDate)));
			return new NightResult(ExitCode.COMPLETE, this.publishing.restore(night, job).summary(), List.of());
		}
	}

	private Problem noSuchNight(JobFile job, LocalDate businessDate) {
		String action = this.nights.last(job.name())
			.map((last) -> "Name the date of a night that was run; the latest is %s.".formatted(last.businessDate()))
			.orElse("Run a night first: run %s.".formatted(job.file()));
		return Problem.error(SourcePosition.of(job.file()), "no-such-night",
				"no night of %s is complete".formatted(businessDate), action);
	}

}
