package counterfoil.checking;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.intake.Sha256;
import counterfoil.problem.Nearest;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;

/**
 * The checks of a night, in the order of their ids, with the tolerances of the job.
 *
 * @param checks those that could be read
 * @param broken users' own that could not: the night names them and goes on without them
 * @param problems what is wrong with the others, and with the tolerances
 */
public record CheckSet(List<Check> checks, List<BrokenCheck> broken, List<Problem> problems) {

	public CheckSet {
		checks = List.copyOf(checks);
		broken = List.copyOf(broken);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads all check files: those under {@code checks} in the folder, or, where there is
	 * no such folder, those that came with the program. Problems are kept, not thrown.
	 * @param tolerances what the job says otherwise, by check and unit
	 */
	public static CheckSet read(Path jobsFolder, Map<String, Map<String, BigDecimal>> tolerances) {
		return of(CheckFiles.find(jobsFolder), jobsFolder, tolerances);
	}

	static CheckSet of(List<CheckFile> files, Path jobsFolder, Map<String, Map<String, BigDecimal>> tolerances) {
		List<Problem> problems = new ArrayList<>();
		Set<String> ids = files.stream().map(CheckFile::id).collect(Collectors.toCollection(TreeSet::new));
		tolerances.keySet().stream().sorted().filter((id) -> !ids.contains(id)).forEach((id) -> {
			problems.add(Problem.error(SourcePosition.of(jobsFolder.resolve("checks").toString()), "no-such-check",
					"tolerance is set for check \"%s\", which does not exist".formatted(id), Nearest.advice(id, ids)));
		});
		List<Check> checks = new ArrayList<>();
		List<BrokenCheck> broken = new ArrayList<>();
		for (CheckFile file : files) {
			List<Problem> wrong = new ArrayList<>();
			Optional<Check> check = new CheckFileReader(file, wrong).read();
			check.map((read) -> withTolerance(read, tolerances.getOrDefault(read.id(), Map.of())))
				.ifPresent(checks::add);
			if (check.isEmpty() && file.isOwn()) {
				broken.add(BrokenCheck.of(file, wrong));
			}
			else {
				problems.addAll(wrong);
			}
		}
		return new CheckSet(checks, broken, problems);
	}

	/** Hash of all checks and the tolerances in force: the same set, the same hash. */
	public String sha256() {
		return Sha256.ofAll(Stream.concat(this.checks.stream(), this.broken.stream().map(BrokenCheck::check))
			.flatMap((check) -> Stream.of(check.id(), check.sha256()))
			.toArray(String[]::new));
	}

	/** Whether any of them names a table or view. */
	public boolean isReading(String table) {
		return this.checks.stream().anyMatch((check) -> check.sql().text().contains(table));
	}

	/** The ids, for whoever must refuse a name that is none. */
	public Set<String> ids() {
		return Stream.concat(this.checks.stream(), this.broken.stream().map(BrokenCheck::check))
			.map(Check::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** What a list of checks shows. */
	public List<Listed> list() {
		return this.checks.stream()
			.map((check) -> new Listed(check.id(), check.frontMatter().title(), check.frontMatter().subject().word(),
					check.tolerance().toString()))
			.toList();
	}

	/**
	 * Goes on only with a set that has no problems.
	 * @throws ProblemsException with all of them
	 */
	public void throwProblems() {
		if (!this.problems.isEmpty()) {
			throw new ProblemsException(this.problems);
		}
	}

	/**
	 * Goes on only with a set in which every file could be read.
	 * @throws ProblemsException with everything that is wrong with any of them
	 */
	public void throwAllProblems() {
		List<Problem> all = new ArrayList<>(this.problems);
		this.broken.forEach((check) -> all.addAll(check.problems()));
		if (!all.isEmpty()) {
			throw new ProblemsException(all);
		}
	}

	private static Check withTolerance(Check check, Map<String, BigDecimal> others) {
		if (others.isEmpty()) {
			return check;
		}
		Tolerance tolerance = check.tolerance().with(others);
		return new Check(check.id(), check.file(), check.frontMatter(), tolerance, check.sql(),
				Sha256.ofAll(check.sha256(), tolerance.toString()), check.isOwn());
	}

	/**
	 * One line of a list of checks.
	 *
	 * @param id its id
	 * @param title the fault it looks for
	 * @param subject what it asks about
	 * @param tolerance up to which difference both sides agree
	 */
	public record Listed(String id, String title, String subject, String tolerance) {

	}

}
