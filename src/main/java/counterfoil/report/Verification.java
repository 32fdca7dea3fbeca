package counterfoil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import counterfoil.intake.Sha256;
import counterfoil.problem.Problem;
import counterfoil.problem.SourcePosition;
import counterfoil.report.PublishedManifest.Output;
import counterfoil.tracking.ManifestChain.Link;

/**
 * Whether a report is as it was published, and every report before it: each manifest
 * holds the hashes of its files and of the manifest before. The night after, where its
 * report is there, vouches for the manifest the verification begins with.
 */
public final class Verification {

	private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";

	private final List<Problem> problems = new ArrayList<>();

	private final Path folder;

	private long files;

	private long nights;

	private String first = "";

	private Verification(Path folder) {
		this.folder = folder;
	}

	/** Looks at the report in that folder, and at those before it. */
	public static Verification of(Path folder) {
		Path whole = folder.normalize();
		Verification verification = new Verification((whole.getNameCount() > 1) ? whole : whole.toAbsolutePath());
		try {
			verification.walk();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return verification;
	}

	/** What is missing, changed or out of chain, the latest night first. */
	public List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	/** Whether everything is as it was published. */
	public boolean holds() {
		return this.problems.isEmpty();
	}

	/** The result, in a sentence a person can forward. */
	public String sentence() {
		String chain = "%s of %s".formatted(Figures.count(this.files, "file"), Figures.count(this.nights, "night"));
		if (holds()) {
			return "%s: %s as published; the chain back to %s holds".formatted(this.folder.getFileName(), chain,
					this.first);
		}
		return "%s: %s in %s".formatted(this.folder.getFileName(), Figures.count(this.problems.size(), "problem"),
				chain);
	}

	private void walk() throws IOException {
		Path at = this.folder;
		Optional<PublishedManifest> manifest = read(at);
		if (manifest.isPresent()) {
			nightAfter(manifest.get());
		}
		while (manifest.isPresent()) {
			PublishedManifest found = manifest.get();
			this.nights++;
			this.first = found.businessDate().toString();
			outputs(at, found);
			if (found.previous().isEmpty()) {
				return;
			}
			at = this.folder.resolveSibling(found.previous().get().businessDate().toString());
			manifest = follow(at, found, found.previous().get());
		}
	}

	private Optional<PublishedManifest> read(Path at) throws IOException {
		Path file = at.resolve(ManifestFile.NAME);
		if (!Files.isRegularFile(file)) {
			add(file, "manifest-missing", "the report has no manifest",
					"Name the folder of a report, such as reports/2026-01-31.");
			return Optional.empty();
		}
		Optional<PublishedManifest> manifest = PublishedManifest.read(file);
		if (manifest.isEmpty()) {
			add(file, "manifest-not-readable", "the file is no manifest", remedy(at));
		}
		manifest.filter((found) -> !found.businessDate().toString().equals(at.getFileName().toString()))
			.ifPresent((found) -> add(file, "manifest-of-another-date",
					"the manifest is of %s, and its folder is called otherwise".formatted(found.businessDate()),
					"Give the folder the name of its date; the chain goes by it."));
		return manifest;
	}

	private void outputs(Path at, PublishedManifest manifest) throws IOException {
		for (Output output : manifest.outputs()) {
			Path file = at.resolve(output.file());
			this.files++;
			if (!Files.isRegularFile(file)) {
				add(file, "output-missing", "the manifest names a file that is not there", remedy(at));
			}
			else if (Files.size(file) != output.bytes()) {
				add(file, "output-changed",
						"the file has %s, and had %s when it was published"
							.formatted(Figures.count(Files.size(file), "byte"), Figures.count(output.bytes(), "byte")),
						remedy(at));
			}
			else if (!Sha256.of(file).equals(output.sha256())) {
				add(file, "output-changed", "the file is as long as when it was published, and says something else",
						remedy(at));
			}
		}
	}

	private Optional<PublishedManifest> follow(Path at, PublishedManifest later, Link link) throws IOException {
		Path file = at.resolve(ManifestFile.NAME);
		if (!link.businessDate().isBefore(later.businessDate())) {
			add(file, "out-of-chain", "the night of %s follows on none before it".formatted(later.businessDate()),
					"Restore the folder of %s from a copy.".formatted(later.businessDate()));
			return Optional.empty();
		}
		if (!Files.isRegularFile(file)) {
			add(file, "previous-missing",
					"the night of %s follows on a report that is not there".formatted(later.businessDate()),
					remedy(at));
			return Optional.empty();
		}
		hash(file, later.businessDate(), link);
		return read(at);
	}

	private void nightAfter(PublishedManifest manifest) throws IOException {
		Optional<Path> after;
		try (Stream<Path> folders = Files.list(this.folder.resolveSibling(""))) {
			after = folders.filter((path) -> path.getFileName().toString().matches(DATE))
				.filter((path) -> path.getFileName().toString().compareTo(manifest.businessDate().toString()) > 0)
				.filter((path) -> Files.isRegularFile(path.resolve(ManifestFile.NAME)))
				.min(Path::compareTo);
		}
		if (after.isPresent()) {
			Optional<PublishedManifest> later = PublishedManifest.read(after.get().resolve(ManifestFile.NAME));
			Optional<Link> link = later.flatMap(PublishedManifest::previous)
				.filter((named) -> named.businessDate().equals(manifest.businessDate()));
			if (link.isPresent()) {
				hash(this.folder.resolve(ManifestFile.NAME), later.get().businessDate(), link.get());
			}
		}
	}

	private void hash(Path file, LocalDate later, Link link) throws IOException {
		if (!Sha256.of(file).equals(link.sha256())) {
			add(file, "out-of-chain", "the manifest is not the one that the night of %s follows on".formatted(later),
					"Find out which of the two was changed, and restore it from a copy.");
		}
	}

	private static String remedy(Path at) {
		return "Restore it from a copy, or render the night again: report --as-of %s.".formatted(at.getFileName());
	}

	private void add(Path at, String code, String what, String action) {
		this.problems.add(Problem.error(SourcePosition.of(at.toString()), code, what, action));
	}

}
