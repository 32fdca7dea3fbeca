/**
 * The job: its steps, lock, recovery and exit codes.
 */
@NullMarked
package counterfoil.nightly;

import org.jspecify.annotations.NullMarked;
