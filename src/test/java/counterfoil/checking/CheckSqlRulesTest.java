package counterfoil.checking;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a check may read: what positions add up to, never the ledger they are added up
 * from; and money of two positions only where they are joined on its currency.
 */
class CheckSqlRulesTest {

	private static final Pattern TABLE = Pattern.compile(
			"(?<!distinct )\\b(?:from|join)\\s+(?:lateral\\s+)?([a-z_]+\\.[a-z_]+)(?:\\s+(?:as\\s+)?([a-z]\\w*))?");

	private static final Pattern JOIN = Pattern.compile(
			"\\bjoin\\s+([a-z_]+\\.[a-z_]+)\\s+(?:as\\s+)?(\\w+)\\s+on\\s+(.*?)(?=\\b(?:left|full|cross)?\\s*join\\b"
					+ "|\\bwhere\\b|\\bgroup by\\b|\\)\\s*,|\\z)",
			Pattern.DOTALL);

	private static CheckingWorld world;

	@BeforeAll
	static void openWorld() {
		world = new CheckingWorld();
	}

	@AfterAll
	static void closeWorld() {
		world.close();
	}

	@Test
	void checksReadWhatIsAddedUpAndNotWhatItIsAddedUpFrom() {
		assertThat(checks()).isNotEmpty().allSatisfy((id, sql) -> assertThat(ledgerTables(sql)).as(id).isEmpty());
	}

	@Test
	void aCheckThatReadsTheLedgerIsSeen() {
		assertThat(ledgerTables("select 1 from tonight.orders o join ledger.transactions t on t.shop = o.shop"))
			.containsExactly("ledger.transactions");
		assertThat(ledgerTables("select a is distinct from position.x from tonight.orders")).isEmpty();
	}

	@Test
	void moneyOfTwoPositionsMeetsInOneCurrency() {
		assertThat(checks()).allSatisfy((id, sql) -> assertThat(joinsAcrossCurrencies(sql)).as(id).isEmpty());
	}

	@Test
	void aJoinAcrossCurrenciesIsSeen() {
		String join = "select t.refunded from tonight.orders o join tonight.order_tenders t on t.shop = o.shop"
				+ " and t.order_id = o.order_id";
		assertThat(joinsAcrossCurrencies(join)).containsExactly("tonight.order_tenders t");
		assertThat(joinsAcrossCurrencies(join + " and t.currency = o.currency")).isEmpty();
		assertThat(joinsAcrossCurrencies(join.replace("t.refunded", "t.last_refund_at"))).isEmpty();
	}

	private static Map<String, String> checks() {
		return CheckingWorld.read(Path.of("jobs"))
			.checks()
			.stream()
			.collect(Collectors.toMap(Check::id, (check) -> code(check.sql().text()), (one, other) -> one,
					LinkedHashMap::new));
	}

	private static String code(String sql) {
		return sql.lines().map((line) -> line.replaceFirst("--.*", "")).collect(Collectors.joining("\n"));
	}

	// tracking holds a row for each subject that was looked at, no facts
	private static Set<String> ledgerTables(String sql) {
		Set<String> tables = new TreeSet<>();
		Matcher matcher = TABLE.matcher(sql);
		while (matcher.find()) {
			if (matcher.group(1).matches("(ledger|position|staging|batch)\\..*")) {
				tables.add(matcher.group(1));
			}
		}
		return tables;
	}

	private static List<String> joinsAcrossCurrencies(String sql) {
		return JOIN.matcher(sql)
			.results()
			.filter((join) -> !amounts(join.group(1)).isEmpty())
			.filter((join) -> amounts(join.group(1)).stream()
				.anyMatch((column) -> Pattern.compile("\\b%s\\.%s\\b".formatted(join.group(2), column))
					.matcher(sql)
					.find()))
			.filter((join) -> !join.group(3).contains(join.group(2) + ".currency"))
			.map((join) -> join.group(1) + " " + join.group(2))
			.toList();
	}

	/** The columns of money of a view that has a currency. */
	private static List<String> amounts(String view) {
		String[] parts = view.split("\\.");
		List<String> columns = Arrays.asList(world.jdbc()
			.queryForList(
					"""
							select column_name::text from information_schema.columns
							where table_schema = ? and table_name = ? and (data_type = 'numeric' or column_name = 'currency')""",
					String.class, parts[0], parts[1])
			.toArray(String[]::new));
		return columns.contains("currency") ? columns.stream().filter((column) -> !column.equals("currency")).toList()
				: List.of();
	}

}
