package counterfoil.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.report.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;

import static org.assertj.core.api.Assertions.assertThat;

/** How the end of a night is told. */
class NightEndTest {

	@Test
	void aNightThatWasAskedToStopGoesOnWhereItWas(@TempDir Path folder) {
		try (NightFixture fixture = new NightFixture(folder, "  alder: {}")) {
			Night night = new Night(1, "test", LocalDate.of(2026, 1, 31), 1);
			JobExecution stopped = new JobExecution(1, new JobInstance(1, "night"), new JobParameters());
			stopped.setStatus(BatchStatus.STOPPED);
			NightResult result = fixture.get(NightEnd.class).of(request(fixture, night, FailOn.NEVER), night, stopped);
			assertThat(result.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
			assertThat(result.problems()).singleElement().hasToString("""
					%s/job.yml: error: the night of 2026-01-31 was asked to stop (night-stopped)
					  do: Run the same command again: it goes on from there.""".formatted(folder));
		}
	}

	@Test
	void aNightTellsWhatItsReportSaidWhenItWasPublished(@TempDir Path folder) {
		try (NightFixture fixture = new NightFixture(folder, "  alder: {}")) {
			Night night = new Night(1, "test", LocalDate.of(2026, 1, 31), 1);
			JobExecution complete = new JobExecution(1, new JobInstance(1, "night"), new JobParameters());
			complete.setStatus(BatchStatus.COMPLETED);
			KeptReport.keep(complete, new Published(folder, "one open", true, false));
			NightEnd end = fixture.get(NightEnd.class);
			assertThat(end.of(request(fixture, night, FailOn.ANY), night, complete))
				.isEqualTo(new NightResult(ExitCode.FOUND, "one open", List.of()));
			assertThat(end.of(request(fixture, night, FailOn.MATERIAL), night, complete).exitCode())
				.isEqualTo(ExitCode.COMPLETE);
			assertThat(end.of(request(fixture, night, FailOn.NEVER), night, complete).exitCode())
				.isEqualTo(ExitCode.COMPLETE);
		}
	}

	private static NightRequest request(NightFixture fixture, Night night, FailOn failOn) {
		return new NightRequest(fixture.job(), night.businessDate(), false, failOn);
	}

}
