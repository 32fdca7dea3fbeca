package counterfoil.checking;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.database.ChecksLogin;
import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Users' own checks: what they may do, and what becomes of those that try more. */
class OwnChecksTest {

	private static final String ASK = """
			select shop, order_id as subject_id, currency as unit, captured as expected, refunded as actual, order_name
			from tonight.orders
			""";

	private static final String NO_END = "a comment or a quoted text begins that never ends";

	private static final String CHANGES = "does more than answer, or answers differently every time";

	private static CheckingWorld world;

	@TempDir
	private Path jobs;

	@BeforeAll
	static void start() {
		world = new CheckingWorld();
		world.jdbc().update("""
				insert into position.orders (shop, order_id, order_name, currency, placed_at, captured, refunded)
				values ('alder', '1', '#1', 'USD', '2026-01-02 03:04:05Z', 10.00, 20.00)""");
	}

	@AfterAll
	static void end() {
		world.close();
	}

	@BeforeEach
	void forget() {
		world.jdbc()
			.execute("truncate tracking.outcomes, tracking.outcome_counts, tracking.results, tracking.night_checks");
	}

	@Test
	void aUsersOwnCheckIsJudgedLikeAnyOther() {
		CheckingWorld.write(this.jobs, "own/too-much", 2, ASK.replace("order_name",
				"order_name, placed_at, '?' as mark, date '2026-01-29' as since, 7.5 as exposure"));
		assertThat(run()).isEmpty();
		assertThat(world
			.rows("""
					select check_id, subject_id, unit, outcome, expected, actual, exposure, due_on, evidence from tracking.results"""))
			.containsExactly("own/too-much 1 USD differs 10.00 20.00 7.5 2026-01-31 "
					+ "{\"mark\": \"?\", \"placed_at\": \"2026-01-02T03:04:05+00:00\", \"order_name\": \"#1\"}");
		assertThat(world.rows("select status, evidence_columns from tracking.night_checks"))
			.containsExactly("ran {order_name,placed_at,mark}");
	}

	/** What is tried, and the words it is stopped with. */
	static List<Arguments> attacks() {
		return List.of(attack("a second statement", ASK + "; drop table ledger.orders", "a second statement begins"),
				attack("a second statement behind a comment", ASK + "-- a\r; drop table ledger.orders",
						"a second statement begins"),
				attack("closing the parenthesis", ASK + ") as c; drop table ledger.orders; select (1",
						"a second statement begins"),
				attack("closing and opening", ASK + ") as c, lateral (select 1 as a) as d where (true",
						"a parenthesis closes that was not opened"),
				attack("a comment that does not end", ASK + "/* ", NO_END),
				attack("a comment inside a comment", ASK + "/* /* */ ", NO_END),
				attack("a text that does not end", ASK + "where order_id <> 'a", NO_END),
				attack("a dollar quote that does not end", ASK + "where order_id <> $a$ ) $$", NO_END),
				attack("an escaped quote", ASK + "where order_id <> e'\\'' or order_id = '); drop table x --'", ""),
				attack("a data-changing CTE", "with gone as (delete from ledger.orders returning 1)\n" + ASK,
						"WITH clause containing a data-modifying statement must be at the top level"),
				attack("set role", "set role postgres", "statement begins with \"set\""),
				attack("set role by a function", ASK + "where set_config('role', 'postgres', false) <> ''",
						"function set_config " + CHANGES),
				attack("copy to a program", "copy (select 1) to program 'touch owned'",
						"statement begins with \"copy\""),
				attack("a block", "do $$ begin drop table ledger.orders; end $$", "statement begins with \"do\""),
				attack("sleeping", ASK + "where pg_sleep(60) is null", "function pg_sleep " + CHANGES),
				attack("sleeping under a quoted name", ASK + "where \"pg_sleep\" (60) is null",
						"function pg_sleep " + CHANGES),
				attack("sleeping behind a comment", ASK + "where pg_catalog . PG_Sleep/* */\n(60) is null",
						"function pg_sleep " + CHANGES),
				attack("sleeping under an escaped name", ASK + "where U&\"pg\\005fsleep\"(60) is null",
						"it writes a name in codes (U&\"\")"),
				attack("a cross join of many rows", ASK + "cross join generate_series(1, 2000) as n",
						"it returned more than 1,000 rows"),
				attack("a cross join that returns nothing",
						ASK + "where (select count(*) from generate_series(1, 1000000000) as n) < 0",
						"it took longer than 1 s"),
				attack("chance", ASK + "where random() < 2", "function random " + CHANGES),
				attack("the clock", ASK + "where clock_timestamp() > placed_at", "function clock_timestamp " + CHANGES),
				attack("today", ASK + "where current_date > date '2026-01-01'",
						"current_date gives another answer in every run"),
				attack("now", ASK + "where now() > placed_at", "now gives another answer in every run"),
				attack("SQL inside a function",
						ASK + "where query_to_xml('delete from ledger.orders', true, true, '') is null",
						"function query_to_xml " + CHANGES),
				attack("a sequence", ASK + "where nextval('ledger.turns') > 0", "function nextval " + CHANGES),
				attack("a lock", ASK + "for update", "permission denied for view orders"),
				attack("another lock", ASK + "where pg_advisory_lock(1) is null",
						"function pg_advisory_lock " + CHANGES),
				attack("a table made of rows", ASK.replace("from", "into ledger.copied from"),
						"SELECT ... INTO is not allowed here"),
				attack("what was decided", ASK + "where exists (select from tracking.acceptances)",
						"permission denied for schema tracking"),
				attack("passwords", ASK + "where exists (select from pg_catalog.pg_authid)",
						"permission denied for table pg_authid"),
				attack("a file of the server", ASK + "where pg_read_file('/etc/passwd') is null",
						"function pg_read_file " + CHANGES),
				attack("a huge row", ASK.replace("order_name", "repeat('x', 20001) as order_name"),
						"it returned evidence of more than 20,000 characters"),
				attack("no number", ASK.replace("refunded as", "'NaN'::numeric as"),
						"it returned a number of more than 15 digits or 12 decimals"),
				attack("no unit", ASK.replace("currency as", "'<b>' as"), "it returned the unit \"<b>\""),
				attack("a name with a hole", ASK.replace("order_name", "order_name as \"{check}\""),
						"column \"{check}\" is not named in letters, digits and underscores"));
	}

