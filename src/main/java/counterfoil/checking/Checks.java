package counterfoil.checking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Validates the checks of a night and runs them, each for itself. */
@Component
public class Checks {

	private static final Logger log = LoggerFactory.getLogger(Checks.class);

	private final JdbcTemplate jdbc;

	private final CheckStore store;

	private final Duration timeout;

	Checks(JdbcTemplate jdbc, CheckStore store, @Value("${counterfoil.check-timeout:10m}") Duration timeout) {
		this.jdbc = jdbc;
		this.store = store;
		this.timeout = timeout;
	}

	/**
	 * Makes sure that every check is one select on tables and columns that exist, and
	 * returns the columns that the engine needs. Runs none of them.
	 * @throws ProblemsException with everything that is wrong with any of them
	 */
	public void validate(CheckSet checks) {
		List<Problem> problems = new ArrayList<>(checks.problems());
		this.jdbc.execute((ConnectionCallback<@Nullable Void>) (pooled) -> {
			Connection connection = withoutPool(pooled);
			Catalogue catalogue = Catalogue.read(connection);
			for (Check check : checks.checks()) {
				problems.addAll(validate(connection, catalogue, check));
			}
			return null;
		});
		if (!problems.isEmpty()) {
			problems.sort(Comparator.comparing((Problem problem) -> problem.at().file())
				.thenComparing((problem) -> problem.at().line()));
			throw new ProblemsException(problems);
		}
	}

	/**
	 * Asks every check its question of tonight's subjects and keeps the answers. Runs in
	 * the transaction of its caller; a check that breaks off leaves no trace of its
	 * answers and does not disturb the others.
	 * @return why checks could not run
	 */
	public List<Problem> run(Night night, CheckSet checks) {
		checks.throwProblems();
		this.store.begin(night);
		List<Problem> problems = new ArrayList<>();
		this.jdbc.execute((ConnectionCallback<@Nullable Void>) (pooled) -> {
			Connection connection = withoutPool(pooled);
			// times among the evidence read the same on every machine
			connection.createStatement().execute("set local time zone 'UTC'");
			for (Check check : checks.checks()) {
				run(connection, night, check).ifPresent(problems::add);
			}
			return null;
		});
		this.store.endMissing(night, checks);
		return problems;
	}

	private Optional<Problem> run(Connection connection, Night night, Check check) throws SQLException {
		long startedAt = System.nanoTime();
		Examination examination = new Examination(connection, night, this.timeout);
		Savepoint savepoint = connection.setSavepoint();
		Optional<Problem> problem = Optional.empty();
		try {
			Examination.Examined examined = examination.examine(check);
			problem = this.store.firstTwin().map((twin) -> twins(check, twin));
			if (problem.isEmpty()) {
				this.store.store(night, check);
				this.store.record(night, check, examined.evidence(), null);
				long millis = Duration.ofNanos(System.nanoTime() - startedAt).toMillis();
				log.info("check {}: {} examined in {} ms", check.id(), examined.rows(), millis);
			}
		}
		catch (SQLException ex) {
			if (ServerProblem.isTroubleOfTheServer(ex)) {
				throw ex;
			}
			problem = Optional.of(examination.problem(check, ex));
		}
		if (problem.isPresent()) {
			connection.rollback(savepoint);
			this.store.record(night, check, List.of(), problem.get());
			log.error("{}", problem.get());
		}
		connection.releaseSavepoint(savepoint);
		return problem;
	}

	private static Problem twins(Check check, String twin) {
		return ServerProblem.couldNotRun(check, check.sql().firstLine(),
				"it returned %s %s".formatted(check.frontMatter().subject().word(), twin));
	}

	private static List<Problem> validate(Connection connection, Catalogue catalogue, Check check) throws SQLException {
		Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
		try {
			return Wrapped.describe(connection, check).problems(check);
		}
		catch (SQLException ex) {
			if (ServerProblem.isTroubleOfTheServer(ex)) {
				throw ex;
			}
			return List.of(new ServerProblem(check, Wrapped.charactersBeforeDescribed(check)).preparing(ex, catalogue));
		}
		finally {
			if (savepoint != null) {
				connection.rollback(savepoint);
			}
		}
	}

	// the pool takes some errors of a statement for the end of the connection and closes
	// it
	private static Connection withoutPool(Connection pooled) throws SQLException {
		return (Connection) pooled.unwrap(PGConnection.class);
	}

}
