/**
 * Outcomes and discrepancies over the nights: events, roll-forward, what a night stored.
 */
@NullMarked
package counterfoil.tracking;

import org.jspecify.annotations.NullMarked;
