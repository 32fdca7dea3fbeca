package counterfoil.intake;

import java.util.List;

import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of every file that was delivered, by path, sha-256 and as-of. */
@Component
public class Manifest {

	private final JdbcClient database;

	Manifest(JdbcClient database) {
		this.database = database;
	}

	/** Those of the deliveries that were neither posted nor refused before. */
	public List<UnseenFile> unseen(List<Delivery> deliveries, Contracts contracts) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes the files into the manifest, and forgets those that an earlier run left
	 * unposted, with their staged rows.
	 * @return those to load; the others are refused with their problem
	 */
	public List<FileToLoad> register(Night night, List<UnseenFile> files, IntakeSettings settings) {
		throw new UnsupportedOperationException();
	}

	/** The registered files whose loading has not ended, in the order of their paths. */
	public List<FileToLoad> toLoad(IntakeSettings settings) {
		throw new UnsupportedOperationException(this.database.toString());
	}

	/** One registered file, with the number of records done so far. */
	public FileToLoad toLoad(IntakeSettings settings, long fileId) {
		throw new UnsupportedOperationException();
	}

}
