package counterfoil.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of a report, by name: text as it is, a workbook as Base64. */
final class ReportFiles {

	private ReportFiles() {
	}

	static Map<String, String> in(Path folder) {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path file : all.toList()) {
				files.put(file.getFileName().toString(), read(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	private static String read(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		return file.toString().endsWith(".xlsx") ? Base64.getEncoder().encodeToString(bytes)
				: new String(bytes, StandardCharsets.UTF_8);
	}

}
