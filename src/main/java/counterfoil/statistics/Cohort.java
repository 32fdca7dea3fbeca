package counterfoil.statistics;

/**
 * Units of a month of sale.
 *
 * @param returnMonth in which they came back; empty for those sold
 */
public record Cohort(String shop, String orderMonth, String returnMonth, long units) {

}
