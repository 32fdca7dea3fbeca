package counterfoil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import counterfoil.problem.ProblemsException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is said of a database that cannot be had. */
class DatabaseProblemsTest {

	@Test
	void anotherRunHasIt() {
		assertThat(new DatabaseInUse(Path.of(".counterfoil"))).hasMessage("""
				.counterfoil: error: another run has the embedded database open (database-in-use)
				  do: Run again when that run has ended.""");
	}

	@Test
	void itsFolderIsNone(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("data"), "no folder");
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> EmbeddedDatabase.start(folder))
			.satisfies((refused) -> {
				String why = refused.problems().get(0).what().replaceFirst(".*did not start: ", "");
				assertThat(why).isNotBlank().doesNotContain("\n");
				assertThat(refused).hasMessage(
						"""
								%s/data: error: the embedded PostgreSQL did not start: %s (database-not-started)
								  do: Run as a user other than root if user namespaces are forbidden here, or set SPRING_DATASOURCE_URL \
								to a PostgreSQL of your own."""
							.formatted(folder, why));
			});
	}

	@Test
	void itDoesNotTakeItsPasswords(@TempDir Path folder) {
		assertThatExceptionOfType(ProblemsException.class)
			.isThrownBy(() -> Roles.secure("jdbc:postgresql://127.0.0.1:1/postgres", folder, new Passwords("a", "b")))
			.withMessage(
					"""
							%s: error: the embedded PostgreSQL did not take its passwords: Connection to 127.0.0.1:1 refused. \
							Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections. \
							(database-not-secured)
							  do: Put back the passwords.properties that belongs to this folder, or move the folder away."""
						.formatted(folder));
	}

	@Test
	void anotherVersionMadeItsSchema() {
		try (TestDatabase.Fresh database = TestDatabase.fresh()) {
			Flyway flyway = Flyway.configure()
				.dataSource(database.dataSource())
				.defaultSchema("batch")
				.locations("classpath:db/migration")
				.load();
			new MigrationConfiguration().migrationStrategy().migrate(flyway);
			JdbcClient.create(database.dataSource())
				.sql("update batch.flyway_schema_history set checksum = 1 where version = '2'")
				.update();
			assertThatExceptionOfType(ProblemsException.class)
				.isThrownBy(() -> new MigrationConfiguration().migrationStrategy().migrate(flyway))
				.withMessage(
						"""
								database: error: the schema was made by another version of this program (schema-of-another-version)
								  do: Run the version that made it, or name an empty database (without SPRING_DATASOURCE_URL: \
								move .counterfoil away).""");
		}
	}

}
