package counterfoil.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MonthsTest {

	private static final SourcePosition AT = SourcePosition.of("close");

	private static final YearMonth JANUARY = YearMonth.of(2026, 1);

	private static final Months.Closing BOTH = new Months.Closing(
			new Decided("anna", Instant.parse("2026-02-01T08:00:00Z")), "bea");

	private final TrackedNights nights = new TrackedNights();

	private final ManifestChain chain = new ManifestChain(this.nights.database);

	private final Months months = new Months(this.nights.database, this.nights.stored, this.chain);

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void theMonthIsTheSumOfItsNights() {
		night("2026-01-29", this.nights.night("2026-01-29").differs("1", "10.00", "15.00"));
		night("2026-01-30", this.nights.night("2026-01-30").differs("2", "1.00", "3.00").agrees("1"));
		night("2026-01-31", this.nights.night("2026-01-31").differs("2", "1.00", "4.00"));
		assertThat(this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH)).isEqualTo(hash("2026-01-31"));
		assertThat(this.nights.database
			.sql("""
					select concat_ws(' ', balance, movement, number, trim_scale(amount_over)) from tracking.month_roll_forward
					order by movement collate "C\"""")
			.query(String.class)
			.list()).containsExactly("open changed 0 1", "open cleared -1 -5", "open closing 1 3", "open opened 2 7",
					"open opening 0 0");
		assertThat(this.months.isClosed(TrackedNights.JOB, LocalDate.parse("2026-01-15"))).isTrue();
		assertThat(this.months.isClosed(TrackedNights.JOB, LocalDate.parse("2026-02-01"))).isFalse();
	}

	@Test
	void laterReportsSayThatItIsClosedAndItsOwnDoNotChange() {
		Night last = night("2026-01-31", this.nights.night("2026-01-31"));
		this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH);
		Night next = night("2026-02-01", this.nights.night("2026-02-01"));
		assertThat(this.nights.stored.life().closedMonths(last)).isEmpty();
		assertThat(this.nights.stored.life().closedMonths(next)).singleElement()
			.satisfies((closed) -> assertThat(
					List.of(closed.month(), closed.preparedBy(), closed.reviewedBy(), closed.reportSha256()))
				.containsExactly(JANUARY, "anna", "bea", hash("2026-01-31")));
	}

	@Test
	void itIsNotClosedTwiceNorBeforeItIsOver() {
		assertRefused(() -> this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH), """
				close: error: job "sample" has no night yet (no-night)
				  do: Run its nights first, in the database they belong to.""");
		night("2026-01-30", this.nights.night("2026-01-30"));
		assertRefused(() -> this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH), """
				close: error: month 2026-01 has no last night yet: the latest is 2026-01-30 (month-not-over)
				  do: Close it when the night of 2026-01-31 is complete.""");
		night("2026-01-31", this.nights.night("2026-01-31"));
		this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH);
		assertRefused(() -> this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH), """
				close: error: month 2026-01 is closed already (month-closed)
				  do: Leave it: what came since is listed as a late change in the reports of later nights.""");
	}

	@Test
	void aMonthThatLacksNightsStaysOpen() {
		night("2026-01-27", this.nights.night("2026-01-27"));
		night("2026-01-30", this.nights.night("2026-01-30"));
		night("2026-01-31", this.nights.night("2026-01-31"));
		assertRefused(() -> this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH), """
				close: error: 2 days are without a night: 2026-01-28, 2026-01-29 (nights-missing)
				  do: A night that was left out cannot be run any more; a month that lacks one stays open.""");
	}

	@Test
	void aNightThatDidNotEndKeepsItOpen() {
		night("2026-01-31", this.nights.night("2026-01-31"));
		this.nights.night("2026-02-01").write();
		assertRefused(() -> this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH), """
				close: error: a night of job "sample" did not end (night-not-ended)
				  do: Run the same night again to its end, then close the month.""");
	}

	@Test
	void aLastNightWithoutAReportKeepsItOpen() {
		this.nights.night("2026-01-31").track();
		assertRefused(() -> this.months.close(AT, TrackedNights.JOB, JANUARY, BOTH), """
				close: error: the night of 2026-01-31 published no report (report-not-published)
				  do: Run a later night with this program; that month stays open.""");
	}

	@Test
	void twoPeopleCloseIt() {
		night("2026-01-31", this.nights.night("2026-01-31"));
		Months.Closing alone = new Months.Closing(BOTH.preparedBy(), " Anna");
		assertRefused(() -> this.months.close(AT, TrackedNights.JOB, JANUARY, alone), """
				close: error: "Anna" prepared and reviewed it (reviewed-by-preparer)
				  do: Let a second person review it and name them with --reviewed-by.""");
	}

	@Test
	void monthsAreClosedOneAfterTheOther() {
		for (LocalDate day = LocalDate.parse("2025-12-31"); day
			.isBefore(LocalDate.parse("2026-04-01")); day = day.plusDays(1)) {
			if (day.getDayOfMonth() < 2 || day.plusDays(1).getDayOfMonth() == 1) {
				night(day.toString(), this.nights.night(day.toString()));
			}
		}
		this.months.close(AT, TrackedNights.JOB, YearMonth.of(2025, 12), BOTH);
		assertThatExceptionOfType(ProblemsException.class)
			.isThrownBy(() -> this.months.close(AT, TrackedNights.JOB, YearMonth.of(2026, 2), BOTH))
			.withMessageContaining("close: error: month 2026-01 before it is not closed (month-before-open)\n"
					+ "  do: Close 2026-01 first.");
	}

	private static void assertRefused(ThrowingCallable call, String message) {
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(call).withMessage(message);
	}

	private Night night(String date, TrackedNight filled) {
		Night night = filled.track();
		this.chain.add(night, hash(date));
		return night;
	}

	private static String hash(String date) {
		return date.replace("-", "").repeat(8);
	}

}
