package counterfoil.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import counterfoil.database.TestDatabase;
import counterfoil.ledger.Night;
import counterfoil.ledger.Policy;
import counterfoil.ledger.Shop;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Times intake of one large orders export against a bare COPY of the same file into text
 * columns, on the same server. Run it from the repository after
 * {@code mvn -o test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt}:
 *
 * <pre>
 * java -Xmx256m -cp target/test-classes:target/classes:$(cat target/cp.txt) counterfoil.intake.IntakeBenchmark 1000000
 * </pre>
 *
 * It prints the wall time of both, three times or as often as a second number says, and
 * their ratio. {@code COUNTERFOIL_TEST_URL} names another server than the embedded one.
 */
final class IntakeBenchmark {

	private static final int ROUNDS_UNLESS_SAID = 3;

	private IntakeBenchmark() {
	}

	public static void main(String[] args) throws IOException, SQLException {
		int rows = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : ROUNDS_UNLESS_SAID;
		Path inbox = Path.of("target/benchmark");
		Path file = inbox.resolve("alder/orders_export_2026-01-31.csv");
		Files.createDirectories(file.getParent());
		new OrdersExportGenerator(42).write(file, rows);
		System.out.printf("%,d rows, %,d bytes, heap %,d MB%n", rows, Files.size(file),
				Runtime.getRuntime().maxMemory() >> 20);
		for (int round = 1; round <= rounds; round++) {
			try (TestDatabase.Fresh database = TestDatabase.fresh()) {
				Duration copy = bareCopy(database, file);
				Duration cpuBefore = cpu();
				Duration intake = intake(database, inbox);
				System.out.printf(
						"round %d: copy %.1f s, intake %.1f s (with sha-256 and recognition; %.1f s of CPU here), "
								+ "ratio %.2f%n",
						round, copy.toMillis() / 1000.0, intake.toMillis() / 1000.0,
						cpu().minus(cpuBefore).toMillis() / 1000.0, (double) intake.toMillis() / copy.toMillis());
			}
		}
		System.exit(0);
	}

	private static Duration cpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	// What psql does for \copy … with (format csv, header): the bytes as they are, in one
	// statement.
	private static Duration bareCopy(TestDatabase.Fresh database, Path file) throws IOException, SQLException {
		StringBuilder columns = new StringBuilder();
		for (int i = 1; i <= 79; i++) {
			columns.append((i > 1) ? ", c" : "c").append(i).append(" text");
		}
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement();
				InputStream in = Files.newInputStream(file)) {
			statement.execute("create table public.bare (" + columns + ")");
			long start = System.nanoTime();
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy public.bare from stdin with (format csv, header)", in, 1 << 16);
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			statement.execute("drop table public.bare");
			return took;
		}
	}

	private static Duration intake(TestDatabase.Fresh database, Path inbox) {
		Shop shop = new Shop("alder", ZoneId.of("America/New_York"), Shop.TaxIncluded.NO, false, Policy.DEFAULT,
				Map.of(), List.of(), List.of(), java.util.Optional.empty());
		IntakeSettings settings = new IntakeSettings(inbox, List.of(shop), BigDecimal.ONE, List.of("admin"));
		Contracts contracts = Contracts.load(Path.of("jobs"));
		JdbcTemplate template = new JdbcTemplate(database.dataSource());
		Manifest manifest = new Manifest(JdbcClient.create(template));
		BlockWriter writer = new BlockWriter(template);
		TransactionTemplate transaction = new TransactionTemplate(
				new DataSourceTransactionManager(database.dataSource()));
		long start = System.nanoTime();
		List<UnseenFile> unseen = manifest.unseen(Inbox.deliveries(inbox, List.of(shop), LocalDate.of(2026, 1, 31)),
				contracts, settings);
		List<FileToLoad> files = manifest.register(new Night(1, "benchmark", LocalDate.of(2026, 1, 31), 1), unseen,
				settings);
		for (FileToLoad file : files) {
			try (FileBlocks blocks = FileBlocks.open(file, contracts.named(file.contract()), 0)) {
				while (blocks.hasNext()) {
					Block block = blocks.next();
					transaction.executeWithoutResult((status) -> writer.write(file, block));
				}
			}
		}
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		System.out.printf("  staged %,d records, %,d rejected%n",
				template.queryForObject("select records_staged from ledger.files", Long.class),
				template.queryForObject("select records_rejected from ledger.files", Long.class));
		return took;
	}

}
