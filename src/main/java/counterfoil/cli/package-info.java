/**
 * The commands.
 */
@NullMarked
package counterfoil.cli;

import org.jspecify.annotations.NullMarked;
