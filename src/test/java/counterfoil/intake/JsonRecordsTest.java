package counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Records of JSON Lines: whatever comes in, damage is told and stays where it is. */
class JsonRecordsTest {

	private static final List<String> POINTERS = List.of("/id", "/money/amount", "/lines/*", "/lines/*/id",
			"/lines/*/taxes/*/amount");

	@Test
	void aLineOfFiftyMegabytesIsOneReject() throws IOException {
		InputStream in = new SequenceInputStream(new Repeated('a', 50_000_000), text("\n{\"id\":2}\n"));
		assertThat(records(in)).containsExactly("1: record-too-long", "2: id 2");
	}

	@Test
	void aNumberOfAMillionDigitsIsOneReject() throws IOException {
		InputStream in = new SequenceInputStream(text("{\"id\":"),
				new SequenceInputStream(new Repeated('7', 1_000_000), text("}\n{\"id\":2}\n")));
		assertThat(records(in)).containsExactly("1: json-number-too-long", "2: id 2");
	}

	@Test
	void whatIsAtItsLimitIsWithinIt() throws IOException {
		String number = "{\"id\":%s}\n";
		String text = "{\"id\":\"%s\"}\n";
		String line = "{\"id\":1,\"other\":[" + "\"%s\",".formatted("x".repeat(250_000)).repeat(4) + "\"%s\"]}";
		int left = JsonLineFramer.LINE_BYTES_MAX - line.formatted("").length();
		assertThat(records(text(number.formatted("7".repeat(100)) + number.formatted("7".repeat(101))
				+ text.formatted("x".repeat(262_144)) + text.formatted("x".repeat(262_145))
				+ line.formatted("x".repeat(left)) + "\n" + line.formatted("x".repeat(left + 1)) + "\n")))
			.extracting((told) -> told.replaceAll("([7x])\\1{9,}", "…"))
			.containsExactly("1: id …", "2: json-number-too-long", "3: id …", "4: json-string-too-long", "5: id 1",
					"6: record-too-long");
	}

	@Test
	void manyElementsAreBounded() throws IOException {
		String lines = "{\"id\":1,\"lines\":[" + "{},".repeat(9_997) + "{}]}\n{\"id\":2,\"lines\":["
				+ "{},".repeat(10_000) + "{}]}\n";
		assertThat(records(text(lines))).containsExactly("1: id 1", "2: json-too-many-elements");
	}

	@Test
	void depthIsBoundedInPartsNobodyReadsToo() throws IOException {
		String deepest = "{\"other\":" + "[".repeat(31) + "]".repeat(31) + ",\"id\":1}\n";
		String tooDeep = "{\"other\":" + "[".repeat(32) + "]".repeat(32) + ",\"id\":2}\n";
		assertThat(records(text(deepest + tooDeep))).containsExactly("1: id 1", "2: json-too-deep");
	}

	@Test
	void linesAreFramedAlikeHoweverTheyArrive() throws IOException {
		for (long seed = 1; seed <= 50; seed++) {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < 40; i++) {
				text.append("x".repeat(random.nextInt(5))).append(List.of("\n", "\r", "\r\n").get(random.nextInt(3)));
			}
			List<String> expected = List.of(text.append("end").toString().split("\r\n|\r|\n", -1));
			assertThat(lines(new Hesitant(text(text.toString()), random))).as("seed %d", seed).isEqualTo(expected);
		}
	}

	@Test
	void garbageGivesRejectsAndNothingElse() throws IOException {
		byte[] sample = Files.readAllBytes(Path.of("sample-data/every-export/jsonl/2026-01-31/bulk-orders.jsonl"));
		for (long seed = 1; seed <= 200; seed++) {
			Random random = new Random(seed);
			byte[] bytes = sample.clone();
			for (int i = 0; i < 40; i++) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			JsonRecords records = new JsonRecords(new JsonLineFramer(new ByteArrayInputStream(bytes)), POINTERS);
			int lines = 0;
			while (records.next()) {
				lines++;
				Reject reject = records.isBlank() ? null : records.reject();
				assertThat(records.line()).as("seed %d", seed).isEqualTo(lines);
				if (reject != null) {
					assertThat(reject.what()).as("seed %d", seed).doesNotContain("sam@example.com");
				}
			}
			assertThat(lines).as("seed %d", seed).isEqualTo(endsOfLines(bytes));
		}
	}

	private static List<String> records(InputStream in) throws IOException {
		List<String> told = new ArrayList<>();
		Slice slice = new Slice();
		JsonRecords records = new JsonRecords(new JsonLineFramer(in), POINTERS);
		while (records.next()) {
			Reject reject = records.reject();
			if (reject == null) {
				records.row().noEach();
				records.row().field(0, slice);
			}
			told.add(records.line() + ": " + ((reject != null) ? reject.code() : "id " + slice));
		}
		return told;
	}

	private static List<String> lines(InputStream in) throws IOException {
		List<String> lines = new ArrayList<>();
		try (JsonLineFramer framer = new JsonLineFramer(in)) {
			while (framer.next()) {
				lines.add(new String(framer.bytes(), framer.start(), framer.end() - framer.start(),
						StandardCharsets.UTF_8));
			}
		}
		return lines;
	}

	private static int endsOfLines(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int ends = text.split("\r\n|\r|\n", -1).length;
		return (text.endsWith("\n") || text.endsWith("\r")) ? ends - 1 : ends;
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	/** One character many times, without being in memory. */
	private static final class Repeated extends InputStream {

		private final char character;

		private long left;

		Repeated(char character, long times) {
			this.character = character;
			this.left = times;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? this.character : -1;
		}

		@Override
		public int read(byte[] into, int from, int length) {
			if (this.left <= 0) {
				return -1;
			}
			int read = (int) Math.min(this.left, length);
			java.util.Arrays.fill(into, from, from + read, (byte) this.character);
			this.left -= read;
			return read;
		}

	}

	/** Gives a few bytes at a time. */
	private static final class Hesitant extends InputStream {

		private final InputStream in;

		private final Random random;

		Hesitant(InputStream in, Random random) {
			this.in = in;
			this.random = random;
		}

		@Override
		public int read() throws IOException {
			return this.in.read();
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			return this.in.read(into, from, Math.min(length, 1 + this.random.nextInt(4)));
		}

	}

}
