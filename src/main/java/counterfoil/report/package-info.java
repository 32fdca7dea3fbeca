/**
 * Renders what a night stored: pure functions, published by one rename.
 */
@NullMarked
package counterfoil.report;

import org.jspecify.annotations.NullMarked;
