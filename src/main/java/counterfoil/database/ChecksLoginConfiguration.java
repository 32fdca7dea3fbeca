package counterfoil.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The login of users' own checks to a database that was named: whoever named it names a
 * role for them too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({ "spring.datasource.url", "counterfoil.checks.username" })
class ChecksLoginConfiguration {

	@Bean
	ChecksLogin namedChecksLogin(@Value("${spring.datasource.url}") String url,
			@Value("${counterfoil.checks.username}") String username,
			@Value("${counterfoil.checks.password:}") String password) {
		return new ChecksLogin(url, username, password);
	}

}
