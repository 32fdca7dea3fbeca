/**
 * Contracts, readers, rejects and staging: files in, typed rows out.
 */
@NullMarked
package counterfoil.intake;

import org.jspecify.annotations.NullMarked;
