package counterfoil.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of every file that was delivered, by path, sha-256 and as-of. */
@Component
public class Manifest {

	private static final SqlFile REGISTER = SqlFile.beside(Manifest.class, "register-file.sql");

	private static final SqlFile TO_LOAD = SqlFile.beside(Manifest.class, "files-to-load.sql");

	private final JdbcClient database;

	private final Unstaging unstaging;

	/**
	 * @param database where the manifest is
	 */
	public Manifest(JdbcClient database) {
		this.database = database;
		this.unstaging = new Unstaging(database);
	}

	/** Those of the deliveries that were neither posted nor refused before. */
	public List<UnseenFile> unseen(List<Delivery> deliveries, Contracts contracts, IntakeSettings settings) {
		return new Unseen(this.database, contracts, settings.rejectLimitPercent()).of(deliveries);
	}

	/**
	 * Writes the files into the manifest, and forgets those that an earlier run left
	 * unposted, with their staged rows.
	 * @return those to load; the others are refused with their problem
	 */
	public List<FileToLoad> register(Night night, List<UnseenFile> files, IntakeSettings settings) {
		this.database.sql("select file_id from ledger.files where state in ('loading', 'loaded')")
			.query(Long.class)
			.list()
			.forEach(this.unstaging::forget);
		files.forEach((file) -> register(night, file, settings));
		return toLoad(settings);
	}

	/** The registered files whose loading has not ended, in the order of their paths. */
	public List<FileToLoad> toLoad(IntakeSettings settings) {
		return this.database.sql(TO_LOAD.text()).query((row, number) -> fileToLoad(row, settings)).list();
	}

	/** One of them, with the number of records done so far. */
	public Optional<FileToLoad> toLoad(IntakeSettings settings, long fileId) {
		return toLoad(settings).stream().filter((file) -> file.fileId() == fileId).findFirst();
	}

	private void register(Night night, UnseenFile file, IntakeSettings settings) {
		Delivery delivery = file.delivery();
		Recognition recognition = file.recognition();
		Optional<Contract> contract = recognition.contract();
		Optional<Complaint> complaint = recognition.complaint();
		long fileId = this.database.sql(REGISTER.text())
			.param("shop", delivery.shop().name())
			.param("path", delivery.path())
			.param("sha256", file.sha256())
			.param("bytes", delivery.bytes())
			.param("modifiedAt", delivery.modifiedAt().atOffset(ZoneOffset.UTC))
			.param("asOf", delivery.asOf().atOffset(ZoneOffset.UTC))
			.param("asOfSource", delivery.asOfSource().word())
			.param("contract", contract.map(Contract::name).orElse(null), Types.VARCHAR)
			.param("contractSha256", file.contractSha256())
			.param("family", contract.map(Contract::family).orElse(null), Types.VARCHAR)
			.param("state", (contract.isPresent() ? FileState.LOADING : FileState.REFUSED).word())
			.param("businessDate", night.businessDate())
			.param("revision", night.revision())
			.param("problemLine", complaint.map(Complaint::line).filter((line) -> line > 0).orElse(null), Types.INTEGER)
			.param("problemCode", complaint.map(Complaint::code).orElse(null), Types.VARCHAR)
			.param("problemWhat", complaint.map(Complaint::what).orElse(null), Types.VARCHAR)
			.param("problemAction", complaint.map(Complaint::action).orElse(null), Types.VARCHAR)
			.param("headersIgnored", recognition.ignored().toArray(String[]::new))
			.param("headersMissing", recognition.missing().toArray(String[]::new))
			.query(Long.class)
			.single();
		contract.ifPresent((known) -> registerRecords(fileId, known, recognition, settings));
	}

	private void registerRecords(long fileId, Contract contract, Recognition recognition, IntakeSettings settings) {
		for (String record : recognition.records()) {
			this.database
				.sql("insert into ledger.file_records (file_id, record, rank) values (:fileId, :record, :rank)")
				.param("fileId", fileId)
				.param("record", record)
				.param("rank", settings.rank(contract.family()))
				.update();
		}
	}

	private static FileToLoad fileToLoad(ResultSet row, IntakeSettings settings) throws SQLException {
		String shop = row.getString("shop");
		String path = row.getString("path");
		return new FileToLoad(row.getLong("file_id"), shop, settings.shop(shop).zone(), settings.shop(shop).currency(),
				path, ExportSource.at(settings.inbox(), path).file(),
				new FileToLoad.Stat(row.getLong("bytes"), instant(row, "modified_at")), instant(row, "as_of"),
				row.getString("contract"), row.getLong("records_read"), settings.rejectLimitPercent());
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
