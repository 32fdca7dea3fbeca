package counterfoil.checking;

import counterfoil.problem.SourcePosition;

/**
 * One question asked of the data: one SQL file.
 *
 * @param id group and name of the file, such as {@code money/refund-exceeds-captured}
 * @param file the file as messages name it
 * @param frontMatter what it says of itself
 * @param tolerance its own tolerance, with what the job says otherwise
 * @param sql its statement
 * @param sha256 hash of the file and of the tolerance in force
 * @param isOwn whether it is a user's own: it did not come with the program
 */
public record Check(String id, String file, FrontMatter frontMatter, Tolerance tolerance, CheckSql sql, String sha256,
		boolean isOwn) {

	/** The same question, asked of something else. */
	Check asking(CheckSql other) {
		return new Check(this.id, this.file, this.frontMatter, this.tolerance, other, this.sha256, this.isOwn);
	}

	SourcePosition at(int line) {
		return SourcePosition.of(this.file, line);
	}

}
