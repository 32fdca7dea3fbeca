package counterfoil.checking;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much a check may take of the machine. */
@Component
final class Limits {

	private final Duration timeout;

	private final OwnLimits own;

	/**
	 * @param timeout for the statement of a check that came with the program
	 * @param ownTimeout for that of a user's own
	 * @param ownRowsMax rows a user's own may return
	 */
	Limits(@Value("${counterfoil.check-timeout:10m}") Duration timeout,
			@Value("${counterfoil.checks.timeout:2m}") Duration ownTimeout,
			@Value("${counterfoil.checks.rows-max:1000000}") long ownRowsMax) {
		this.timeout = timeout;
		this.own = new OwnLimits(ownTimeout, ownRowsMax);
	}

	Duration timeout() {
		return this.timeout;
	}

	OwnLimits own() {
		return this.own;
	}

}
