package counterfoil.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of 64 KiB that ask for as much work as they can, in a process with a small
 * heap. It ends with 1 if one of them takes longer than a second.
 */
final class BoundedInputs {

	static final int HEAP_MEBIBYTES = 64;

	private static final int BYTES = 1 << 16;

	private static final Duration LIMIT = Duration.ofSeconds(1);

	/** Repeated until the file is full. */
	private static final String[] PARTS = { "\"", "\"\n", "a,\"b\n", ",", "\r", "\n", "\"\"", "1,1,fee,-4.00,\"x\n\"\n",
			"9", "1,", "0.", "{\"a\":", "[", "{\"id\":\"gid://shopify/Order/1\"}\n", "\u00a0", "=",
			"#1,paid,2026-01-02 09:00:00 -0500,1,Mug,5.00,USD,10.00,5.37518E+12\n", "\"\"\",", "1,1,fee,--,\n" };

	private BoundedInputs() {
	}

	public static void main(String[] args) throws IOException {
		FuzzedFile.csv(new byte[] { 0 }).read();
		List<String> slow = new ArrayList<>();
		for (String part : PARTS) {
			for (int header = 0; header < 4; header++) {
				byte[] rows = ((char) header + part.repeat(BYTES / part.length())).getBytes(StandardCharsets.UTF_8);
				time(part, FuzzedFile.csv(rows), slow);
			}
			time(part, FuzzedFile.json(part.repeat(BYTES / part.length()).getBytes(StandardCharsets.UTF_8)), slow);
		}
		slow.forEach(System.out::println);
		System.out.println("read " + PARTS.length * 5 + " files");
		System.exit(slow.isEmpty() ? 0 : 1);
	}

	private static void time(String part, FuzzedFile file, List<String> slow) throws IOException {
		long start = System.nanoTime();
		file.as(part).read();
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		if (took.compareTo(LIMIT) > 0) {
			slow.add("%s of \"%s\" took %s".formatted(file.name(), part, took));
		}
	}

}
