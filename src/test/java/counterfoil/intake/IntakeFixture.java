package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.database.TestDatabase;
import counterfoil.ledger.Night;
import counterfoil.ledger.Policy;
import counterfoil.ledger.Shop;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An inbox with one shop, a database, and nights that read the one into the other. */
final class IntakeFixture implements AutoCloseable {

	static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 1, 31);

	static final Shop ALDER = new Shop("alder", ZoneId.of("America/New_York"), Shop.TaxIncluded.NO, false,
			Policy.DEFAULT, Map.of(), List.of(), List.of(), Optional.empty());

	static final String ADJUSTMENTS = "refund_id,adjustment_no,kind,amount\n";

	private final TestDatabase.Fresh fresh = TestDatabase.fresh();

	private final Path inbox;

	private Contracts contracts = Contracts.load(Path.of("jobs"));

	private BigDecimal rejectLimit = BigDecimal.ONE;

	final JdbcClient database;

	final Manifest manifest;

	final BlockWriter writer;

	private final TransactionTemplate transaction;

	IntakeFixture(Path inbox) {
		this.inbox = inbox;
		JdbcTemplate template = new JdbcTemplate(this.fresh.dataSource());
		this.database = JdbcClient.create(template);
		this.manifest = new Manifest(this.database);
		this.writer = new BlockWriter(template);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(this.fresh.dataSource()));
	}

	IntakeFixture rejectLimit(String percent) {
		this.rejectLimit = new BigDecimal(percent);
		return this;
	}

	IntakeFixture contracts(Contracts other) {
		this.contracts = other;
		return this;
	}

	Contracts contracts() {
		return this.contracts;
	}

	IntakeSettings settings() {
		return new IntakeSettings(this.inbox, List.of(ALDER), this.rejectLimit, List.of("plain", "admin"));
	}

	Path put(String path, String text) {
		try {
			Path file = this.inbox.resolve(path);
			Files.createDirectories(file.getParent());
			return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<UnseenFile> unseen() {
		return this.manifest.unseen(Inbox.deliveries(this.inbox, List.of(ALDER), BUSINESS_DATE), this.contracts,
				settings());
	}

	List<FileToLoad> register() {
		List<UnseenFile> unseen = unseen();
		return this.transaction
			.execute((status) -> this.manifest.register(new Night(1, "test", BUSINESS_DATE, 1), unseen, settings()));
	}

	/** Reads everything that is new, to the end, and marks what was loaded as posted. */
	void night() {
		register().forEach((file) -> load(file, Integer.MAX_VALUE));
		this.database.sql("update ledger.files set state = 'posted' where state = 'loaded'").update();
	}

	/** Writes so many blocks of a file at most. */
	FileState load(FileToLoad file, int blocksMax) {
		FileState state = FileState.LOADING;
		try (FileBlocks blocks = FileBlocks.open(file, this.contracts.named(file.contract()), file.recordsDone())) {
			for (int i = 0; i < blocksMax && state == FileState.LOADING; i++) {
				state = write(file, blocks.next());
			}
		}
		return state;
	}

	FileState write(FileToLoad file, Block block) {
		return this.transaction.execute((status) -> this.writer.write(file, block));
	}

	/** Rows of a query, as text. */
	List<String> rows(String sql) {
		return this.database.sql("select (q.*)::text from (%s) q".formatted(sql)).query(String.class).list();
	}

	@Override
	public void close() {
		this.fresh.close();
	}

}
