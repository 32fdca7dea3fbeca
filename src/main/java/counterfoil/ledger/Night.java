package counterfoil.ledger;

import java.time.LocalDate;

/**
 * One run for one business date.
 *
 * @param nightId its number in the database, never shown
 * @param job the job it belongs to
 * @param businessDate the day it stands for
 * @param revision 1 for the first run of that date, one more for each that saw something
 * new
 */
public record Night(long nightId, String job, LocalDate businessDate, int revision) {

}
