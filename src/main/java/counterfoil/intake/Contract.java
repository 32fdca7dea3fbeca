package counterfoil.intake;

/**
 * What makes rows of the ledger out of the rows of one kind of export.
 *
 * @param name the name of its file, or {@code plain} and the name of the record
 * @param title for people
 * @param family decides which export wins where several tell of one record
 * @param sha256 of what it says
 */
public record Contract(String name, String title, String family, String sha256) {

}
