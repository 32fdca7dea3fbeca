package counterfoil.checking;

import java.nio.file.Path;
import java.time.Duration;

import counterfoil.problem.ProblemsException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What the server says of checks before any of them runs. */
class ChecksValidationTest {

	private static final String WHOLE = """
			select shop, order_id as subject_id, currency as unit,
				captured as expected, refunded as actual
			from tonight.orders
			""";

	private static CheckingWorld world;

	@TempDir
	private Path jobs;

	@BeforeAll
	static void openWorld() {
		world = new CheckingWorld();
	}

	@AfterAll
	static void closeWorld() {
		world.close();
	}

	@Test
	void checkInOrderIsAccepted() {
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE);
		assertThatNoException().isThrownBy(this::validate);
	}

	@Test
	void operatorWithAQuestionMarkIsNoParameter() {
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE + "where '{\"a\": 1}'::jsonb ? 'a'");
		assertThatNoException().isThrownBy(this::validate);
	}

	@Test
	void tableThatDoesNotExist() {
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE.replace("tonight.orders", "tonight.ordres"));
		assertProblems("""
				checks/money/too-much.sql:16: error: table "tonight.ordres" does not exist (no-such-table)
				  do: Did you mean "tonight.orders"?""");
	}

	@Test
	void tableThatIsLikeNone() {
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE.replace("tonight.orders", "weather"));
		assertProblems("""
				checks/money/too-much.sql:16: error: table "weather" does not exist (no-such-table)
				  do: Use one that the views of schema tonight have; jobs/README.md lists them.""");
	}

	@Test
	void columnThatDoesNotExist() {
		CheckingWorld.write(this.jobs, "money/too-much", "-- ärgerlich: €\n" + WHOLE.replace("refunded", "refundet"));
		assertProblems("""
				checks/money/too-much.sql:16: error: column "refundet" does not exist (no-such-column)
				  do: Did you mean "refunded"?""");
	}

	@Test
	void columnOfANamedTableThatDoesNotExist() {
		CheckingWorld.write(this.jobs, "money/too-much",
				WHOLE.replace("refunded", "o.refundet").replace("tonight.orders", "tonight.orders o"));
		assertProblems("""
				checks/money/too-much.sql:15: error: column "refundet" does not exist (no-such-column)
				  do: Did you mean "refunded"?""");
	}

	@Test
	void statementTheServerDoesNotUnderstand() {
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE.replace("from", "form"));
		assertProblems(
				"""
						checks/money/too-much.sql:16: error: PostgreSQL refused the statement: syntax error at or near "form" (statement-refused)
						  do: Mend the statement; psql runs the same file.""");
	}

	@Test
	void statementThatChangesDataInPassing() {
		CheckingWorld.write(this.jobs, "money/too-much", "with x as (delete from ledger.orders)\n" + WHOLE);
		CheckingWorld.write(this.jobs, "money/too-much-more", WHOLE);
		assertProblems(
				"""
						checks/money/too-much.sql:14: error: PostgreSQL refused the statement: WITH clause containing a data-modifying statement must be at the top level (statement-refused)
						  do: Mend the statement; psql runs the same file.""");
	}

	@Test
	void columnsThatAreMissing() {
		CheckingWorld.write(this.jobs, "money/too-much",
				WHOLE.replace("as unit", "as units").replace("as actual", "as c"));
		assertProblems("""
				checks/money/too-much.sql:14: error: column "unit" is missing (missing-column)
				  do: Name column "units" so, or return it besides.""", """
				checks/money/too-much.sql:14: error: column "actual" is missing (missing-column)
				  do: Return it, of type numeric.""");
	}

	@Test
	void columnsOfAnotherType() {
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE.replace("captured as", "captured::float8 as")
			.replace("refunded as actual", "order_name as actual, placed_at as due_on"));
		assertProblems(
				"""
						checks/money/too-much.sql:14: error: column "expected" is float8, not an exact number (wrong-column-type)
						  do: Return it as "numeric".""",
				"""
						checks/money/too-much.sql:14: error: column "actual" is text, not an exact number (wrong-column-type)
						  do: Return it as "numeric".""",
				"""
						checks/money/too-much.sql:14: error: column "due_on" is timestamptz, not a date (wrong-column-type)
						  do: Return it as "date".""");
	}

	@Test
	void graceWithoutADayToCountFrom() {
		CheckingWorld.write(this.jobs, "money/too-much", 2, WHOLE);
		assertProblems("""
				checks/money/too-much.sql:14: error: column "since" is missing (missing-column)
				  do: Return the day from which "grace" counts as "since", or set grace to 0.""");
	}

	@Test
	void columnsWithoutANameOrWithTheSame() {
		CheckingWorld.write(this.jobs, "money/too-much",
				WHOLE.replace("as actual", "as actual, order_name, order_name, 1 + 1"));
		assertProblems("""
				checks/money/too-much.sql:14: error: column "order_name" is returned twice (repeated-column)
				  do: Keep one of them, or name the other otherwise.""", """
				checks/money/too-much.sql:14: error: a column has no name (unnamed-column)
				  do: Name it with "as".""");
	}

	@Test
	void evidenceWithoutBound() {
		StringBuilder numbered = new StringBuilder();
		for (int i = 1; i <= 41; i++) {
			numbered.append(", 1 as e").append(i);
		}
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE.replace("as actual", "as actual" + numbered));
		assertProblems("""
				checks/money/too-much.sql:14: error: 41 columns of evidence are more than 40 (too-much-evidence)
				  do: Return those a person acts on.""");
	}

	@Test
	void allProblemsOfAllChecksAtOnceInTheOrderOfTheFiles() {
		CheckingWorld.write(this.jobs, "money/b", WHOLE.replace("tonight.orders", "tonight.ordres"));
		CheckingWorld.write(this.jobs, "money/a", WHOLE.replace("as unit", "as u"));
		CheckingWorld.writeFile(this.jobs, "goods/c", "select 1");
		assertProblems("""
				checks/goods/c.sql:1: error: check file does not begin with its front matter (missing-front-matter)
				  do: Begin it with a block comment of "key: value" lines, then "Why:" and "Do:".""", """
				checks/money/a.sql:14: error: column "unit" is missing (missing-column)
				  do: Return it, of type text.""", """
				checks/money/b.sql:16: error: table "tonight.ordres" does not exist (no-such-table)
				  do: Did you mean "tonight.orders"?""");
	}

	@Test
	void validationInATransactionLeavesItUsable() {
		CheckingWorld.write(this.jobs, "money/too-much", WHOLE.replace("tonight.orders", "tonight.ordres"));
		world.transaction().executeWithoutResult((status) -> {
			assertThatExceptionOfType(ProblemsException.class).isThrownBy(this::validate);
			world.jdbc().queryForObject("select 1", Integer.class);
		});
	}

	private void assertProblems(String... expected) {
		String all = String.join("\n", expected);
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(this::validate)
			.satisfies((ex) -> assertThat(ex.getMessage().replace(this.jobs + "/", "")).isEqualTo(all));
	}

	private void validate() {
		world.checks(Duration.ofMinutes(1)).validate(CheckingWorld.read(this.jobs));
	}

}
