package counterfoil.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report folder that is either not there or whole. It is written into a hidden sibling
 * and then renamed; a folder that stood in its place is renamed aside first, and comes
 * back if a kill falls between the two. Files of other names, such as a reader's notes,
 * stay in the folder.
 */
final class Publication {

	private static final Pattern HIDDEN = Pattern.compile("\\.(\\d{4}-\\d\\d-\\d\\d)\\.(new|old)");

	private final Path target;

	private final Path draft;

	private final Path aside;

	private Publication(Path folder, String name) {
		this.target = folder.resolve(name);
		this.draft = folder.resolve("." + name + ".new");
		this.aside = folder.resolve("." + name + ".old");
	}

	/** Begins a report, after clearing away what killed publications left. */
	static Publication begin(Path folder, String name) throws IOException {
		Files.createDirectories(folder);
		for (Path left : list(folder)) {
			Matcher hidden = HIDDEN.matcher(left.getFileName().toString());
			if (hidden.matches()) {
				new Publication(folder, hidden.group(1)).recover();
			}
		}
		Publication publication = new Publication(folder, name);
		Files.createDirectory(publication.draft);
		return publication;
	}

	/** A file of the report, in UTF-8. */
	BufferedWriter writer(String file) throws IOException {
		return Files.newBufferedWriter(path(file), StandardOpenOption.CREATE_NEW);
	}

	/** Where a file of the report is being written. */
	Path path(String file) {
		return this.draft.resolve(file);
	}

	/**
	 * Puts the report in its place; one that is the same to the byte is left as it is.
	 * @return the published folder
	 */
	Path publish() throws IOException {
		if (Files.isDirectory(this.target)) {
			if (isSame()) {
				delete(this.draft);
				return this.target;
			}
			copyNotes();
		}
		for (Path file : list(this.draft)) {
			force(file);
		}
		force(this.draft);
		if (Files.exists(this.target)) {
			move(this.target, this.aside);
		}
		move(this.draft, this.target);
		force(this.target.getParent());
		delete(this.aside);
		return this.target;
	}

	/** Gives the draft up; what stands in its place stays. */
	void discard() throws IOException {
		delete(this.draft);
	}

	private void recover() throws IOException {
		delete(this.draft);
		if (Files.exists(this.aside) && !Files.exists(this.target)) {
			move(this.aside, this.target);
		}
		delete(this.aside);
	}

	private boolean isSame() throws IOException {
		for (Path file : list(this.draft)) {
			Path published = this.target.resolve(file.getFileName());
			if (!Files.isRegularFile(published) || Files.mismatch(file, published) >= 0) {
				return false;
			}
		}
		return true;
	}

	private void copyNotes() throws IOException {
		try (Stream<Path> files = Files.walk(this.target)) {
			for (Path file : files.toList()) {
				Path copy = this.draft.resolve(this.target.relativize(file));
				if (!Files.exists(copy)) {
					Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void force(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// Windows opens no folder as a file; its renames are journalled all the same
			if (!Files.isDirectory(path)) {
				throw ex;
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
