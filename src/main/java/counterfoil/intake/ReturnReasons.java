package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.springframework.core.io.ClassPathResource;

/**
 * What the reasons of returns mean, whatever export says them: {@code return-reasons.csv}
 * of the jobs folder.
 *
 * @param entries in the order of the file
 * @param sha256 of the file
 */
public record ReturnReasons(List<Entry> entries, String sha256) {

	private static final String FILE = "return-reasons.csv";

	private static final Pattern PARTED = Pattern.compile("[ _-]+");

	/**
	 * One line of the table.
	 *
	 * @param sourceValue as exports write it, up to case and the kind of blanks
	 * @param reason what it means
	 * @param reasonClass size, quality, description, logistics, customer or unknown
	 */
	public record Entry(String sourceValue, String reason, String reasonClass) {

	}

	/**
	 * Reads the table of the folder where it has one, else the one packaged with the
	 * program.
	 * @throws ProblemsException with everything that is wrong with it
	 */
	public static ReturnReasons load(Path jobsFolder) {
		Path file = jobsFolder.resolve(FILE);
		try {
			if (Files.exists(file)) {
				return ReturnReasonsReader.read(file.toString(), Files.readAllBytes(file));
			}
			return ReturnReasonsReader.read("jobs/" + FILE,
					new ClassPathResource("jobs/" + FILE).getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of(file.toString()), "file-not-readable",
					"could not read the file", "Check that it may be read."));
		}
	}

	/** The table as keys; a reason is listed if its key is. */
	Set<String> keys() {
		return this.entries.stream().map((entry) -> key(entry.sourceValue())).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What tells reasons apart: neither case nor whether words are parted by blanks,
	 * underscores or hyphens. The database says the same in {@code ledger.reason_key}.
	 */
	static String key(String reason) {
		StringBuilder lower = new StringBuilder(reason);
		for (int i = 0; i < lower.length(); i++) {
			if (lower.charAt(i) >= 'A' && lower.charAt(i) <= 'Z') {
				lower.setCharAt(i, (char) (lower.charAt(i) + 'a' - 'A'));
			}
		}
		return PARTED.matcher(lower).replaceAll(" ").replaceAll("^ | $", "");
	}

}
