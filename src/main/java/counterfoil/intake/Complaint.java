package counterfoil.intake;

import counterfoil.problem.Problem;
import counterfoil.problem.SourcePosition;

/**
 * What is wrong with a file, for the manifest, where the file has a row of its own.
 *
 * @param line physical line, or 0 for the file as a whole
 * @param code kebab-case name of the fact
 * @param what lower case, no full stop
 * @param action one imperative sentence
 */
public record Complaint(int line, String code, String what, String action) {

	/** The same as an error of that file. */
	public Problem of(String file) {
		return Problem.error(SourcePosition.of(file, this.line), this.code, this.what, this.action);
	}

	static Complaint ofFile(String code, String what, String action) {
		return new Complaint(0, code, what, action);
	}

}
