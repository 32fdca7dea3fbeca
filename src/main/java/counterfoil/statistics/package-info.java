/**
 * Why customers return things: counts, rates with their likely range, money, and what
 * changed, computed from the ledger and stored with the night.
 */
@NullMarked
package counterfoil.statistics;

import org.jspecify.annotations.NullMarked;
