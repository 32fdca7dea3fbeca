/**
 * The records, their columns, posting, scope and positions: facts kept for ever and what
 * they add up to.
 */
@NullMarked
package counterfoil.ledger;

import org.jspecify.annotations.NullMarked;
