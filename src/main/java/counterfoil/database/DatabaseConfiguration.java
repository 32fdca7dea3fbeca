package counterfoil.database;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * An embedded database where no other is named: {@code spring.datasource.url} names
 * another.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.NoDatabaseNamed.class)
class DatabaseConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(@Value("${counterfoil.home:.counterfoil}") Path home) {
		return EmbeddedDatabase.start(home);
	}

	@Bean
	@ConfigurationProperties("spring.datasource.hikari")
	HikariDataSource dataSource(EmbeddedDatabase database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(database.url());
		pool.setUsername("postgres");
		pool.setPassword(database.password());
		return pool;
	}

	@Bean
	ChecksLogin checksLogin(EmbeddedDatabase database) {
		return database.checksLogin();
	}

	static class NoDatabaseNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !context.getEnvironment().containsProperty("spring.datasource.url");
		}

	}

}
