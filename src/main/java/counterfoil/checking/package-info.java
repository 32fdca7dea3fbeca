/**
 * Reads, validates and runs the check files.
 */
@NullMarked
package counterfoil.checking;

import org.jspecify.annotations.NullMarked;
