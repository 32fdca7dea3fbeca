package counterfoil.statement;

/** A statement that does not tie: an error of the program, never of the data. */
public class StatementBroken extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	StatementBroken(String message) {
		super(message);
	}

}
