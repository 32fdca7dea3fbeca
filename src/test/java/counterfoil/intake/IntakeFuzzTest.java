package counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import com.code_intelligence.jazzer.junit.FuzzTest;

import counterfoil.problem.ProblemsException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Input nobody thought of. In the build the inputs kept beside this class are replayed;
 * {@code JAZZER_FUZZ=1 mvn -o test -Dtest=IntakeFuzzTest#framer} looks for new ones, for
 * one method at a time, guided by what they reach in the program. Whatever comes in, only
 * declared problems come out.
 */
class IntakeFuzzTest {

	private static final String DURATION = "3m";

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	@FuzzTest(maxDuration = DURATION)
	void framer(byte[] file) throws IOException {
		int next = 1;
		try (Framer framer = new Framer(new ByteArrayInputStream(file))) {
			while (framer.next()) {
				assertThat(framer.line()).isEqualTo(next);
				next += framer.lines();
			}
			assertThat(next - 1).isEqualTo(PhysicalLines.in(file));
		}
		catch (Framer.NotUtf8Exception ex) {
			assertThat(ex.complaint().line()).isBetween(1, PhysicalLines.in(file));
		}
	}

	@FuzzTest(maxDuration = DURATION)
	void csvRecords(byte[] rows) throws IOException {
		FuzzedFile.csv(rows).read();
	}

	@FuzzTest(maxDuration = DURATION)
	void jsonLines(byte[] lines) throws IOException {
		FuzzedFile.json(lines).read();
	}

	@FuzzTest(maxDuration = DURATION)
	void wholeFiles(byte[] file) throws IOException {
		FuzzedFile.of(file).read();
	}

	/** The digits that are stored are those that were written. */
	@FuzzTest(maxDuration = DURATION)
	void amounts(byte[] text) {
		for (Optional<DecimalMark> decimal : FuzzedFile.DECIMALS) {
			CopyBuffer out = new CopyBuffer(8);
			RowFacts row = new RowFacts();
			row.begin();
			row.currency("EUR", 2);
			Slice slice = new Slice().set(text).trim();
			if (slice.length() > 0 && new AmountValue(Sign.KEPT, decimal).write(slice, out, row) == null) {
				String stored = new String(out.bytes(), 0, out.length(), StandardCharsets.US_ASCII);
				assertThat(new BigDecimal(stored).scale()).isEqualTo(2);
				assertThat(BigDecimal.valueOf(row.amount(), RowFacts.AMOUNT_SCALE)).isEqualByComparingTo(stored);
				assertThat(digits(stored)).isEqualTo(digits(slice.toString()));
			}
		}
	}

	// without the zeros that say nothing
	private static String digits(String amount) {
		String digits = amount.replaceAll("[^0-9]", "").replaceAll("^0+|0+$", "");
		return digits;
	}

	@FuzzTest(maxDuration = DURATION)
	void instants(byte[] text) {
		for (Optional<DayOrder> order : FuzzedFile.DAY_ORDERS) {
			Slice slice = new Slice().set(text).trim();
			if (slice.length() > 0) {
				moment(new InstantValue(Optional.of(ZONE), order), slice);
				moment(new InstantValue(Optional.empty(), order), slice);
				moment(FormattedTime.instant("d.M.yyyy H:mm", Optional.of(ZONE)), slice);
				new DateValue(ZONE, order).write(slice, new CopyBuffer(8), new RowFacts());
				FormattedTime.date("d MMM yyyy", ZONE).write(slice, new CopyBuffer(8), new RowFacts());
			}
		}
	}

	private static void moment(Value value, Slice text) {
		CopyBuffer out = new CopyBuffer(8);
		RowFacts row = new RowFacts();
		if (value.write(text, out, row) == null) {
			String stored = new String(out.bytes(), 0, out.length(), StandardCharsets.US_ASCII);
			OffsetDateTime read = OffsetDateTime.parse(stored.replace(' ', 'T'));
			assertThat(read.getYear()).isBetween(1899, 3000);
			assertThat(read.toEpochSecond()).isEqualTo(Math.floorDiv(row.micros(), 1_000_000L));
		}
	}

	@FuzzTest(maxDuration = DURATION)
	void contracts(byte[] yaml) {
		try {
			Contract contract = ContractReader.read("own.yml", "own", new String(yaml, StandardCharsets.UTF_8));
			assertThat(contract.recognise().present().isEmpty() && contract.recognise().record().isEmpty()).isFalse();
		}
		catch (ProblemsException ex) {
			assertThat(ex.problems()).isNotEmpty()
				.allSatisfy((problem) -> assertThat(problem.code()).matches("[a-z0-9]+(-[a-z0-9]+)+"));
		}
	}

}
