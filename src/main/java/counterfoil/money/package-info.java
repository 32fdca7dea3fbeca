/**
 * Exact amounts, each in its currency.
 */
@NullMarked
package counterfoil.money;

import org.jspecify.annotations.NullMarked;
