package counterfoil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import counterfoil.nightly.JobFile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which jobs cannot be scheduled. */
class ScheduleCommandTest {

	@TempDir
	private Path folder;

	@Test
	void aJobWithoutASchedule() throws IOException {
		JobFile job = job("");
		assertThatThrownBy(() -> ScheduleCommand.requireSchedule(job)).hasMessage(job.file() + """
				: error: key "schedule" is missing (no-schedule)
				  do: Add a cron expression, such as schedule: "0 15 3 * * *".""");
	}

	@Test
	void aJobWithOneDateForEveryNight() throws IOException {
		JobFile job = job("schedule: \"0 15 3 * * *\"\nbusiness-date: 2026-01-31\n");
		assertThatThrownBy(() -> ScheduleCommand.requireSchedule(job)).hasMessage(job.file() + """
				: error: key "business-date" fixes one date for every night (fixed-business-date)
				  do: Remove it, or use the command run.""");
	}

	private JobFile job(String more) throws IOException {
		return Application.readJob(Files.writeString(this.folder.resolve("job.yml"),
				"name: test\ninbox: %s\nshops:\n  alder: {}\n%s".formatted(this.folder, more)));
	}

}
