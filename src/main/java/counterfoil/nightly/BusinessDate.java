package counterfoil.nightly;

import java.time.Clock;
import java.time.LocalDate;

/** The day a night stands for. */
public final class BusinessDate {

	private BusinessDate() {
	}

	/** The date the job fixes, else the day that ended in its zone. */
	public static LocalDate of(JobFile job, Clock clock) {
		return job.businessDate().orElseGet(() -> LocalDate.now(clock.withZone(job.zone())).minusDays(1));
	}

}
