package counterfoil.checking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import counterfoil.intake.Sha256;
import counterfoil.problem.Problem;

/**
 * A user's own check that could not be read.
 *
 * @param check what is known of it: its name and its hash
 * @param problems everything that is wrong with it
 */
record BrokenCheck(Check check, List<Problem> problems) {

	static BrokenCheck of(CheckFile file, List<Problem> problems) {
		FrontMatter frontMatter = new FrontMatter(file.id(), Assertion.OCCURRENCE, Subject.ORDER, "", "",
				Direction.EITHER, Tolerance.parse("0").orElseThrow(), 0, "this check could not be read.",
				"mend its file.");
		return new BrokenCheck(new Check(file.id(), file.shown(), frontMatter, frontMatter.tolerance(),
				new CheckSql("", 0), Sha256.ofAll(new String(file.bytes(), StandardCharsets.ISO_8859_1)), true),
				problems);
	}

	/** All of it as the report tells it. */
	String told() {
		return this.problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
	}

}
