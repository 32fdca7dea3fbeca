package counterfoil.nightly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import counterfoil.problem.ProblemsException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stays up and runs each job's nights when they are due; a night missed while it was down
 * is caught up first.
 */
@Component
public class Schedule {

	private static final Logger log = LoggerFactory.getLogger(Schedule.class);

	/**
	 * Nights missed for longer are not played one by one: the latest sees everything they
	 * would have seen.
	 */
	static final int CATCH_UP_NIGHTS_MAX = 31;

	private static final Duration RETRY = Duration.ofMinutes(10);

	/**
	 * A machine that slept wakes with a wrong remaining time, so the clock is asked again
	 * this often.
	 */
	private static final Duration NAP_MAX = Duration.ofMinutes(1);

	private final NightRunner runner;

	private final Nights nights;

	private final CountDownLatch stopped = new CountDownLatch(1);

	Schedule(NightRunner runner, Nights nights) {
		this.runner = runner;
		this.nights = nights;
	}

	/** Runs until the process is asked to end; every result goes to the consumer. */
	public void run(List<JobFile> jobs, Clock clock, Consumer<NightResult> results) {
		while (this.stopped.getCount() > 0) {
			boolean isRetryNeeded = false;
			for (JobFile job : jobs) {
				isRetryNeeded |= !runOwed(job, clock, results);
			}
			Instant now = clock.instant();
			Instant next = jobs.stream()
				.flatMap((job) -> dueDates(job).next(now).stream())
				.min(Comparator.naturalOrder())
				.orElse(Instant.MAX);
			waitUntil(isRetryNeeded && next.isAfter(now.plus(RETRY)) ? now.plus(RETRY) : next, clock);
		}
	}

	/** Ends the waiting; a night that runs is ended by {@link GracefulStop}. */
	@PreDestroy
	public void stop() {
		this.stopped.countDown();
	}

	/** The dates a job owes, oldest first. */
	List<LocalDate> owed(JobFile job, Instant now) {
		Optional<LocalDate> latest = dueDates(job).latest(now);
		if (latest.isEmpty()) {
			return List.of();
		}
		LocalDate first = this.nights.last(job.name())
			.map((last) -> last.businessDate().plusDays(1))
			.filter((date) -> date.isAfter(latest.get().minusDays(CATCH_UP_NIGHTS_MAX)))
			.orElse(latest.get());
		return first.isAfter(latest.get()) ? List.of()
				: first.datesUntil(latest.get().plusDays(1))
					.filter((date) -> dueDates(job).dueAt(date).isPresent())
					.toList();
	}

	private boolean runOwed(JobFile job, Clock clock, Consumer<NightResult> results) {
		for (LocalDate date : owed(job, clock.instant())) {
			if (this.stopped.getCount() == 0) {
				return true;
			}
			log.info("job {}: the night of {} is due", job.name(), date);
			NightResult result = run(new NightRequest(job, date, false, FailOn.NEVER));
			results.accept(result);
			if (result.exitCode() != ExitCode.COMPLETE) {
				return false;
			}
		}
		return true;
	}

	private NightResult run(NightRequest request) {
		try {
			return this.runner.run(request);
		}
		catch (ProblemsException ex) {
			return new NightResult(ExitCode.INCOMPLETE, "", ex.problems());
		}
		catch (RuntimeException ex) {
			return NightEnd.failed(request, ex);
		}
	}

	private void waitUntil(Instant moment, Clock clock) {
		try {
			while (clock.instant().isBefore(moment)) {
				Duration rest = Duration.between(clock.instant(), moment);
				Duration nap = (rest.compareTo(NAP_MAX) < 0) ? rest : NAP_MAX;
				if (this.stopped.await(nap.toMillis() + 1, TimeUnit.MILLISECONDS)) {
					return;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			stop();
		}
	}

	private static DueDates dueDates(JobFile job) {
		return new DueDates(job.schedule().orElseThrow(), job.zone());
	}

}
