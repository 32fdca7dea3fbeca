package counterfoil.nightly;

import java.time.LocalDate;

/**
 * One run, asked for by a person or a schedule.
 *
 * @param job the job
 * @param businessDate the day the night stands for
 * @param isFull whether every subject is looked at again
 * @param failOn which open discrepancies end it with {@link ExitCode#FOUND}
 */
public record NightRequest(JobFile job, LocalDate businessDate, boolean isFull, FailOn failOn) {

}
