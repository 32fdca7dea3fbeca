package counterfoil.checking;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import counterfoil.problem.Nearest;
import counterfoil.problem.Problem;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what the server says of a check's statement into a problem at its line. */
final class ServerProblem {

	private static final Pattern TABLE = Pattern.compile("relation \"([^\"]+)\" does not exist");

	private static final Pattern COLUMN = Pattern.compile("column \"?(?:[^\". ]+\\.)?([^\". ]+)\"? does not exist");

	private static final String TIMEOUT = "57014";

	private final Check check;

	// characters of ours before the check's first
	private final int charactersBefore;

	ServerProblem(Check check, int charactersBefore) {
		this.check = check;
		this.charactersBefore = charactersBefore;
	}

	/** Where a statement could not even be prepared. */
	Problem preparing(SQLException ex, Catalogue catalogue) {
		String message = message(ex);
		Matcher table = TABLE.matcher(message);
		Matcher column = COLUMN.matcher(message);
		if (table.matches()) {
			return unfound(ex, "table", table.group(1), catalogue.columns().keySet());
		}
		if (column.matches()) {
			return unfound(ex, "column", column.group(1), catalogue.columnsOf(this.check.sql().text()));
		}
		return Problem.error(this.check.at(line(ex)), "statement-refused",
				"PostgreSQL refused the statement: " + message, action(ex));
	}

	/** Where it broke off while it ran. */
	Problem running(SQLException ex, Duration timeout) {
		boolean tooLong = TIMEOUT.equals(ex.getSQLState());
		String reason = tooLong ? "it took longer than %d s".formatted(timeout.toSeconds()) : message(ex);
		return couldNotRun(this.check, line(ex), reason);
	}

	/** A check that gave no judgement, and what becomes of the last one. */
	static Problem couldNotRun(Check check, int line, String reason) {
		return Problem.error(check.at(line), "could-not-run",
				"check \"%s\" could not run: %s".formatted(check.id(), reason),
				"Mend the statement; until then what the check last found stands, and nothing of it is cleared.");
	}

	/** Whether the server or the way to it is in trouble, and not the statement. */
	static boolean isTroubleOfTheServer(SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "";
		return state.isEmpty() || state.matches("(08|40|53|58|XX|57P).*");
	}

	private Problem unfound(SQLException ex, String kind, String name, Collection<String> known) {
		return Problem.error(this.check.at(line(ex)), "no-such-" + kind,
				"%s \"%s\" does not exist".formatted(kind, name),
				Nearest.to(name, known)
					.map((near) -> "Did you mean \"%s\"?".formatted(near))
					.orElse("Use one that the views of schema tonight have; jobs/README.md lists them."));
	}

	private int line(SQLException ex) {
		ServerErrorMessage error = serverError(ex);
		int position = (error != null) ? error.getPosition() : 0;
		int offset = position - 1 - this.charactersBefore;
		return (offset < 0) ? this.check.sql().firstLine() : this.check.sql().lineAtCodePoint(offset);
	}

	private static String message(SQLException ex) {
		ServerErrorMessage error = serverError(ex);
		String message = (error != null && error.getMessage() != null) ? error.getMessage()
				: String.valueOf(ex.getMessage());
		return message.replaceAll("\\s+", " ");
	}

	private static String action(SQLException ex) {
		ServerErrorMessage error = serverError(ex);
		return (error != null && error.getHint() != null) ? error.getHint()
				: "Mend the statement; psql runs the same file.";
	}

	private static ServerErrorMessage serverError(SQLException ex) {
		return (ex instanceof PSQLException server) ? server.getServerErrorMessage() : null;
	}

}
