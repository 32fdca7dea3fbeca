package counterfoil.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.intake.Sha256;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds check files: in a folder where there is one, else inside the program. What lies
 * in a folder came with the program if the program holds the same file under the same
 * path; everything else is a user's own.
 */
final class CheckFiles {

	private static final String PACKAGED = "jobs/checks/";

	private static final String SUFFIX = ".sql";

	private CheckFiles() {
	}

	static List<CheckFile> find(Path jobsFolder) {
		Path folder = jobsFolder.resolve("checks");
		try {
			List<CheckFile> shipped = inProgram();
			List<CheckFile> files = Files.isDirectory(folder) ? inFolder(folder, hashes(shipped)) : shipped;
			return files.stream().sorted(Comparator.comparing(CheckFile::id)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> hashes(List<CheckFile> shipped) {
		return shipped.stream().collect(Collectors.toMap(CheckFile::id, (file) -> hash(file.bytes())));
	}

	// a checkout may have turned line ends, which change no statement
	private static String hash(byte[] bytes) {
		return Sha256.ofAll(new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
	}

	private static List<CheckFile> inFolder(Path folder, Map<String, String> shipped) throws IOException {
		List<CheckFile> files = new ArrayList<>();
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.filter((path) -> path.toString().endsWith(SUFFIX)).toList()) {
				String below = folder.relativize(path).toString().replace('\\', '/');
				byte[] bytes = Files.readAllBytes(path);
				files.add(new CheckFile(id(below), path.toString().replace('\\', '/'), bytes,
						!hash(bytes).equals(shipped.get(id(below)))));
			}
		}
		return files;
	}

	private static List<CheckFile> inProgram() throws IOException {
		// a class path may name the program twice
		Map<String, CheckFile> files = new LinkedHashMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:" + PACKAGED + "**/*" + SUFFIX)) {
			String url = resource.getURL().toString();
			String below = url.substring(url.lastIndexOf(PACKAGED) + PACKAGED.length());
			files.putIfAbsent(id(below),
					new CheckFile(id(below), PACKAGED + below, resource.getContentAsByteArray(), false));
		}
		return List.copyOf(files.values());
	}

	private static String id(String below) {
		return below.substring(0, below.length() - SUFFIX.length());
	}

}
