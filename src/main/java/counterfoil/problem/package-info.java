/**
 * The one form of every message: where, what, and what to do.
 */
@NullMarked
package counterfoil.problem;

import org.jspecify.annotations.NullMarked;
