package counterfoil.statistics;

/**
 * What was said of goods of a product does not fit what was done.
 *
 * @param contradiction what does not fit
 * @param name the product
 * @param lines returned lines of which that is so
 * @param linesAsked returned lines of which both sides are known
 */
public record Contradiction(String shop, String contradiction, String name, long lines, long linesAsked) {

}
