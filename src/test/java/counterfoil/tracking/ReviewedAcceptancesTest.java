package counterfoil.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.problem.ProblemsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReviewedAcceptancesTest {

	private static final Instant AT = Instant.parse("2026-01-02T08:00:00Z");

	private static final String HEADERS = "discrepancy,up_to,until,reason,prepared_by,reviewed_by\n";

	@TempDir
	private Path jobs;

	private final TrackedNights nights = new TrackedNights();

	private final KnownDiscrepancies known = new KnownDiscrepancies(this.nights.database, this.nights.stored);

	private final ReviewedAcceptances reviewed = new ReviewedAcceptances(this.nights.database, this.known,
			this.nights.stored, new Decisions(this.nights.database, this.known, this.nights.stored));

	private String id = "";

	@BeforeEach
	void openOneThatIsMaterial() {
		Night night = this.nights.night("2026-01-01").differs("1", "10.00", "110.00").track();
		this.id = this.nights.discrepancies(night).get(0).id();
	}

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void withoutAFileNothingIsAccepted() {
		assertThat(AcceptanceFile.read(this.jobs).lines()).isEmpty();
	}

	@Test
	void whatTwoPeopleStandForIsRecordedOnceAndAppliedByTheNextNight() throws IOException {
		write(this.id + ",120.00,2026-01-31,carrier pays,anna,bea\n");
		assertThat(take()).isEmpty();
		assertThat(take()).isEmpty();
		assertThat(this.nights.database.sql("""
				select concat_ws(' ', decision, difference, up_to, until_on, reason, decided_by, reviewed_by,
					right(source, 17)) from tracking.acceptances""").query(String.class).list())
			.containsExactly("accept 100.00 120.00 2026-01-31 carrier pays anna bea acceptances.csv:2");
		assertThat(this.nights.standing(this.nights.night("2026-01-02").track())).containsExactly("1: accepted");
	}

	@Test
	void aLineThatDoesNotFitTonightIsTriedAgain() throws IOException {
		write(this.id + ",90.00,2026-01-31,carrier pays,anna,bea\n");
		assertThat(take()).containsExactly("""
				%s/acceptances.csv:2: warning: up to 90.00 USD is below the difference, 100.00 (acceptance-too-low)
				  do: Accept at least the difference, or leave it open.""".formatted(this.jobs));
		this.nights.night("2026-01-02").differs("1", "10.00", "95.00").track();
		assertThat(take()).isEmpty();
		assertThat(this.nights.standing(this.nights.night("2026-01-03").track())).containsExactly("1: accepted");
	}

	@Test
	void aDiscrepancyNobodyKnowsYetIsWarnedOf() throws IOException {
		write("0123456789ab,90.00,2026-01-31,carrier pays,anna,bea\n");
		assertThat(take()).singleElement()
			.asString()
			.contains("acceptances.csv:2: warning: no discrepancy has an id that begins with \"0123456789ab\"");
	}

	@Test
	void everythingThatIsWrongIsToldAtOnceWithItsLine() throws IOException {
		write("xyz,1.234,2026-13-01,,anna,Anna\n" + this.id + ",1e5,2026-01-31,ok,anna,\n");
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> AcceptanceFile.read(this.jobs))
			.withMessage(
					"""
							%1$s/acceptances.csv:2: error: discrepancy "xyz" is not 4 to 12 of the digits 0 to 9 and a to f (not-a-discrepancy)
							  do: Copy the id from the report or from discrepancies.csv.
							%1$s/acceptances.csv:2: error: until "2026-13-01" is not a date (not-a-date)
							  do: Write the last business date on which it is accepted, such as 2026-12-31.
							%1$s/acceptances.csv:2: error: reason is empty (missing-value)
							  do: Say it in a few words: it stands in the report.
							%1$s/acceptances.csv:2: error: "anna" prepared and reviewed it (reviewed-by-preparer)
							  do: Let a second person review it and put their name into reviewed_by.
							%1$s/acceptances.csv:3: error: up_to "1e5" is not a decimal number (amount-not-a-number)
							  do: Write the largest difference that is accepted, without its sign, such as 12.50.
							%1$s/acceptances.csv:3: error: reviewed_by is empty (missing-value)
							  do: Say it in a few words: it stands in the report."""
						.formatted(this.jobs));
	}

	private void write(String lines) throws IOException {
		Files.writeString(this.jobs.resolve("acceptances.csv"), HEADERS + lines);
	}

	private List<String> take() {
		return this.reviewed.take(AcceptanceFile.read(this.jobs), TrackedNights.JOB, AT)
			.stream()
			.map(Object::toString)
			.toList();
	}

}
