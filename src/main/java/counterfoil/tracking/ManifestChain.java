package counterfoil.tracking;

import java.time.LocalDate;
import java.util.Optional;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of the manifests that were published, each named by the night after. */
@Component
public class ManifestChain {

	private static final SqlFile BEFORE = SqlFile.beside(ManifestChain.class, "manifest-before.sql");

	private final JdbcClient database;

	/** Works in the database of the client, in the transaction of its caller. */
	public ManifestChain(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The manifest a night follows on; none for the first, and after a night that
	 * published none.
	 */
	public Optional<Link> before(Night night) {
		return this.database.sql(BEFORE.text())
			.param("nightId", night.nightId())
			.query(Link.class)
			.optional()
			.filter((link) -> !link.sha256().isEmpty());
	}

	/** The hash a night published. */
	public Optional<String> published(Night night) {
		return this.database.sql("select sha256 from tracking.manifests where night_id = :nightId")
			.param("nightId", night.nightId())
			.query(String.class)
			.optional();
	}

	/** Remembers what a night published; the same again writes nothing. */
	public void add(Night night, String sha256) {
		this.database.sql("""
				insert into tracking.manifests values (:nightId, :sha256)
				on conflict (night_id) do update set sha256 = excluded.sha256
				where manifests.sha256 <> excluded.sha256""")
			.param("nightId", night.nightId())
			.param("sha256", sha256)
			.update();
	}

	/**
	 * A manifest that another follows on.
	 *
	 * @param businessDate the night's
	 * @param revision the one that counts
	 * @param sha256 of the manifest's bytes
	 */
	public record Link(LocalDate businessDate, int revision, String sha256) {

	}

}
