package counterfoil.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.checking.CheckSet;
import counterfoil.checking.Checks;
import counterfoil.ledger.Night;
import counterfoil.ledger.Positions;
import counterfoil.ledger.Posting;
import counterfoil.nightly.NightFixture;
import counterfoil.tracking.Tracking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every check over hundreds of shops made at random, loaded as two nights, against plain
 * Java that knows nothing of SQL: the same rows, the same sides, the same money at stake
 * where they differ, and not judged where it is not.
 */
class OracleTest {

	private static final long SEED = 20_260_131;

	private static final int WORLDS = 240;

	/** It examines only what states a balance. */
	private static final List<String> ALWAYS_JUDGED = List.of("files/night-missing", "money/paid-with-open-balance",
			"policy/customer-not-notified");

	private static final Night EARLIER = new Night(1, "oracle", World.BUSINESS_DATE.minusDays(1), 1);

	private static final Night NIGHT = new Night(2, "oracle", World.BUSINESS_DATE, 1);

	/** So many worlds have a twin in which all euros are seven times as many. */
	private static final int TWINS = 60;

	/** So many clean shops for each fault, and as many without any. */
	private static final int PLANTED = 2;

	private static final List<World> WORLD_LIST = new ArrayList<>();

	private static final Set<String> PLANTED_ROWS = new TreeSet<>();

	@TempDir
	private static Path folder;

	private static NightFixture fixture;

	@BeforeAll
	static void loadAllWorldsIntoOneNight() {
		for (int number = 1; number <= WORLDS; number++) {
			WORLD_LIST.add(RandomWorld.of(SEED + number, "w%03d".formatted(number)));
		}
		List<World> all = new ArrayList<>(WORLD_LIST);
		WORLD_LIST.stream()
			.limit(TWINS)
			.forEach((world) -> all.add(Scaled.of(world, "x" + world.shop.substring(1), "EUR", BigDecimal.valueOf(7))));
		all.addAll(plant());
		fixture = new NightFixture(folder, "  none: {}");
		WorldLoader loader = new WorldLoader(fixture.jdbc(), NIGHT.job());
		loader.settle(all);
		loader.load(all.stream().map((world) -> world.before).filter(Objects::nonNull).toList(),
				EARLIER.businessDate());
		play(EARLIER);
		new TransactionTemplate(fixture.get(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			fixture.get(Tracking.class).track(EARLIER);
			fixture.jdbc().update("update ledger.nights set state = 'complete'");
		});
		loader.load(all, NIGHT.businessDate());
		play(NIGHT);
	}

	// a full night: every shop was not touched alike
	private static void play(Night night) {
		fixture.jdbc().update("""
				insert into ledger.nights (job, business_date, revision, is_full, program, check_set, settings, zone)
				values ('oracle', ?, 1, true, '', '', '', 'UTC')""", night.businessDate());
		TransactionTemplate transaction = new TransactionTemplate(fixture.get(PlatformTransactionManager.class));
		transaction.executeWithoutResult((status) -> fixture.get(Posting.class).post(night));
		transaction.executeWithoutResult((status) -> fixture.get(Positions.class).compute(night));
	}

	// every fault in shops of its own
	private static List<World> plant() {
		List<World> shops = new ArrayList<>();
		for (int number = 1; number <= PLANTED; number++) {
			CleanShop clean = new CleanShop(SEED + number, "q00-" + number);
			clean.addAppExchange(BigDecimal.ZERO);
			shops.add(clean.world);
			int fault = 0;
			for (Map.Entry<String, Function<CleanShop, String>> plant : Plants.ALL.entrySet()) {
				CleanShop shop = new CleanShop(SEED + 100L * ++fault + number, "q%02d-%d".formatted(fault, number));
				// a check may have several: what follows its name tells them apart
				String check = plant.getKey().split(" ")[0];
				PLANTED_ROWS.add(shop.world.shop + " " + check + " " + plant.getValue().apply(shop));
				shops.add(shop.world);
			}
		}
		return shops;
	}

	@AfterAll
	static void close() {
		fixture.close();
	}

	@TestFactory
	Stream<DynamicTest> everyCheckSaysWhatItsOracleSays() {
		return Oracles.ALL.stream().map((oracle) -> dynamicTest(oracle.check(), () -> {
			List<String> expected = new ArrayList<>();
			WORLD_LIST.forEach((world) -> {
				Examined rows = new Examined(world.shop);
				oracle.examine(world, rows);
				expected.addAll(rows.lines());
			});
			assertThat(expected).as("rows of %s", oracle.check()).hasSizeGreaterThan(WORLDS / 10);
			assertThat(expected).anyMatch((line) -> line.matches(".* expected (\\S+), actual (?!\\1(,|$)).*"));
			assertThat(expected.stream().anyMatch((line) -> line.contains("not judged"))).as("some are not judged")
				.isNotEqualTo(ALWAYS_JUDGED.contains(oracle.check()));
			assertThat(rows(oracle.check()).stream().filter((line) -> line.startsWith("w")))
				.as("seed %d, world w001 is %d", SEED, SEED + 1)
				.containsExactlyInAnyOrderElementsOf(expected);
		}));
	}

