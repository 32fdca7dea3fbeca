package counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where records begin and end, in files of any size and any condition. */
class FramerTest {

	@Test
	void aRecordMayBeAsLongAsItMayBeAndNoLonger() throws IOException {
		String longest = "a," + "x".repeat(Framer.RECORD_BYTES_MAX - 2);
		assertThat(records(longest + "\nb\n")).containsExactly("1+1 2 fields", "2+1 1 fields");
		assertThat(records(longest + "x\nb\n")).containsExactly("1+1 RECORD_TOO_LONG", "2+1 1 fields");
	}

	@Test
	void aLineOfFiftyMegabytesIsPassedOver() throws IOException {
		for (String end : List.of("\n", "\r\n", "\r")) {
			byte[] file = new byte[50_000_000];
			Arrays.fill(file, (byte) 'x');
			byte[] first = bytes("a" + end);
			byte[] last = bytes(end + "b" + end);
			System.arraycopy(first, 0, file, 0, first.length);
			System.arraycopy(last, 0, file, file.length - last.length, last.length);
			assertThat(records(new ByteArrayInputStream(file))).containsExactly("1+1 1 fields", "2+1 RECORD_TOO_LONG",
					"3+1 1 fields");
		}
	}

	@Test
	void anOpenQuoteCostsOneLineHoweverFarTheNextQuoteIs() throws IOException {
		List<String> found = records("a,\"b\n" + "c,d\n".repeat(1_000_000));
		assertThat(found).hasSize(1_000_001).startsWith("1+1 RECORD_OF_TOO_MANY_LINES", "2+1 2 fields");
		assertThat(found.get(1_000_000)).isEqualTo("1000001+1 2 fields");
	}

	@Test
	void aRecordMayGoOverAThousandLines() throws IOException {
		assertThat(records("\"" + "\n".repeat(999) + "\"\nb\n")).containsExactly("1+1000 1 fields", "1001+1 1 fields");
		assertThat(records("\"" + "\n".repeat(1000) + "\"\nb\n").get(0)).isEqualTo("1+1 RECORD_OF_TOO_MANY_LINES");
	}

	@Test
	void moreFieldsThanAnyExportHasAreDamage() throws IOException {
		assertThat(records(",".repeat(1999) + "\n" + ",".repeat(2000) + "x\nb\n")).containsExactly("1+1 2000 fields",
				"2+1 TOO_MANY_FIELDS", "3+1 1 fields");
	}

	@Test
	void aNulIsDamage() throws IOException {
		assertThat(records("a\0b,c\n\"a\0\",c\nd\n")).containsExactly("1+1 NUL", "2+1 NUL", "3+1 1 fields");
	}

	@Test
	void theByteThatIsNotUtf8IsNamed() {
		byte[] text = bytes("ä,b\nc,");
		byte[] file = Arrays.copyOf(text, text.length + 3);
		file[text.length] = (byte) 0xed;
		file[text.length + 1] = (byte) 0xa0;
		file[text.length + 2] = (byte) 0x80;
		assertThatThrownBy(() -> records(new ByteArrayInputStream(file))).isInstanceOf(IOException.class)
			.hasMessage("byte 7");
	}

	// Random text out of the characters that matter, whatever it means: each physical
	// line
	// is in exactly one record.
	@Test
	void everyPhysicalLineOfGarbageIsAccountedFor() throws IOException {
		char[] letters = { 'a', ',', '"', '\n', '\r', 'ü', ' ', ',', '"', '\n' };
		for (long seed = 0; seed < 5000; seed++) {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(60); i >= 0; i--) {
				text.append(letters[random.nextInt(letters.length)]);
			}
			int lines = 0;
			int next = 1;
			try (Framer framer = new Framer(new ByteArrayInputStream(bytes(text.toString())))) {
				while (framer.next()) {
					assertThat(framer.line()).as("seed %d", seed).isEqualTo(next);
					next += framer.lines();
					lines += framer.lines();
				}
			}
			assertThat(lines).as("seed %d: %s", seed, text).isEqualTo(physicalLines(text.toString()));
		}
	}

	@Test
	void whatAWriterQuotedIsReadAsItWas() throws IOException {
		String[] values = { "", "a", "b,c", "say \"hi\"", "two\nlines", "three\r\nlines", "ü", "\"", " padded " };
		for (long seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			List<String> expected = new ArrayList<>();
			StringBuilder text = new StringBuilder();
			for (int record = 0; record < 20; record++) {
				List<String> fields = new ArrayList<>();
				List<String> written = new ArrayList<>();
				for (int i = 0; i < 3; i++) {
					String value = values[random.nextInt(values.length)];
					fields.add(value);
					boolean quoted = value.matches("(?s).*[,\"\r\n].*") || random.nextBoolean();
					written.add(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
				}
				expected.add(fields.toString());
				text.append(String.join(",", written)).append(random.nextBoolean() ? "\n" : "\r\n");
			}
			assertThat(values(text.toString())).as("seed %d", seed).isEqualTo(expected);
		}
	}

	private static List<String> values(String text) throws IOException {
		List<String> records = new ArrayList<>();
		Slice slice = new Slice();
		try (Framer framer = new Framer(new ByteArrayInputStream(bytes(text)))) {
			Row row = new CsvRow(framer);
			while (framer.next()) {
				List<String> fields = new ArrayList<>();
				for (int i = 0; i < row.fields(); i++) {
					row.field(i, slice);
					fields.add(slice.toString());
				}
				records.add(fields.toString());
			}
		}
		return records;
	}

	private static int physicalLines(String text) {
		int ends = text.replace("\r\n", "\n").replaceAll("[^\r\n]", "").length();
		return (text.endsWith("\n") || text.endsWith("\r")) ? ends : ends + 1;
	}

	private static List<String> records(String text) throws IOException {
		return records(new ByteArrayInputStream(bytes(text)));
	}

	private static List<String> records(InputStream in) throws IOException {
		List<String> records = new ArrayList<>();
		try (Framer framer = new Framer(in)) {
			while (framer.next()) {
				records.add(framer.line() + "+" + framer.lines() + " "
						+ ((framer.damage() != null) ? framer.damage() : framer.fields() + " fields"));
			}
		}
		return records;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
