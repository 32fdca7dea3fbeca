package counterfoil.checking;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import counterfoil.database.ChecksLogin;
import counterfoil.ledger.Night;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The checks of the program, for tests that need what a night finds. */
public final class ShippedChecks {

	private final CheckSet set = CheckSet.read(Path.of("jobs"), Map.of());

	private final Checks checks;

	/** Asks them of that database. */
	public ShippedChecks(JdbcTemplate database) {
		this.checks = new Checks(database, new CheckStore(JdbcClient.create(database)),
				new StaticListableBeanFactory().getBeanProvider(ChecksLogin.class),
				new Limits(Duration.ofMinutes(1), Duration.ofSeconds(1), 1000));
	}

	/** Runs all of them, in the transaction of the caller. */
	public void run(Night night) {
		assertThat(this.set.checks()).isNotEmpty();
		assertThat(this.checks.run(night, this.set)).isEmpty();
	}

}