	@Test
	void aNameThatWouldBePutIntoAStatementIsRefusedInWords() {
		CheckingWorld.write(this.jobs, "own/holes", ASK.replace("order_name", "order_name as \"{check}\""));
		assertThat(run()).singleElement()
			.hasToString(
					"""
							%s/checks/own/holes.sql:14: error: column "{check}" is not named in letters, digits and underscores (wrong-column-name)
							  do: Name it with "as"."""
						.formatted(this.jobs));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("attacks")
	void anAttackIsStoppedAndNamedAndTheOthersRun(String name, String sql, String words) {
		CheckingWorld.write(this.jobs, "own/attack", sql);
		CheckingWorld.write(this.jobs, "own/other", ASK);
		List<String> before = everything();
		List<Problem> problems = run();
		assertThat(everything()).as("what the ledger and the positions hold").isEqualTo(before);
		if (words.isEmpty()) {
			assertThat(problems).isEmpty();
			return;
		}
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.what()).contains(words);
			assertThat(problem.at().file()).endsWith("checks/own/attack.sql");
			assertThat(problem.at().line()).isPositive();
		});
		assertThat(world.rows("select check_id, status, problem is not null from tracking.night_checks order by 1"))
			.containsExactly("own/attack could not run t", "own/other ran f");
		assertThat(world.rows("select check_id, outcome from tracking.outcomes")).containsExactly("own/other differs");
	}

	@Test
	void withoutALoginUsersOwnChecksDoNotRun() {
		CheckingWorld.write(this.jobs, "own/too-much", ASK);
		assertThat(run(Optional.empty())).singleElement()
			.hasToString(
					"""
							%s/checks/own/too-much.sql: error: check "own/too-much" could not run: users' own checks need a login that \
							can only read, and none is named (no-login-for-checks)
							  do: Create a role that may log in and nothing else, and name it with counterfoil.checks.username and \
							counterfoil.checks.password; the program grants it what it may read."""
						.formatted(this.jobs));
	}

	@Test
	void aLoginThatMayDoMoreIsNotUsed() {
		CheckingWorld.write(this.jobs, "own/too-much", ASK);
		ChecksLogin reading = login();
		ChecksLogin wrong = new ChecksLogin(reading.url(), reading.username(), "guessed");
		assertThat(run(Optional.of(wrong))).singleElement()
			.extracting(Problem::what)
			.asString()
			.contains("and it could not log in: FATAL: password authentication failed");
		world.jdbc().execute("grant insert on ledger.orders to " + reading.username());
		assertThat(run()).singleElement()
			.extracting(Problem::what)
			.asString()
			.endsWith("and it may write ledger.orders");
		world.jdbc().execute("revoke insert on ledger.orders from " + reading.username());
		world.jdbc().execute("grant usage on schema tracking to " + reading.username());
		world.jdbc().execute("grant select on tracking.events to " + reading.username());
		assertThat(run()).singleElement()
			.extracting(Problem::what)
			.asString()
			.endsWith("and it may read tracking.events");
		world.jdbc().execute("revoke select on tracking.events from " + reading.username());
		world.jdbc().execute("revoke usage on schema tracking from " + reading.username());
		assertThat(run()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			delete from ledger.orders                 | 42501
			update position.orders set refunded = 0   | 42501
			create table ledger.more (a integer)      | 42501
			create table public.more (a integer)      | 42501
			set role postgres                         | 42501
			set session authorization postgres        | 42501
			copy ledger.orders to program 'cat'       | 42501
			copy (select 1) to '/tmp/counterfoil'     | 42501
			select pg_read_file('/etc/passwd')        | 42501
			select from tracking.notes                | 42501
			select from batch.batch_job_instance      | 42501
			alter role counterfoil_checks superuser   | 42501
			""")
	void theRoleItselfCanOnlyRead(String sql, String state) throws SQLException {
		CheckingWorld.write(this.jobs, "own/too-much", ASK);
		run();
		try (Connection session = login().open(); Statement statement = session.createStatement()) {
			// even where the session lets go of being read-only
			statement.execute("set session characteristics as transaction read write");
			statement.execute("select from ledger.orders");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql))
				.extracting(SQLException::getSQLState)
				.isEqualTo(state);
		}
	}

	@Test
	void sessionsAreReadOnlyFromTheStart() throws SQLException {
		try (Connection session = login().open(); Statement statement = session.createStatement()) {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("select lo_create(0)"))
				.withMessageContaining("cannot execute lo_create() in a read-only transaction");
		}
	}

	@Test
	void nobodyLogsInWithoutAPassword() {
		ChecksLogin reading = login();
		for (String role : List.of("postgres", reading.username())) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> new ChecksLogin(reading.url(), role, "").open().close())
				.withMessageContaining("password");
		}
	}

	@Test
	void filesOfTheProgramAreToldFromUsersOwn() {
		List<CheckFile> shipped = CheckFiles.find(Path.of("jobs"));
		assertThat(shipped).isNotEmpty().noneMatch(CheckFile::isOwn);
		CheckFile one = shipped.get(0);
		CheckingWorld.writeFile(this.jobs, one.id(), new String(one.bytes()).replace("\n", "\r\n"));
		assertThat(CheckFiles.find(this.jobs)).singleElement().matches((file) -> !file.isOwn());
		CheckingWorld.writeFile(this.jobs, one.id(), new String(one.bytes()) + "-- mine");
		assertThat(CheckFiles.find(this.jobs)).singleElement().matches(CheckFile::isOwn);
		CheckingWorld.writeFile(this.jobs, "own/" + one.id().replaceAll(".*/", ""), new String(one.bytes()));
		assertThat(CheckFiles.find(this.jobs)).hasSize(2).allMatch(CheckFile::isOwn);
	}

	private static Arguments attack(String name, String sql, String words) {
		return Arguments.of(name, sql, words);
	}

	private static ChecksLogin login() {
		return world.login();
	}

	private List<Problem> run() {
		return run(Optional.of(login()));
	}

	private List<Problem> run(Optional<ChecksLogin> login) {
		Night night = world.night("2026-01-31");
		world.scope(night, "1");
		CheckSet set = CheckSet.read(this.jobs, Map.of());
		Checks checks = world.checks(login, new Limits(Duration.ofMinutes(1), Duration.ofSeconds(1), 1000));
		checks.validate(set);
		return world.transaction().execute((status) -> checks.run(night, set));
	}

	private static List<String> everything() {
		return world.rows("""
				select (select jsonb_agg(to_jsonb(o)) from position.orders o), (select count(*) from ledger.orders),
					(select count(*) from pg_catalog.pg_class), (select last_value from ledger.turns) is null""");
	}

}
