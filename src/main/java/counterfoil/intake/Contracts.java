package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All contracts a run knows: those of the jobs folder, and the plain exports. */
public final class Contracts {

	private static final String SUFFIX = ".yml";

	private final List<Contract> contracts;

	private Contracts(List<Contract> contracts) {
		this.contracts = contracts;
	}

	/**
	 * Reads {@code exports/*.yml} of the folder where it has such a folder, else of those
	 * packaged with the program.
	 * @throws ProblemsException with everything that is wrong with any of them
	 */
	public static Contracts load(Path jobsFolder) {
		List<Contract> contracts = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		Path folder = jobsFolder.resolve("exports");
		for (Source source : Files.isDirectory(folder) ? inFolder(folder) : packaged()) {
			try {
				contracts.add(ContractReader.read(source.file(), source.name(), source.text()));
			}
			catch (ProblemsException ex) {
				problems.addAll(ex.problems());
			}
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		contracts.addAll(PlainExports.all());
		return new Contracts(List.copyOf(contracts));
	}

	/** The contract of that name, as the manifest keeps it. */
	public Contract named(String name) {
		return find(name).orElseThrow(() -> new NoSuchElementException("contract " + name));
	}

	Optional<Contract> find(String name) {
		return this.contracts.stream().filter((contract) -> contract.name().equals(name)).findFirst();
	}

	/**
	 * What all of them say together; another one, and files nobody recognised are tried
	 * again.
	 */
	String sha256() {
		StringBuilder all = new StringBuilder();
		this.contracts.forEach((contract) -> all.append(contract.sha256()));
		return Sha256.of(all.toString());
	}

	/** All contracts, plain exports included. */
	public List<Contract> all() {
		return this.contracts;
	}

	/** What a file is, as far as a look at its beginning tells. */
	Recognition recognise(Path file) {
		return recognise(ExportSource.of(file));
	}

	/** What a file, or the entry of an archive, is. */
	Recognition recognise(ExportSource source) {
		try (ExportFile export = ExportFile.open(source)) {
			Optional<Complaint> complaint = export.complaint();
			return complaint.isPresent() ? Recognition.refused(complaint.get())
					: export.recognise(this.contracts, source.name());
		}
		catch (IOException ex) {
			return Recognition.refused(ExportFile.notReadable(ex));
		}
	}

	private static List<Source> inFolder(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(SUFFIX)).sorted().map(Contracts::source).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Source source(Path file) {
		try {
			return new Source(file.toString(), file.getFileName().toString(),
					Files.readString(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of(file.toString()), "file-not-readable",
					"could not read the file", "Check that it is UTF-8 and may be read."));
		}
	}

	private static List<Source> packaged() {
		try {
			List<Source> sources = new ArrayList<>();
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:jobs/exports/*.yml");
			for (Resource file : files) {
				sources.add(new Source("jobs/exports/" + file.getFilename(), String.valueOf(file.getFilename()),
						file.getContentAsString(StandardCharsets.UTF_8)));
			}
			sources.sort((a, b) -> a.file().compareTo(b.file()));
			return sources;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Source(String file, String fileName, String text) {

		String name() {
			return this.fileName.substring(0, this.fileName.length() - SUFFIX.length());
		}

	}

}
