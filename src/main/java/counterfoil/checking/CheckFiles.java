package counterfoil.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds check files: in a folder where there is one, else inside the program. */
final class CheckFiles {

	private static final String PACKAGED = "jobs/checks/";

	private static final String SUFFIX = ".sql";

	private CheckFiles() {
	}

	static List<CheckFile> find(Path jobsFolder) {
		Path folder = jobsFolder.resolve("checks");
		try {
			List<CheckFile> files = Files.isDirectory(folder) ? inFolder(folder) : inProgram();
			return files.stream().sorted(Comparator.comparing(CheckFile::id)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<CheckFile> inFolder(Path folder) throws IOException {
		List<CheckFile> files = new ArrayList<>();
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.filter((path) -> path.toString().endsWith(SUFFIX)).toList()) {
				String below = folder.relativize(path).toString().replace('\\', '/');
				files.add(new CheckFile(id(below), path.toString().replace('\\', '/'), Files.readAllBytes(path)));
			}
		}
		return files;
	}

	private static List<CheckFile> inProgram() throws IOException {
		List<CheckFile> files = new ArrayList<>();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:" + PACKAGED + "**/*" + SUFFIX)) {
			String url = resource.getURL().toString();
			String below = url.substring(url.lastIndexOf(PACKAGED) + PACKAGED.length());
			files.add(new CheckFile(id(below), PACKAGED + below, resource.getContentAsByteArray()));
		}
		return files;
	}

	private static String id(String below) {
		return below.substring(0, below.length() - SUFFIX.length());
	}

}
