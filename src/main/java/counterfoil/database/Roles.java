package counterfoil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;

/**
 * Who may log in to an embedded database: its owner and the role of users' own checks,
 * both by password. A database is made with an open door; this closes it.
 */
final class Roles {

	/** The role of users' own checks. */
	static final String CHECKS = "counterfoil_checks";

	private static final SqlFile SQL = SqlFile.beside(Roles.class, "roles.sql");

	private static final String ACCESS = """
			# Written by Counterfoil: this machine only, and nobody without a password.
			local all all scram-sha-256
			host all all 127.0.0.1/32 scram-sha-256
			host all all ::1/128 scram-sha-256
			""";

	private Roles() {
	}

	/** Gives both roles their passwords, and asks for them from now on. */
	static void secure(String url, Path data, Passwords passwords) throws IOException {
		Properties owner = new Properties();
		owner.setProperty("user", "postgres");
		owner.setProperty("password", passwords.owner());
		try (Connection connection = DriverManager.getConnection(url, owner);
				Statement statement = connection.createStatement()) {
			statement
				.execute(SQL.with(Map.of("owner_password", passwords.owner(), "checks_password", passwords.checks()))
					.text());
			Path access = data.resolve("pg_hba.conf");
			if (!Files.readString(access).equals(ACCESS)) {
				Files.writeString(access, ACCESS);
				statement.execute("select pg_reload_conf()");
			}
		}
		catch (SQLException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of(data.toString()), "database-not-secured",
					"the embedded PostgreSQL did not take its passwords: " + ex.getMessage(),
					"Put back the passwords.properties that belongs to this folder, or move the folder away."));
		}
	}

}
