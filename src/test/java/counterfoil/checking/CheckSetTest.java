package counterfoil.checking;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import counterfoil.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read of check files, and every message about one that cannot be. */
class CheckSetTest {

	private static final String WHOLE = """
			/*
			title:     Refunded more than was captured
			asserts:   accuracy
			subject:   order
			expected:  money captured: all of it
			actual:    money refunded
			differs:   over
			tolerance: 0.01, JPY 1, items 0
			grace:     2

			Why: the money went back,
			but this order never brought it in.
			Do: look in the timeline.
			*/
			select shop from tonight.orders;
			""";

	@TempDir
	private Path jobs;

	@Test
	void frontMatterIsReadAsText() {
		write("money/too-much", WHOLE);
		Check check = read().checks().get(0);
		assertThat(check.id()).isEqualTo("money/too-much");
		assertThat(check.frontMatter()).isEqualTo(new FrontMatter("Refunded more than was captured", Assertion.ACCURACY,
				Subject.ORDER, "money captured: all of it", "money refunded", Direction.OVER,
				Tolerance.parse("0.01, JPY 1, items 0").orElseThrow(), 2,
				"the money went back, but this order never brought it in.", "look in the timeline."));
		assertThat(check.sql().text().strip()).isEqualTo("select shop from tonight.orders");
		assertThat(check.sql().firstLine()).isEqualTo(15);
	}

	@Test
	void listShowsTheTolerancesInForce() {
		write("money/too-much", WHOLE);
		CheckSet checks = CheckingWorld.read(this.jobs, Map.of("money/too-much", Map.of("JPY", new BigDecimal("5"))));
		assertThat(checks.list()).containsExactly(new CheckSet.Listed("money/too-much",
				"Refunded more than was captured", "order", "0.01, JPY 5, items 0"));
	}

	@Test
	void hashMovesWithTextAndToleranceAndNothingElse() {
		write("money/too-much", WHOLE);
		String hash = read().sha256();
		assertThat(read().sha256()).isEqualTo(hash);
		assertThat(CheckingWorld.read(this.jobs, Map.of("money/too-much", Map.of("JPY", BigDecimal.TEN))).sha256())
			.isNotEqualTo(hash);
		write("money/too-much", WHOLE.replace("\n", "\r\n"));
		assertThat(read().sha256()).isEqualTo(hash);
		write("money/too-much", WHOLE.replace("grace:     2", "grace:     3"));
		assertThat(read().sha256()).isNotEqualTo(hash);
		write("money/too-much", WHOLE);
		write("money/much-too-much", WHOLE);
		assertThat(read().sha256()).isNotEqualTo(hash);
	}

	@Test
	void keyThatNobodyKnows() {
		assertProblems(WHOLE.replace("tolerance:", "tolerence:"), """
				checks/money/too-much.sql:8: error: unrecognized key "tolerence" (unrecognized-key)
				  do: Did you mean "tolerance"?""", """
				checks/money/too-much.sql:1: error: key "tolerance" is missing (missing-key)
				  do: Add "tolerance:" to the comment at the top.""");
	}

	@Test
	void keyThatStandsTwice() {
		assertProblems(WHOLE.replace("grace:     2", "grace:     2\ngrace: 3"), """
				checks/money/too-much.sql:10: error: key "grace" stands twice (repeated-key)
				  do: Keep one of them.""");
	}

	@Test
	void keysThatAreMissingOrEmpty() {
		assertProblems(WHOLE.replace("asserts:   accuracy\n", "").replace("Do: look in the timeline.", "Do:"), """
				checks/money/too-much.sql:1: error: key "asserts" is missing (missing-key)
				  do: Add "asserts:" to the comment at the top.""", """
				checks/money/too-much.sql:12: error: key "Do" has no value (missing-value)
				  do: Write the value behind "Do:".""");
	}

	@Test
	void wordsThatAreNotOfTheirSet() {
		assertProblems(WHOLE.replace("accuracy", "acuracy").replace(":   order", ":   orders").replace("over", "above"),
				"""
						checks/money/too-much.sql:3: error: key "asserts" is "acuracy" (wrong-value)
						  do: Did you mean "accuracy"?""", """
						checks/money/too-much.sql:4: error: key "subject" is "orders" (wrong-value)
						  do: Did you mean "order"?""", """
						checks/money/too-much.sql:7: error: key "differs" is "above" (wrong-value)
						  do: Use one of: over, short, either.""");
	}

