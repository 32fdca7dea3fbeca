package counterfoil.tracking;

/**
 * What a night was run with.
 *
 * @param program name and version of the program
 * @param checkSet hash of the checks and their tolerances
 * @param zone of the job: where its business dates begin
 * @param language its report is written in: {@code en} or {@code fr}
 */
public record NightFacts(String program, String checkSet, String zone, String language) {

}
