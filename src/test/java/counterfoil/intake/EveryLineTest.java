package counterfoil.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every physical line of a file is header, blank, record, continuation or rejected, and
 * nothing twice.
 */
class EveryLineTest {

	private static final int FILES_OF_GARBAGE = 300;

	private static final String[] PARTS = { ",", "\"", "\n", "\r\n", "\r", "\n\n", "#1001", "paid", "USD", "5.00", "1",
			"2026-01-02 09:00:00 -0500", "Größe", "\0", "\"\"", " ", "\ufeff", ",,,,,,,,\n",
			"#1001,paid,2026-01-02 09:00:00 -0500,1,Mug,5.00,USD,10.00,501\n",
			"#1001,,2026-01-02 09:00:00 -0500,1,\"Mug,\nbig\",5.00,,,\n",
			"501,#1001,sale,cash,2026-01-02 09:00:00 -0500,success,5.00,USD,\n", "1,1,fee,-4.00,\"late\nand wet\"\n",
			"shirt,S,SH,PT,14,not stocked\n" };

	@Test
	void ofEveryFileOfTheSamplesIsAccountedFor() throws IOException {
		List<Path> files = samples();
		assertThat(files).hasSizeGreaterThan(80).anyMatch((file) -> file.toString().endsWith(".jsonl"));
		for (Path file : files) {
			FuzzedFile.of(Files.readAllBytes(file)).as(file.toString()).read();
		}
	}

	@Test
	void ofGarbageIsAccountedFor() throws IOException {
		for (long seed = 0; seed < FILES_OF_GARBAGE; seed++) {
			Random random = new Random(seed);
			StringBuilder rows = new StringBuilder().append((char) random.nextInt(4));
			for (int i = random.nextInt(200); i >= 0; i--) {
				rows.append(PARTS[random.nextInt(PARTS.length)]);
			}
			FuzzedFile.csv(rows.toString().getBytes(StandardCharsets.UTF_8)).as("seed " + seed).read();
			FuzzedFile.json(rows.toString().getBytes(StandardCharsets.UTF_8)).as("seed " + seed).read();
		}
	}

	private static List<Path> samples() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("sample-data"))) {
			return files.filter((file) -> file.toString().matches(".*\\.(csv|jsonl)")).sorted().toList();
		}
	}

}
