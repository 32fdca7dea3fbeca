package counterfoil.nightly;

import java.nio.file.Path;
import java.time.LocalDate;

import counterfoil.intake.ReturnReasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What jobs/return-reasons.csv says reaches the database, and what rests on it. */
class ReturnReasonsNightTest {

	private static final String RETURNS = """
			return_id,status,requested_at
			1,closed,2026-01-20T10:00:00Z
			""";

	private static final String LINES = """
			return_id,line_no,quantity,reason,reason_label
			1,1,1,SIZE_TOO_SMALL,Size was too small
			1,2,1,R-7,Arrived late
			1,3,1,OTHER,Too Tight
			1,4,1,UNKNOWN,
			1,5,1,It flickers,
			9,1,2,It flickers,
			""";

	@TempDir
	private Path folder;

	@Test
	void everyLineIsMappedAndNoneIsDropped() {
		try (NightFixture night = new NightFixture(this.folder, "  alder: {full: [returns]}")) {
			night.drop("alder/2026-01-31/returns.csv", RETURNS).drop("alder/2026-01-31/return_lines.csv", LINES);
			assertThat(night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			assertThat(night
				.rows("""
						select line_no, source_value, reason, class, listed from position.return_reasons order by return_id, line_no"""))
				.containsExactly("1|SIZE_TOO_SMALL|size-too-small|size|t", "2|R-7|arrived-late|logistics|t",
						"3|OTHER|size-too-small|size|t", "4|UNKNOWN|not-said|unknown|t",
						"5|It flickers|It flickers|unknown|f", "1|It flickers|It flickers|unknown|f");
			assertThat(
					night.rows("select shop, source_value, lines, units, path, line from statistics.unlisted_reasons"))
				.containsExactly("alder|It flickers|2|3|alder/2026-01-31/return_lines.csv|6");
			assertThat(night.rows("select shop, record from ledger.full_records")).containsExactly("alder|returns");
		}
	}

	@Test
	void anotherTableLetsEverySubjectBeLookedAtAgain() {
		try (NightFixture night = new NightFixture(this.folder, "  alder: {}")) {
			JobFile job = night.job();
			JobsFolder before = JobsFolder.read(job);
			JobsFolder after = new JobsFolder(before.contracts(), before.checks(),
					new ReturnReasons(before.reasons().entries(), "another"), before.acceptances());
			NightBook book = night.get(NightBook.class);
			assertThat(book.fingerprint(job, after).value()).isNotEqualTo(book.fingerprint(job, before).value());
			assertThat(night.run("2026-01-31").exitCode()).isEqualTo(ExitCode.COMPLETE);
			NightRequest request = new NightRequest(job, LocalDate.parse("2026-02-01"), false, FailOn.NEVER);
			book.begin(request, before);
			book.begin(request, after);
			assertThat(night.rows("select is_full from ledger.nights order by night_id")).containsExactly("t", "f",
					"t");
		}
	}

}