	@Test
	void exchangesThatAppsMakeAreJudgedAndKeepRefundsBack() {
		assertThat(fixture.jdbc().queryForObject("""
				select count(*) filter (where p.exchanged > 0) from position.refunds p
				join position.return_goods g on g.shop = p.shop and g.return_id = p.return_id
				where p.shop like 'w%' and g.exchange_by_order and g.exchange_value > 0""", Long.class))
			.isGreaterThan(5);
		assertThat(fixture.jdbc().queryForObject("""
				select count(*) from tonight.return_goods g join tonight.returns r using (shop, return_id)
				where g.shop like 'w%' and g.exchange_by_order and r.owed_from is not null and not g.void
					and g.value + g.fees + g.exchange_value + g.settled_amount is not null""", Long.class))
			.isGreaterThan(10);
	}

	@Test
	void everyCheckHasAnOracle() {
		assertThat(Oracles.ALL.stream().map(CheckOracle::check)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(checks().ids());
	}

	@Test
	void everyCheckHasAPlantedFault() {
		assertThat(Plants.ALL.keySet()).containsAll(checks().ids());
	}

	@Test
	void whatHappensInOneCurrencyChangesNothingInAnother() throws IOException {
		int moved = 0;
		for (String check : checks().ids()) {
			List<String> twins = rows(check).stream().filter((line) -> line.startsWith("x")).toList();
			List<String> originals = rows(check).stream()
				.filter((line) -> line.startsWith("w") && line.compareTo("w%03d ".formatted(TWINS + 1)) < 0)
				.toList();
			assertThat(others(twins, "x")).as(check).containsExactlyInAnyOrderElementsOf(others(originals, "w"));
			moved += twins.stream().filter((line) -> !originals.contains("w" + line.substring(1))).count();
		}
		assertThat(moved).as("rows in euros that did change").isGreaterThan(TWINS);
	}

	@Test
	void everyPlantedFaultIsFoundAndNothingElse() {
		new TransactionTemplate(fixture.get(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			assertThat(fixture.get(Checks.class).run(NIGHT, checks())).isEmpty();
			status.setRollbackOnly();
			assertThat(fixture.rows("""
					select shop || ' ' || check_id || ' ' || subject_id || ' ' || unit || ' '
						|| trim_scale(actual - expected)
					from tracking.results
					where shop like 'q%' and outcome in ('differs', 'in grace')""")).as("seed %d", SEED)
				.containsExactlyInAnyOrderElementsOf(PLANTED_ROWS);
		});
	}

	private static List<String> others(List<String> lines, String prefix) {
		return lines.stream()
			.filter((line) -> !line.contains(" EUR: "))
			// what is at stake behind units is money of its order
			.map((line) -> line.substring(prefix.length()).replaceAll(", at stake .*", ""))
			.toList();
	}

	private static CheckSet checks() {
		return CheckSet.read(Path.of("jobs"), Map.of());
	}

	private static List<String> rows(String check) throws IOException {
		String text = Files.readString(Path.of("jobs/checks", check + ".sql"));
		String sql = text.substring(text.indexOf("*/") + 2);
		return fixture.jdbc().query(sql, (row, number) -> line(row));
	}

	private static String line(ResultSet row) throws SQLException {
		BigDecimal expected = row.getBigDecimal("expected");
		BigDecimal actual = row.getBigDecimal("actual");
		String line = Examined.line(row.getString("shop"), row.getString("subject_id"), row.getString("unit"), expected,
				actual, day(row));
		return (Examined.isDifferent(expected, actual) && columns(row).contains("exposure"))
				? Examined.worth(line, row.getBigDecimal("exposure")) : line;
	}

	private static LocalDate day(ResultSet row) throws SQLException {
		for (String column : columns(row)) {
			if (List.of("since", "due_on").contains(column)) {
				return row.getObject(column, LocalDate.class);
			}
		}
		return null;
	}

	private static List<String> columns(ResultSet row) throws SQLException {
		List<String> columns = new ArrayList<>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			columns.add(row.getMetaData().getColumnName(i));
		}
		return columns;
	}

}
