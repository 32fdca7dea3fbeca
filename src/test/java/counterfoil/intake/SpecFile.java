package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rewrites what the cases of a spec file expect, and leaves every other line as it is:
 * {@code mvn test -Dgolden=update}, and the difference in version control is the review.
 */
final class SpecFile {

	static final boolean IS_UPDATE = "update".equals(System.getProperty("golden"));

	private static final String EXPECTED = "  expected: |";

	private static final String INDENT = "    ";

	private SpecFile() {
	}

	static void update(Path file, Map<String, String> outcomes) throws IOException {
		List<String> lines = new ArrayList<>();
		String name = "";
		boolean dropping = false;
		for (String line : Files.readAllLines(file)) {
			if (!line.isEmpty() && !line.startsWith(" ") && !line.startsWith("#")) {
				name = line.substring(0, line.lastIndexOf(':')).replaceAll("^\"|\"$", "");
			}
			dropping &= line.startsWith(INDENT);
			if (!dropping) {
				lines.add(line);
			}
			if (line.equals(EXPECTED) && outcomes.containsKey(name)) {
				outcomes.get(name).lines().map((one) -> INDENT + one).forEach(lines::add);
				dropping = true;
			}
		}
		Files.write(file, lines);
	}

	/** All spec files of a folder, in order. */
	static List<Path> in(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

}
