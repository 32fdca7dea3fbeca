package counterfoil.statistics;

/**
 * A reason of returns that the table of reasons says nothing of.
 *
 * @param sourceValue as the export says it
 * @param lines return lines that give it
 * @param units on those lines
 * @param path the file that holds the first of them
 * @param line where it stands in that file
 */
public record UnlistedReason(String shop, String sourceValue, long lines, long units, String path, int line) {

}
