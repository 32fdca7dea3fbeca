package counterfoil.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case of a check: what is given, and what its examined rows must be.
 *
 * @param checkId the check, from the folders above
 * @param folder where the case lies
 */
record CheckCase(String checkId, Path folder) {

	/** All cases under a folder of {@code group/check/case}. */
	static List<CheckCase> all(Path root) {
		try (Stream<Path> paths = Files.walk(root, 3)) {
			return paths.filter((path) -> root.relativize(path).getNameCount() == 3)
				.filter(Files::isDirectory)
				.sorted()
				.map((path) -> new CheckCase(root.relativize(path.getParent()).toString().replace('\\', '/'), path))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The given tables: one file each, named {@code schema.table.csv}. */
	List<Path> given() {
		try (Stream<Path> paths = Files.list(this.folder.resolve("given"))) {
			return paths.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path expected() {
		return this.folder.resolve("expected.csv");
	}

	@Override
	public String toString() {
		return this.checkId + ": " + this.folder.getFileName().toString().replace('-', ' ');
	}

}
