package counterfoil.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import counterfoil.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every folder {@code positions/<position>/<case>} is a small ledger and the positions it
 * must give, in the columns that matter.
 */
class PositionCasesTest {

	private static final Path CASES = Path.of("src/test/resources/positions");

	private static TestDatabase.Fresh database;

	@BeforeAll
	static void start() {
		database = TestDatabase.fresh();
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@TestFactory
	Stream<DynamicTest> everyCaseGivesTheExpectedPositions() throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		for (String position : List.of("orders", "order_tenders", "order_lines", "refunds", "order_refunds",
				"order_twins", "order_settlements", "payouts", "returns", "stock", "line_goods", "refund_goods",
				"return_goods", "suspense", "deliveries")) {
			List<Path> cases = folders(CASES.resolve(position));
			assertThat(cases).as("cases of position.%s", position).isNotEmpty();
			cases.forEach((folder) -> tests.add(dynamicTest("%s: %s".formatted(position, folder.getFileName()),
					folder.toUri(), () -> verify(position, folder))));
		}
		return tests.stream();
	}

	private static void verify(String position, Path folder) {
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())).executeWithoutResult((tx) -> {
			tx.setRollbackOnly();
			jdbc.sql("set local timezone to 'UTC'").update();
			new PositionFixture(jdbc).load(folder.resolve("given"));
			new Positions(jdbc).compute(PositionFixture.NIGHT);
			List<Map<String, String>> expected = PositionFixture.rows(folder, "expected", List.of());
			assertThat(expected).as("rows of %s", folder.resolve("expected.csv")).isNotEmpty();
			assertThat(stored(jdbc, position, expected.get(0).keySet().stream().toList()))
				.containsExactlyInAnyOrderElementsOf(expected.stream().map((row) -> text(row.values())).toList());
		});
	}

	private static List<String> stored(JdbcClient jdbc, String position, List<String> columns) {
		String list = String.join("::text, ", columns) + "::text";
		return jdbc.sql("select %s from position.%s".formatted(list, position))
			.query()
			.listOfRows()
			.stream()
			.map((row) -> text(row.values()))
			.toList();
	}

	private static String text(Iterable<?> values) {
		List<String> texts = new ArrayList<>();
		values.forEach((value) -> texts.add(value == null ? "" : plain(value.toString())));
		return String.join(",", texts);
	}

	// 90 and 90.00 are the same amount
	private static String plain(String value) {
		return value.matches("-?\\d+\\.\\d+") ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value;
	}

	private static List<Path> folders(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(Files::isDirectory).sorted().toList();
		}
	}

}