	@Test
	void toleranceAndGraceThatAreNoNumbers() {
		assertProblems(WHOLE.replace("JPY 1", "yen 1").replace("grace:     2", "grace:     two"), """
				checks/money/too-much.sql:8: error: key "tolerance" is "0.01, yen 1, items 0" (wrong-value)
				  do: Write an amount, and others for single units behind it, such as "0.01, JPY 1, items 0".""", """
				checks/money/too-much.sql:9: error: key "grace" is "two" (wrong-value)
				  do: Write a number of nights, such as "2".""");
	}

	@Test
	void lineThatIsNoKey() {
		assertProblems(WHOLE.replace("\n\nWhy", "\nthe rest of it\n\nWhy"), """
				checks/money/too-much.sql:10: error: line "the rest of it" is not "key: value" (not-a-key)
				  do: Write a key and its value on one line, and longer text under "Why:" or "Do:".""");
	}

	@Test
	void fileWithoutFrontMatter() {
		assertProblems("select 1\n",
				"""
						checks/money/too-much.sql:1: error: check file does not begin with its front matter (missing-front-matter)
						  do: Begin it with a block comment of "key: value" lines, then "Why:" and "Do:".""");
	}

	@Test
	void fileWithoutStatement() {
		assertProblems(WHOLE.replace("select shop from tonight.orders;", "-- select shop"), """
				checks/money/too-much.sql:15: error: no select follows the front matter (missing-statement)
				  do: Write one behind the comment, beginning with "select" or "with".""");
	}

	@Test
	void secondStatement() {
		assertProblems(WHOLE + "-- one more\nselect 2", """
				checks/money/too-much.sql:17: error: a second statement begins (second-statement)
				  do: Keep one select in a file.""");
	}

	@Test
	void statementThatIsNoSelect() {
		assertProblems(WHOLE.replace("select shop from", "delete from"), """
				checks/money/too-much.sql:15: error: statement begins with "delete" (not-a-select)
				  do: Begin it with "select" or "with": a check only reads.""");
	}

	@Test
	void commentWithoutEnd() {
		assertProblems(WHOLE + "/* and then", """
				checks/money/too-much.sql:16: error: a comment or a quoted text begins that never ends (no-end)
				  do: End it, or remove it.""");
	}

	@Test
	void parenthesisThatWouldCloseOurs() {
		assertProblems(WHOLE.replace("tonight.orders;", "tonight.orders)\nas c, (select 1"), """
				checks/money/too-much.sql:15: error: a parenthesis closes that was not opened (stray-parenthesis)
				  do: Remove it, or open one before it.""");
	}

	@Test
	void fileThatIsNotNamedAsACheck() {
		write("Too Much", WHOLE);
		assertThat(problems()).containsExactly("""
				checks/Too Much.sql: error: check "Too Much" is not named group/fault (wrong-check-name)
				  do: Put the file into one folder under checks, and name both in lower case with hyphens.""");
	}

	@Test
	void fileThatIsTooLong() {
		assertProblems(WHOLE + "-- ".repeat(30_000), """
				checks/money/too-much.sql: error: check file has more than 65,536 bytes (check-too-long)
				  do: Ask one question in a file, and leave what needs so much to a position.""");
	}

	@Test
	void fileThatIsNotUtf8() throws IOException {
		write("money/too-much", WHOLE);
		Files.write(this.jobs.resolve("checks/money/too-much.sql"), new byte[] { '/', '*', (byte) 0xe9 });
		assertThat(problems()).containsExactly("""
				checks/money/too-much.sql: error: check file is not UTF-8 (not-utf-8)
				  do: Save it as UTF-8.""");
	}

	@Test
	void toleranceOfACheckThatDoesNotExist() {
		write("money/too-much", WHOLE);
		CheckSet checks = CheckingWorld.read(this.jobs, Map.of("money/to-much", Map.of("JPY", BigDecimal.ONE)));
		assertThat(checks.problems()).extracting(this::shown).containsExactly("""
				checks: error: tolerance is set for check "money/to-much", which does not exist (no-such-check)
				  do: Did you mean "money/too-much"?""");
	}

	private void assertProblems(String text, String... expected) {
		write("money/too-much", text);
		assertThat(problems()).containsExactlyInAnyOrder(expected);
	}

	private void write(String id, String text) {
		CheckingWorld.writeFile(this.jobs, id, text);
	}

	private CheckSet read() {
		return CheckingWorld.read(this.jobs);
	}

	private List<String> problems() {
		CheckSet checks = read();
		assertThat(checks.checks()).isEmpty();
		return checks.problems().stream().map(this::shown).toList();
	}

	private String shown(Problem problem) {
		return problem.toString().replace(this.jobs + "/", "");
	}

}
