package counterfoil.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows discrepancies over the nights: what tonight's results, the scope, and people's
 * decisions make of the state before the night.
 */
@Component
public class Tracking {

	private static final List<SqlFile> EVENTS = files("forget-night", "remember-before", "follow-results",
			"follow-absences", "notice-again", "decide-acceptances", "follow-acceptances", "record-acceptances",
			"take-notes");

	private static final List<SqlFile> SNAPSHOTS = files("roll-forward", "keep-snapshots", "keep-reported-refunds",
			"keep-traits", "know-closed-months");

	private static final SqlFile BROKEN = SqlFile.beside(Tracking.class, "roll-forward-broken.sql");

	private final JdbcClient database;

	/** Works in the database of the client, in the transaction of its caller. */
	public Tracking(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Writes the night's events, roll-forward and snapshots, in place of what an earlier
	 * attempt at the same night wrote.
	 * @throws RollForwardBroken if a balance does not carry over from the night before,
	 * or its movements do not add up
	 */
	public void track(Night night) {
		requireRunning(night);
		EVENTS.forEach((file) -> run(file, night));
		// Tonight's rows are new to the planner, and may be a million.
		this.database.sql("analyze tracking.events").update();
		SNAPSHOTS.forEach((file) -> run(file, night));
		requireBalanced(night);
	}

	private void requireRunning(Night night) {
		Optional<String> state = this.database.sql("select state from ledger.nights where night_id = :nightId")
			.param("nightId", night.nightId())
			.query(String.class)
			.optional();
		if (!state.equals(Optional.of("running"))) {
			throw new IllegalStateException("%s is not running but %s: what it stored must not change".formatted(night,
					state.orElse("not in the database")));
		}
	}

	private void run(SqlFile file, Night night) {
		this.database.sql(file.text()).params(parameters(night)).update();
	}

	private void requireBalanced(Night night) {
		this.database.sql(BROKEN.text())
			.params(parameters(night))
			.query((row, number) -> RollForwardBroken.of(night, row))
			.optional()
			.ifPresent((broken) -> {
				throw broken;
			});
	}

	private static Map<String, Object> parameters(Night night) {
		return Map.of("nightId", night.nightId(), "job", night.job(), "businessDate", night.businessDate());
	}

	private static List<SqlFile> files(String... names) {
		return Stream.of(names).map((name) -> SqlFile.beside(Tracking.class, name + ".sql")).toList();
	}

}
