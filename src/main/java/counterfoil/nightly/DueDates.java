package counterfoil.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.scheduling.support.CronExpression;

/**
 * When which business date is due. The expression is read on the local calendar and only
 * then placed on the time line, so that a time that daylight saving skips is due right
 * after the gap, and one it repeats is due once.
 *
 * @param schedule the job's cron expression; at most once a day, the first time of the
 * day counts
 * @param zone the job's zone
 */
record DueDates(CronExpression schedule, ZoneId zone) {

	private static final int DAYS_MAX = 366;

	/**
	 * The latest business date whose time has come; none where the schedule did not fire
	 * for a year.
	 */
	Optional<LocalDate> latest(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.zone);
		return IntStream.rangeClosed(0, DAYS_MAX)
			.mapToObj(today::minusDays)
			.map((day) -> day.minusDays(1))
			.filter((date) -> dueAt(date).filter((at) -> !at.isAfter(now)).isPresent())
			.findFirst();
	}

	/**
	 * The next moment anything is due; none where the schedule does not fire for a year.
	 */
	Optional<Instant> next(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.zone);
		return IntStream.rangeClosed(0, DAYS_MAX)
			.mapToObj((days) -> dueAt(today.plusDays(days - 1L)))
			.flatMap(Optional::stream)
			.filter((at) -> at.isAfter(now))
			.findFirst();
	}

	/**
	 * When a business date is due: on the day after it; never, where the schedule leaves
	 * that day out.
	 */
	Optional<Instant> dueAt(LocalDate businessDate) {
		LocalDate day = businessDate.plusDays(1);
		LocalDateTime at = this.schedule.next(day.atStartOfDay().minusNanos(1));
		return (at != null && at.toLocalDate().equals(day)) ? Optional.of(at.atZone(this.zone).toInstant())
				: Optional.empty();
	}

}
