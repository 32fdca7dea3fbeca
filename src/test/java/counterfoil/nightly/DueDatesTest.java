package counterfoil.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;

import static org.assertj.core.api.Assertions.assertThat;

class DueDatesTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final DueDates AT_HALF_PAST_TWO = new DueDates(CronExpression.parse("0 30 2 * * *"), BERLIN);

	@Test
	void aNightIsDueOnTheDayAfterItsBusinessDate() {
		assertThat(AT_HALF_PAST_TWO.dueAt(LocalDate.of(2026, 1, 31))).contains(Instant.parse("2026-02-01T01:30:00Z"));
	}

	@Test
	void aTimeThatDaylightSavingSkipsIsDueRightAfterTheGap() {
		// 28 March 2027: 02:00 becomes 03:00 in Berlin
		assertThat(AT_HALF_PAST_TWO.dueAt(LocalDate.of(2027, 3, 27))).contains(Instant.parse("2027-03-28T01:30:00Z"));
	}

	@Test
	void aTimeThatDaylightSavingRepeatsIsDueOnce() {
		// 31 October 2027: 02:30 comes twice in Berlin, at 00:30 and at 01:30 UTC
		LocalDate date = LocalDate.of(2027, 10, 30);
		assertThat(AT_HALF_PAST_TWO.dueAt(date)).contains(Instant.parse("2027-10-31T00:30:00Z"));
		assertThat(AT_HALF_PAST_TWO.latest(Instant.parse("2027-10-31T00:30:00Z"))).contains(date);
		assertThat(AT_HALF_PAST_TWO.next(Instant.parse("2027-10-31T00:30:00Z")))
			.contains(Instant.parse("2027-11-01T01:30:00Z"));
	}

	@Test
	void everyDayOfAYearIsDueExactlyOnce() {
		LocalDate first = LocalDate.of(2027, 1, 1);
		List<Instant> moments = first.datesUntil(first.plusYears(1))
			.map((date) -> AT_HALF_PAST_TWO.dueAt(date).orElseThrow())
			.toList();
		assertThat(moments).hasSize(365).doesNotHaveDuplicates().isSorted();
	}

	@Test
	void theLatestDateIsTheOneWhoseTimeHasCome() {
		assertThat(AT_HALF_PAST_TWO.latest(Instant.parse("2026-02-01T01:29:59Z"))).contains(LocalDate.of(2026, 1, 30));
		assertThat(AT_HALF_PAST_TWO.latest(Instant.parse("2026-02-01T01:30:00Z"))).contains(LocalDate.of(2026, 1, 31));
	}

	@Test
	void aScheduleThatLeavesDaysOutOwesNothingForThem() {
		DueDates weekdays = new DueDates(CronExpression.parse("0 0 6 * * MON-FRI"), BERLIN);
		// 31 January 2026 is a Saturday: its night would run on Sunday
		assertThat(weekdays.dueAt(LocalDate.of(2026, 1, 31))).isEmpty();
		assertThat(weekdays.latest(Instant.parse("2026-02-01T12:00:00Z"))).contains(LocalDate.of(2026, 1, 29));
		assertThat(weekdays.next(Instant.parse("2026-02-01T12:00:00Z")))
			.contains(Instant.parse("2026-02-02T05:00:00Z"));
	}

}
