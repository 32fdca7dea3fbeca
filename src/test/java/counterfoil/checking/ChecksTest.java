package counterfoil.checking;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What running a check does to outcomes. It is one class because every case starts from
 * the same small world.
 */
class ChecksTest {

	private static final String ASK = """
			select shop, order_id as subject_id, currency as unit, captured as expected, refunded as actual, order_name
			from tonight.orders
			""";

	private static final String OUTCOMES = """
			select subject_id, unit, outcome, amount from tracking.outcomes
			order by check_id, subject_id, unit""";

	@TempDir
	private Path jobs;

	private final CheckingWorld world = new CheckingWorld();

	@BeforeEach
	void writeCheck() {
		CheckingWorld.write(this.jobs, "money/too-much", ASK);
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void everyOutcomeComesFromTheTwoSides() {
		order("1", "10.00", "10.00");
		order("2", "10.00", "10.01");
		order("3", "10.00", "10.02");
		order("4", "10.00", "3.00");
		order("5", null, "10.00");
		order("6", "10.00", null);
		Night night = night("2026-01-31", "1", "2", "3", "4", "5", "6");
		assertThat(this.world.run(night, set())).isEmpty();
		assertThat(this.world.rows(OUTCOMES)).containsExactly("1 USD agrees 10", "2 USD agrees 10.01",
				"3 USD differs 10.02", "4 USD agrees 10", "5 USD not judged 10", "6 USD not judged 10");
		assertThat(this.world.rows("""
				select subject_id, outcome, expected, actual, evidence from tracking.results order by subject_id"""))
			.containsExactly("3 differs 10.00 10.02 {\"order_name\": \"#3\"}",
					"5 not judged null 10.00 {\"order_name\": \"#5\"}",
					"6 not judged 10.00 null {\"order_name\": \"#6\"}");
		assertCountsTie();
	}

	@Test
	void nightKeepsTheQuestionAsItWasAsked() {
		this.world.run(night("2026-01-31"), set());
		assertThat(this.world.rows("""
				select check_id, title, asserts, subject, expected_means, actual_means, differs, tolerance, grace, why,
					action, evidence_columns, status, problem
				from tracking.night_checks""")).containsExactly(
				"money/too-much Refunded more than was captured accuracy order money captured on the order "
						+ "money refunded on the order over 0.01 0 the money went back, but this order never brought it in. "
						+ "look in the order's timeline for a refund made twice or on the wrong order. {order_name} ran null");
	}

	@Test
	void outcomesAreReplacedOnlyInScope() {
		order("1", "10.00", "20.00");
		order("2", "10.00", "20.00");
		this.world.run(night("2026-01-30", "1", "2"), set());
		this.world.jdbc().update("update position.orders set refunded = 10.00");
		this.world.run(night("2026-01-31", "2"), set());
		assertThat(this.world.rows(OUTCOMES)).containsExactly("1 USD differs 20", "2 USD agrees 10");
		assertCountsTie();
	}

	@Test
	void rowsThatAreGoneAreRemovedInScopeOnly() {
		order("1", "10.00", "20.00");
		order("2", "10.00", "20.00");
		this.world.run(night("2026-01-30", "1", "2"), set());
		this.world.jdbc().update("delete from position.orders");
		this.world.run(night("2026-01-31", "2"), set());
		assertThat(this.world.rows(OUTCOMES)).containsExactly("1 USD differs 20");
		assertCountsTie();
	}

	@Test
	void outcomeInAnotherUnitReplacesTheFormerOne() {
		order("1", "10.00", "20.00");
		this.world.run(night("2026-01-30", "1"), set());
		this.world.jdbc().update("update position.orders set currency = 'EUR'");
		this.world.run(night("2026-01-31", "1"), set());
		assertThat(this.world.rows(OUTCOMES)).containsExactly("1 EUR differs 20");
		assertCountsTie();
	}

	@Test
	void unchangedRowsAreNotWrittenAgain() {
		order("1", "10.00", "20.00");
		order("2", "10.00", "10.00");
		this.world.run(night("2026-01-30", "1", "2"), set());
		List<String> written = this.world.rows("select subject_id, xmin from tracking.outcomes order by 1");
		List<String> counted = this.world.rows("select outcome, xmin from tracking.outcome_counts order by 1");
		this.world.run(night("2026-01-31", "1", "2"), set());
		assertThat(this.world.rows("select subject_id, xmin from tracking.outcomes order by 1")).isEqualTo(written);
		assertThat(this.world.rows("select outcome, xmin from tracking.outcome_counts order by 1")).isEqualTo(counted);
	}

	@Test
	void stepThatRunsAgainEndsInTheSameState() {
		order("1", "10.00", "20.00");
		order("2", null, "10.00");
		Night night = night("2026-01-30", "1", "2");
		this.world.run(night, set());
		List<String> first = everything();
		this.world.run(night, set());
		assertThat(everything()).isEqualTo(first);
		assertCountsTie();
	}

	@Test
	void subjectsOutOfScopeAreNotJudgedEvenIfTheCheckReturnsThem() {
		CheckingWorld.write(this.jobs, "money/too-much", ASK.replace("tonight.", "position."));
		order("1", "10.00", "20.00");
		order("2", "10.00", "20.00");
		this.world.run(night("2026-01-30", "2"), set());
		assertThat(this.world.rows(OUTCOMES)).containsExactly("2 USD differs 20");
	}

	@Test
	void differenceIsInGraceUntilItsDayComes() {
		CheckingWorld.write(this.jobs, "money/too-much", 2, """
				select shop, order_id as subject_id, currency as unit, captured as expected, refunded as actual,
					(placed_at at time zone 'America/New_York')::date as since, date '2026-01-20' as due_on
				from tonight.orders
				""");
		order("1", "10.00", "20.00");
		this.world.jdbc().update("update position.orders set placed_at = '2026-01-29 23:59-05'");
		this.world.run(night("2026-01-30", "1"), set());
		assertThat(this.world.rows("select outcome, due_on from tracking.results where night_id = 1"))
			.containsExactly("in grace 2026-01-31");
		this.world.run(night("2026-01-31", "1"), set());
		assertThat(this.world.rows("select outcome, due_on from tracking.results where night_id = 2"))
			.containsExactly("differs 2026-01-31");
		assertCountsTie();
	}

	@Test
	void whatIsDueLaterIsInGraceWithoutAnyGraceOfTheCheck() {
		CheckingWorld.write(this.jobs, "money/too-much", ASK.replace("order_name", "date '2026-02-01' as due_on"));
		order("1", "10.00", "20.00");
		this.world.run(night("2026-01-31", "1"), set());
		assertThat(this.world.rows(OUTCOMES)).containsExactly("1 USD in grace 20");
	}

	@Test
	void checkThatBreaksOffLeavesTheOthersAndItsFormerOutcomesAlone() {
		order("1", "10.00", "20.00");
		CheckingWorld.write(this.jobs, "money/a-half", ASK.replace("refunded as", "1 / (refunded - 30) as"));
		this.world.run(night("2026-01-30", "1"), set());
		this.world.jdbc().update("update position.orders set refunded = 30.00");
		List<Problem> problems = this.world.run(night("2026-01-31", "1"), set());
		assertThat(problems).extracting(Problem::toString)
			.containsExactly(
					"""
							%s/checks/money/a-half.sql:14: error: check "money/a-half" could not run: division by zero (could-not-run)
							  do: Mend the statement; until then what the check last found stands, and nothing of it is cleared."""
						.formatted(this.jobs));
		assertThat(this.world.rows("select check_id, outcome, amount from tracking.outcomes order by 1"))
			.containsExactly("money/a-half agrees 10", "money/too-much differs 30");
		assertThat(this.world.rows("select check_id, status, problem is null from tracking.night_checks "
				+ "where night_id = 2 order by 1"))
			.containsExactly("money/a-half could not run f", "money/too-much ran t");
		assertCountsTie();
	}

	@Test
	void subjectReturnedTwiceInOneUnitMeansTheCheckCouldNotRun() {
		order("1", "10.00", "20.00");
		CheckingWorld.write(this.jobs, "money/too-much", ASK + "cross join generate_series(1, 2) as twice\n");
		List<Problem> problems = this.world.run(night("2026-01-31", "1"), set());
		assertThat(problems).extracting(Problem::what)
			.containsExactly("check \"money/too-much\" could not run: it returned order alder 1 in USD, 2 times");
		assertThat(this.world.rows(OUTCOMES)).isEmpty();
	}

	@Test
	void checkCannotWrite() {
		order("1", "10.00", "20.00");
		this.world.jdbc().execute("create sequence position.spoilt");
		CheckingWorld.write(this.jobs, "money/too-much",
				ASK.replace("order_name", "nextval('position.spoilt') as spoilt"));
		assertThat(this.world.run(night("2026-01-31", "1"), set())).extracting(Problem::what)
			.containsExactly(
					"check \"money/too-much\" could not run: " + "cannot execute nextval() in a read-only transaction");
	}

	@Test
	void checkTheServerCannotRunDoesNotCostTheConnection() {
		order("1", "10.00", "20.00");
		CheckingWorld.write(this.jobs, "money/deletes", "with x as (delete from ledger.orders)\n" + ASK);
		assertThat(this.world.run(night("2026-01-31", "1"), set())).extracting(Problem::what)
			.containsExactly("check \"money/deletes\" could not run: "
					+ "WITH clause containing a data-modifying statement must be at the top level");
		assertThat(this.world.rows(OUTCOMES)).containsExactly("1 USD differs 20");
	}

	@Test
	void checkThatTakesTooLongIsStopped() {
		order("1", "10.00", "20.00");
		CheckingWorld.write(this.jobs, "money/too-much", ASK + "cross join generate_series(1, 1000000000) as long\n");
		Night night = night("2026-01-31", "1");
		List<Problem> problems = this.world.transaction()
			.execute((status) -> this.world.checks(Duration.ofSeconds(1)).run(night, set()));
		assertThat(problems).extracting(Problem::what)
			.containsExactly("check \"money/too-much\" could not run: it took longer than 1 s");
	}

	@Test
	void timesAmongTheEvidenceReadTheSameInEveryZone() {
		order("1", "10.00", "20.00");
		CheckingWorld.write(this.jobs, "money/too-much", ASK.replace("order_name", "placed_at"));
		Night night = night("2026-01-31", "1");
		this.world.transaction().executeWithoutResult((status) -> {
			this.world.jdbc().execute("set local time zone 'Asia/Tokyo'");
			this.world.checks(Duration.ofMinutes(1)).run(night, set());
		});
		assertThat(this.world.rows("select evidence from tracking.results"))
			.containsExactly("{\"placed_at\": \"2026-01-02T03:04:05+00:00\"}");
	}

	@Test
	void numbersAmongTheEvidenceHaveTheDigitsTheyNeed() {
		order("1", "10.00", "20.00");
		CheckingWorld.write(this.jobs, "money/too-much", ASK.replace("order_name",
				"80.0 / 2 as quotient, 10.00 / 3 as third, 40.00 as amount, 7.5 as half, 3::numeric as units, null::numeric as none"));
		this.world.run(night("2026-01-31", "1"), set());
		assertThat(this.world.rows("select evidence from tracking.results")).containsExactly(
				"{\"half\": 7.5, \"none\": null, \"third\": 3.333333, \"units\": 3, \"amount\": 40.00, \"quotient\": 40.00}");
	}

	@Test
	void checkThatLeftTheSetKeepsWhatIsOpenAndIsListed() {
		order("1", "10.00", "20.00");
		order("2", "10.00", "10.00");
		CheckingWorld.write(this.jobs, "money/never-differs", ASK.replace("refunded as", "captured as"));
		this.world.run(night("2026-01-30", "1", "2"), set());
		this.jobs.resolve("checks/money/too-much.sql").toFile().delete();
		this.jobs.resolve("checks/money/never-differs.sql").toFile().delete();
		CheckingWorld.write(this.jobs, "money/another", ASK);
		this.world.run(night("2026-01-31"), set());
		assertThat(this.world.rows("""
				select check_id, status, problem from tracking.night_checks where night_id = 2 order by 1"""))
			.containsExactly("money/another ran null",
					"money/too-much could not run check \"money/too-much\" is no longer in the set of checks");
		assertThat(this.world.rows(OUTCOMES)).containsExactly("1 USD differs 20");
		assertCountsTie();
		this.world.run(night("2026-02-01"), set());
		assertThat(this.world.rows("select check_id from tracking.night_checks where night_id = 3 order by 1"))
			.containsExactly("money/another", "money/too-much");
	}

	@Test
	void checkThatAsksAboutOtherSubjectsForgetsTheFormerOnes() {
		order("1", "10.00", "20.00");
		this.world.run(night("2026-01-30", "1"), set());
		CheckingWorld.write(this.jobs, "money/too-much", "refund", 0, ASK);
		Night night = night("2026-01-31", "1");
		this.world.jdbc().update("insert into ledger.scope values (?, 'alder', 'refund', '1')", night.nightId());
		this.world.run(night, set());
		assertThat(this.world.rows("select subject, subject_id, outcome from tracking.outcomes"))
			.containsExactly("refund 1 differs");
		assertCountsTie();
	}

	private CheckSet set() {
		return CheckingWorld.read(this.jobs);
	}

	private Night night(String date, String... orderIds) {
		Night night = this.world.night(date);
		this.world.scope(night, orderIds);
		return night;
	}

	private void order(String id, String captured, String refunded) {
		this.world.jdbc()
			.update("""
						insert into position.orders (shop, order_id, order_name, currency, placed_at, captured, refunded)
					values ('alder', ?, '#' || ?, 'USD', '2026-01-02 03:04:05Z', ?::numeric, ?::numeric)""",
					id, id, captured, refunded);
	}

	private List<String> everything() {
		return this.world.rows("""
				select to_jsonb(o)::text from tracking.outcomes o
				union all select to_jsonb(c)::text from tracking.outcome_counts c
				union all select to_jsonb(r)::text from tracking.results r
				union all select to_jsonb(n)::text from tracking.night_checks n
				order by 1""");
	}

	private void assertCountsTie() {
		assertThat(this.world
			.rows("""
					select check_id, unit, outcome, subjects, trim_scale(amount) from tracking.outcome_counts order by 1, 2, 3"""))
			.isEqualTo(this.world.rows("""
					select check_id, unit, outcome, count(*), trim_scale(sum(amount)) from tracking.outcomes
					group by 1, 2, 3 order by 1, 2, 3"""));
	}

}
