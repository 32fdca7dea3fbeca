package counterfoil.tracking;

import java.time.Instant;

/**
 * Who decided something, and when.
 *
 * @param by the person, as the report names them
 * @param at the moment the decision was recorded
 */
public record Decided(String by, Instant at) {

}
