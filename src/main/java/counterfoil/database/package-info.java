/**
 * The PostgreSQL everything runs on: embedded or given, and the SQL files that run on it.
 */
@NullMarked
package counterfoil.database;

import org.jspecify.annotations.NullMarked;
