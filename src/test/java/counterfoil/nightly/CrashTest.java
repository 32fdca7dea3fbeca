package counterfoil.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class CrashTest {

	private static final String SHOPS = "  alder: {tax-included: no}\n";

	private static final int ORDERS = 12_000;

	// the report of a night nothing disturbed
	private static Map<String, String> whole;

	@TempDir
	private Path folder;

	@BeforeAll
	static void runUndisturbed(@TempDir Path folder) {
		try (NightFixture fixture = fixture(folder)) {
			assertThat(fixture.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			whole = fixture.report("2026-01-31");
		}
	}

	@Test
	void killedAtEveryStepItEndsAsIfItHadNotBeen() {
		try (NightFixture killed = fixture(this.folder)) {
			for (String step : new String[] { "intake", "post", "position", "check", "track", "report" }) {
				ProgramProcess program = start(killed);
				assertThat(program.readUntil("INFO  " + step)).as("step %s in%n%s", step, program.log()).isTrue();
				program.kill();
			}
			ProgramProcess last = start(killed);
			assertThat(last.end()).as(last.log()).isZero();
			assertThat(killed.report("2026-01-31")).isEqualTo(whole);
			assertThat(killed.rows("select revision, state from ledger.nights")).containsExactly("1|complete");
		}
	}

	@Test
	void askedToEndItEndsAtABlockAndGoesOnThere() {
		try (NightFixture stopped = fixture(this.folder)) {
			ProgramProcess program = start(stopped);
			assertThat(program.readUntil("INFO  intake")).as(program.log()).isTrue();
			assertThat(program.terminate()).as(program.log()).isEqualTo(143);
			ProgramProcess again = start(stopped);
			assertThat(again.end()).as(again.log()).isZero();
			assertThat(stopped.report("2026-01-31")).isEqualTo(whole);
		}
	}

	@Test
	void theScheduleRunsWhatIsOwedWaitsAndEndsWhenAsked() {
		try (NightFixture fixture = fixture(this.folder)) {
			ProgramProcess program = start(fixture, "schedule", fixture.jobFile().toString());
			assertThat(program.readUntil("report at")).as(program.log()).isTrue();
			assertThat(program.terminate()).as(program.log()).isEqualTo(143);
			assertThat(program.log()).doesNotContain("ERROR", "Exception");
			assertThat(fixture.rows("select revision, state from ledger.nights")).containsExactly("1|complete");
		}
	}

	@Test
	void withoutItsLockItEndsBeforeTheNextStepAndGoesOnThere() {
		try (NightFixture robbed = fixture(this.folder.resolve("robbed"))) {
			ProgramProcess program = start(robbed);
			assertThat(program.readUntil("INFO  post")).as(program.log()).isTrue();
			assertThat(robbed.rows("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' "
					+ "and database = (select oid from pg_database where datname = current_database())"))
				.containsExactly("t");
			assertThat(program.end()).as(program.log()).isEqualTo(75);
			assertThat(program.log())
				.contains("/robbed/job.yml: error: the database did not answer or ended the session (database-away)")
				.doesNotContain("INFO  position", "this is a bug");
			ProgramProcess again = start(robbed);
			assertThat(again.end()).as(again.log()).isZero();
			assertThat(robbed.report("2026-01-31")).isEqualTo(whole);
		}
	}

	@Test
	void theEmbeddedDatabaseSurvivesTheKillOfItsProgram() {
		try (NightFixture killed = fixture(this.folder)) {
			ProgramProcess program = embedded(killed);
			assertThat(program.readUntil("INFO  position")).as(program.log()).isTrue();
			program.kill();
			ProgramProcess again = embedded(killed);
			assertThat(again.end()).as(again.log()).isZero();
			assertThat(killed.report("2026-01-31")).isEqualTo(whole);
		}
	}

	@Test
	void aCrashOfTheServerLosesStagingAndTheFilesAreReadAgain() throws IOException {
		try (NightFixture killed = fixture(this.folder)) {
			ProgramProcess program = embedded(killed);
			assertThat(program.readUntil("INFO  post")).as(program.log()).isTrue();
			program.kill();
			killServer();
			ProgramProcess again = embedded(killed);
			assertThat(again.end()).as(again.log()).isZero();
			assertThat(again.log()).as("posting finds staging empty, and a new attempt reads the files again")
				.containsSubsequence("INFO  post", "INFO  intake", "INFO  post", "INFO  report");
			assertThat(killed.report("2026-01-31")).isEqualTo(whole);
		}
	}

	// as a loss of power would, and so that nothing is flushed
	private void killServer() throws IOException {
		Path pidFile = this.folder.resolve("home/data/postmaster.pid");
		ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
			.orElseThrow();
		server.destroyForcibly();
		server.onExit().join();
	}

	private ProgramProcess embedded(NightFixture fixture) {
		return ProgramProcess.start(Path.of("."), Map.of("COUNTERFOIL_HOME", this.folder.resolve("home").toString()),
				"run", fixture.jobFile().toString(), "--as-of", "2026-01-31");
	}

	private static ProgramProcess start(NightFixture fixture) {
		return start(fixture, "run", fixture.jobFile().toString(), "--as-of", "2026-01-31");
	}

	private static ProgramProcess start(NightFixture fixture, String... arguments) {
		return ProgramProcess.start(Path.of("."),
				Map.of("SPRING_DATASOURCE_URL", fixture.databaseUrl(), "SPRING_DATASOURCE_USERNAME", "postgres"),
				arguments);
	}

	private static NightFixture fixture(Path folder) {
		Random random = new Random(20260131);
		return new NightFixture(folder, SHOPS)
			.drop("alder/2026-01-31/orders.csv",
					"order_id,order_name,placed_at,currency,total,refunded\n" + rows((i) -> "%d,#%d,%s,USD,100.00,%d.00"
						.formatted(i, i, "2026-01-10T10:00:00Z", (i % 50 == 0) ? random.nextInt(100) : 0)))
			.drop("alder/2026-01-31/transactions.csv", "order_id,kind,status,gateway,amount,currency,occurred_at\n"
					+ rows((i) -> "%d,sale,success,manual,100.00,USD,2026-01-10T09:59:59Z".formatted(i)));
	}

	private static String rows(java.util.function.IntFunction<String> row) {
		return IntStream.rangeClosed(1, ORDERS).mapToObj(row).collect(joining("\n", "", "\n"));
	}

}
