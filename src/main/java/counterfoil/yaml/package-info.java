/**
 * YAML files read with their line numbers, so that every problem in one names its place.
 */
@NullMarked
package counterfoil.yaml;

import org.jspecify.annotations.NullMarked;
