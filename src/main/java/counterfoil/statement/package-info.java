/**
 * The reconciliation statement of a night: what was recorded, paid and settled in the
 * month, computed from ledger and positions, and stored with the night.
 */
@NullMarked
package counterfoil.statement;

import org.jspecify.annotations.NullMarked;
