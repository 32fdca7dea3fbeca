package counterfoil.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The login of users' own checks: a role that may read and nothing else, on connections
 * that nothing else uses.
 *
 * @param url of the database, without anybody's name and password
 * @param username of the role
 * @param password of the role
 */
public record ChecksLogin(String url, String username, String password) {

	public ChecksLogin {
		url = url.replaceAll("(?<=[?&])(user|password)=[^&]*", "");
	}

	/** A new session in which every transaction is read-only from the start. */
	public Connection open() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", this.username);
		properties.setProperty("password", this.password);
		properties.setProperty("ApplicationName", "counterfoil checks");
		properties.setProperty("tcpKeepAlive", "true");
		// a name without a schema means what PostgreSQL means by it and nobody else
		properties.setProperty("options", "-c default_transaction_read_only=on -c search_path=pg_catalog "
				+ "-c client_connection_check_interval=5000 -c idle_in_transaction_session_timeout=600000");
		return DriverManager.getConnection(this.url, properties);
	}

	@Override
	public String toString() {
		return "login of %s".formatted(this.username);
	}

}
