package counterfoil.database;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a database that cannot be had. */
class DatabaseProblemsTest {

	@Test
	void anotherRunHasIt() {
		assertThat(new DatabaseInUse(Path.of(".counterfoil"))).hasMessage("""
				.counterfoil: error: another run has the embedded database open (database-in-use)
				  do: Run again when that run has ended.""");
	}

}
