package counterfoil.checking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import counterfoil.database.ChecksLogin;
import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Validates the checks of a night and runs them, each for itself. */
@Component
public class Checks {

	private static final Logger log = LoggerFactory.getLogger(Checks.class);

	private final JdbcTemplate jdbc;

	private static final SqlFile MISSING_GRANTS = SqlFile.beside(Checks.class, "missing-grants.sql");

	private final CheckStore store;

	private final @Nullable ChecksLogin login;

	private final Limits limits;

	Checks(JdbcTemplate jdbc, CheckStore store, ObjectProvider<ChecksLogin> login, Limits limits) {
		this.jdbc = jdbc;
		this.store = store;
		this.login = login.getIfAvailable();
		this.limits = limits;
	}

	/**
	 * Makes sure that every check is one select on tables and columns that exist, and
	 * returns the columns that the engine needs. Runs none of them.
	 * @throws ProblemsException with everything that is wrong with any of them
	 */
	public void validate(CheckSet checks) {
		grant(checks);
		List<Problem> problems = new ArrayList<>(checks.problems());
		this.jdbc.execute((ConnectionCallback<@Nullable Void>) (pooled) -> {
			Connection connection = withoutPool(pooled);
			Catalogue catalogue = Catalogue.read(connection);
			for (Check check : checks.checks()) {
				if (!check.isOwn()) {
					problems.addAll(validate(connection, catalogue, check));
				}
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
		OwnChecks own = new OwnChecks(this.login, this.limits.own());
		own.validate(checks.checks());
		this.jdbc.execute((ConnectionCallback<@Nullable Void>) (pooled) -> {
			Connection connection = withoutPool(pooled);
			// times among the evidence read the same on every machine
			connection.createStatement().execute("set local time zone 'UTC'");
			for (Check check : checks.checks()) {
				run(connection, new Question(night, check, own)).ifPresent(problems::add);
			}
			return null;
		});
		for (BrokenCheck broken : checks.broken()) {
			this.store.record(night, broken);
			broken.problems().forEach((problem) -> log.error("{}", problem));
			problems.addAll(broken.problems());
		}
		this.store.endMissing(night, checks);
		return problems;
	}

	private Optional<Problem> run(Connection connection, Question question) throws SQLException {
		long startedAt = System.nanoTime();
		Night night = question.night();
		Check check = question.check();
		Examination examination = new Examination(connection, night, this.limits.timeout());
		Savepoint savepoint = connection.setSavepoint();
		Optional<Problem> problem = Optional.empty();
		try {
			Examination.Examined examined = check.isOwn()
					? examination.examineReturned(check, question.own().bring(check, connection))
					: examination.examine(check);
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
		catch (OwnCheckStopped ex) {
			problem = Optional.of(ex.problem());
		}
		if (problem.isPresent()) {
			connection.rollback(savepoint);
			this.store.record(night, check, List.of(), problem.get());
			log.error("{}", problem.get());
		}
		connection.releaseSavepoint(savepoint);
		return problem;
	}

	// a privilege counts from its commit on, so this comes before any step
	private void grant(CheckSet checks) {
		if (this.login != null && checks.checks().stream().anyMatch(Check::isOwn)) {
			JdbcClient.create(this.jdbc)
				.sql(MISSING_GRANTS.text())
				.param("role", this.login.username())
				.query(String.class)
				.list()
				.forEach(this.jdbc::execute);
		}
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

	/** One check in one night. */
	private record Question(Night night, Check check, OwnChecks own) {

	}

	// the pool takes some errors of a statement for the end of the connection and closes
	// it
	private static Connection withoutPool(Connection pooled) throws SQLException {
		return (Connection) pooled.unwrap(PGConnection.class);
	}

}
