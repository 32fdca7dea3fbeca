package counterfoil.database;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the schema up to date, and says in words when the database belongs to another
 * version of the program.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	@Bean
	FlywayMigrationStrategy migrationStrategy() {
		return MigrationConfiguration::migrate;
	}

	private static void migrate(Flyway flyway) {
		try {
			flyway.migrate();
		}
		catch (FlywayValidateException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of("database"), "schema-of-another-version",
					"the schema was made by another version of this program",
					"Run the version that made it, or name an empty database (without SPRING_DATASOURCE_URL: "
							+ "move .counterfoil away)."));
		}
	}

}
