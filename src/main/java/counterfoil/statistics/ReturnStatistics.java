package counterfoil.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes why goods came back up to a night, and stores it with the night. */
@Component
public class ReturnStatistics {

	/** Order lines below which no rate is shown. */
	public static final int SAMPLE_MIN = 30;

	/** Within so many days of their order returns are compared. */
	public static final int AGE_DAYS = 30;

	/** Order months looked at: a year and the month that runs. */
	private static final int MONTHS_BEFORE = 12;

	private static final List<SqlFile> COUNTS = Stream
		.of("forget-night", "sold", "listed", "analyze-listed", "answers", "analyze-answers", "exchanged",
				"analyze-exchanged", "returned", "analyze", "reasons", "cohorts", "contradictions", "unlisted")
		.map((name) -> SqlFile.beside(ReturnStatistics.class, name + ".sql"))
		.toList();

	private static final SqlFile RATES = SqlFile.beside(ReturnStatistics.class, "rates.sql");

	private static final SqlFile PUT_RANGES = SqlFile.beside(ReturnStatistics.class, "put-ranges.sql");

	private static final SqlFile COMPARED = SqlFile.beside(ReturnStatistics.class, "compared.sql");

	private static final SqlFile PUT_CHANGES = SqlFile.beside(ReturnStatistics.class, "put-changes.sql");

	private static final SqlFile ADVISABLE = SqlFile.beside(ReturnStatistics.class, "advisable.sql");

	private static final SqlFile PUT_ADVICE = SqlFile.beside(ReturnStatistics.class, "put-advice.sql");

	private static final SqlFile EXPECTED = SqlFile.beside(ReturnStatistics.class, "expected.sql");

	private static final SqlFile PUT_EXPECTED = SqlFile.beside(ReturnStatistics.class, "put-expected.sql");

	private static final SqlFile FORGET_TABLES = SqlFile.beside(ReturnStatistics.class, "forget-tables.sql");

	private final JdbcClient database;

	/** Works in the database of the client, in the transaction of its caller. */
	public ReturnStatistics(JdbcClient database) {
		this.database = database;
	}

	/** Stores them in place of what an earlier attempt at the same night stored. */
	public void compute(Night night) {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("nightId", night.nightId(), "job", night.job(), "businessDate", night.businessDate(),
						"windowStart", night.businessDate().withDayOfMonth(1).minusMonths(MONTHS_BEFORE), "sampleMin",
						SAMPLE_MIN, "ageDays", AGE_DAYS));
		COUNTS.forEach((file) -> this.database.sql(file.text()).params(parameters).update());
		putRanges(parameters);
		putChanges(parameters);
		putAdvice(parameters);
		putExpected(parameters);
		this.database.sql(FORGET_TABLES.text()).update();
	}

	// a range is asked for once for each pair of numbers, however many rows have it
	private void putRanges(Map<String, Object> parameters) {
		List<Proportion> asked = this.database.sql(RATES.text())
			.params(parameters)
			.query((row, number) -> new Proportion(row.getLong("lines_returned"), row.getLong("lines_sold")))
			.list();
		List<Proportion.Range> ranges = asked.stream().map(Proportion::range).toList();
		this.database.sql(PUT_RANGES.text())
			.params(parameters)
			.param("returned", asked.stream().map(Proportion::successes).toArray(Long[]::new))
			.param("sold", asked.stream().map(Proportion::trials).toArray(Long[]::new))
			.param("low", ranges.stream().map(Proportion.Range::low).toArray(BigDecimal[]::new))
			.param("high", ranges.stream().map(Proportion.Range::high).toArray(BigDecimal[]::new))
			.update();
	}

	private void putChanges(Map<String, Object> parameters) {
		List<Change> compared = this.database.sql(COMPARED.text())
			.params(parameters)
			.query(ReturnStatistics::compared)
			.list();
		List<Boolean> standing = FalseDiscoveries.standing(compared.stream().map(Change::pValue).toList());
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < compared.size(); i++) {
			rows.add(row(compared.get(i), standing.get(i)));
		}
		this.database.sql(PUT_CHANGES.text())
			.params(parameters)
			.param("changes", JsonMapper.shared().writeValueAsString(rows))
			.update();
	}

	private void putAdvice(Map<String, Object> parameters) {
		List<Map<String, Object>> rows = this.database.sql(ADVISABLE.text())
			.params(parameters)
			.query(ReturnStatistics::advisable)
			.list()
			.stream()
			.filter(Advice::isLikely)
			.map(Advice::row)
			.toList();
		this.database.sql(PUT_ADVICE.text())
			.params(parameters)
			.param("advice", JsonMapper.shared().writeValueAsString(rows))
			.update();
	}

	private void putExpected(Map<String, Object> parameters) {
		Map<List<String>, ExpectedReturns> byType = new LinkedHashMap<>();
		this.database.sql(EXPECTED.text()).params(parameters).query((row) -> {
			String shop = row.getString("shop");
			String type = row.getString("product_type");
			String currency = row.getString("currency");
			List<String> key = List.of(shop, type, currency);
			ExpectedReturns before = byType.getOrDefault(key, ExpectedReturns.none(shop, type, currency));
			byType.put(key, before.plus(age(row)));
		});
		this.database.sql(PUT_EXPECTED.text())
			.params(parameters)
			.param("expected",
					JsonMapper.shared().writeValueAsString(byType.values().stream().map(ExpectedReturns::row).toList()))
			.update();
	}

	private static ExpectedReturns.Age age(ResultSet row) throws SQLException {
		return new ExpectedReturns.Age(row.getBigDecimal("value"), row.getBigDecimal("cost"),
				row.getLong("units_without_cost"),
				new Proportion(row.getLong("lines_later"), row.getLong("closed_lines")),
				row.getBigDecimal("closed_value"), row.getBigDecimal("value_later"));
	}

	private static Advice advisable(ResultSet row, int number) throws SQLException {
		Change.Of lines = new Change.Of(row.getLong("lines_returned"), row.getLong("lines_sold"));
		Proportion.Range range = lines.proportion().range();
		return new Advice(row.getString("shop"), row.getString("name"), row.getString("advice"),
				row.getString("reasons"), row.getLong("units"), lines, new Advice.Likely(range.low(), range.high()),
				row.getBigDecimal("shop_rate"),
				new Advice.Stake(row.getString("currency"), row.getBigDecimal("at_stake")));
	}

	private static Change compared(ResultSet row, int number) throws SQLException {
		Change.Of now = new Change.Of(row.getLong("units"), row.getLong("units_sold"));
		Change.Of before = new Change.Of(row.getLong("units_before"), row.getLong("units_sold_before"));
		return new Change(row.getString("shop"), row.getString("name"), row.getString("reason"), now, before,
				now.proportion().pValue(before.proportion()), false);
	}

	private static Map<String, Object> row(Change change, boolean isSignal) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("shop", change.shop());
		row.put("name", change.name());
		row.put("reason", change.reason());
		row.put("units", change.now().units());
		row.put("units_sold", change.now().sold());
		row.put("units_before", change.before().units());
		row.put("units_sold_before", change.before().sold());
		row.put("p_value", change.pValue().toPlainString());
		row.put("is_signal", isSignal);
		return row;
	}

}
