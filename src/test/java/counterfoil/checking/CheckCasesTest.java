package counterfoil.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.ledger.Night;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.PGConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Runs every case of every check: given positions in, judged rows out. Columns that a
 * given file leaves out are null, or empty where null is no answer; all that is given is
 * in scope, on the night of 2026-01-31. {@code -Dgolden=update} rewrites what is
 * expected.
 */
class CheckCasesTest {

	private static final Path CASES = Path.of("src/test/resources/checks");

	private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

	private static final String EXAMINED = """
			copy (
				select subject_id, unit, expected, actual, actual - expected as difference, outcome, due_on, exposure
				from pg_temp.examined
				order by shop collate "C", subject_id collate "C", unit collate "C"
			) to stdout (format csv, header)""";

	private static CheckingWorld world;

	private static Night night;

	@BeforeAll
	static void openWorld() {
		world = new CheckingWorld();
		night = world.night("2026-01-31");
	}

	@AfterAll
	static void closeWorld() {
		world.close();
	}

	@TestFactory
	Stream<DynamicTest> everyCheckJudgesItsCasesAsExpected() {
		Map<String, Check> checks = CheckingWorld.read(Path.of("jobs"))
			.checks()
			.stream()
			.collect(Collectors.toMap(Check::id, Function.identity()));
		List<CheckCase> cases = CheckCase.all(CASES);
		assertThat(cases).isNotEmpty();
		return cases.stream().map((found) -> dynamicTest(found.toString(), found.folder().toUri(), () -> {
			assertThat(checks).containsKey(found.checkId());
			assertMatches(found, examined(found, checks.get(found.checkId())));
		}));
	}

	private static void assertMatches(CheckCase found, String examined) throws IOException {
		if (UPDATE) {
			assertThat(System.getenv("CI")).as("expected files are rewritten by people, not by CI").isNull();
			Files.writeString(found.expected(), examined);
		}
		assertThat(examined).isEqualTo(Files.readString(found.expected()));
	}

	private static String examined(CheckCase found, Check check) {
		return world.transaction().execute((status) -> {
			status.setRollbackOnly();
			return world.jdbc().execute((Connection connection) -> {
				for (Path given : found.given()) {
					load(connection, given);
				}
				scope(connection);
				new Examination(connection, night, Duration.ofMinutes(1)).examine(check);
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				copy(connection, out);
				return out.toString(StandardCharsets.UTF_8);
			});
		});
	}

	private static void load(Connection connection, Path given) throws SQLException {
		String name = given.getFileName().toString();
		String table = name.substring(0, name.length() - ".csv".length());
		try (Reader reader = Files.newBufferedReader(given); Statement statement = connection.createStatement()) {
			if (table.equals("ledger.shops") || table.equals("ledger.policies")) {
				statement.execute("delete from " + table);
			}
			String columns = Files.readAllLines(given).get(0);
			long rows = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy %s (%s) from stdin (format csv, header match)".formatted(table, columns), reader);
			if (rows == 0) {
				fail("%s gives no rows", given);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void scope(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("""
					insert into ledger.scope (night_id, shop, subject, subject_id)
					select n.night_id, g.shop, g.subject, g.subject_id
					from tonight.night n
					cross join (
						select shop, 'order' as subject, order_id as subject_id from position.orders
						union select shop, 'order', order_id from position.order_tenders
						union select shop, 'order', order_id from position.order_refunds
						union select shop, 'order', order_id from position.order_settlements
						union select shop, 'order', order_id from position.order_twins
						union select shop, 'payout', payout_id from position.payouts
						union select shop, 'order line', subject_id from position.order_lines
						union select shop, 'refund', refund_id from position.refunds
						union select shop, 'return', return_id from position.returns
						union select shop, 'stock item', subject_id from position.stock
						union select shop, 'order line', subject_id from position.line_goods
						union select shop, 'refund', refund_id from position.refund_goods
						union select shop, 'return', return_id from position.return_goods
						union select shop, 'export', record from position.deliveries
					) as g""");
		}
	}

	private static void copy(Connection connection, ByteArrayOutputStream out) throws SQLException {
		try {
			connection.unwrap(PGConnection.class).getCopyAPI().copyOut(EXAMINED, out);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
