package counterfoil.intake;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stages blocks and keeps the manifest in step, in the transaction of its caller. */
@Component
public class BlockWriter {

	private final JdbcTemplate database;

	BlockWriter(JdbcTemplate database) {
		this.database = database;
	}

	/**
	 * Copies a block into staging and adds it to the manifest.
	 * @return {@link FileState#LOADING} while more is to come; after
	 * {@link FileState#LOADED} or {@link FileState#REFUSED} the file is done
	 */
	public FileState write(FileToLoad file, Block block) {
		throw new UnsupportedOperationException(this.database.toString());
	}

}
