package counterfoil.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statistics of returns that a night stored, in total orders. */
@Component
public class StoredReturns {

	/** Rows held at a time; needs a transaction to take effect. */
	private static final int ROWS_FETCHED = 2_000;

	private static final SqlFile REASONS = SqlFile.beside(StoredReturns.class, "stored-reasons.sql");

	private final JdbcClient database;

	/** Reads the database of the client. */
	public StoredReturns(JdbcClient database) {
		this.database = database;
	}

	/** Counts of whole shops, by basis, shop, period and reason; all reasons first. */
	public void ofShops(Night night, Consumer<ReasonCount> each) {
		reasons(night, true, each);
	}

	/** The same of product types, vendors, products and variants, over all months. */
	public void ofParts(Night night, Consumer<ReasonCount> each) {
		reasons(night, false, each);
	}

	/** Units by month of sale and month of return. */
	public List<Cohort> cohorts(Night night) {
		return this.database.sql("""
				select shop, order_month, return_month, units
				from statistics.cohorts
				where night_id = :nightId
				order by shop collate "C", order_month, return_month""")
			.param("nightId", night.nightId())
			.query(Cohort.class)
			.list();
	}

	/** Everything that was compared, the least likely to be chance first. */
	public List<Change> changes(Night night) {
		return this.database.sql("""
				select shop, name, reason, units, units_sold, units_before, units_sold_before, p_value, is_signal
				from statistics.changes
				where night_id = :nightId
				order by shop collate "C", p_value, name collate "C", reason collate "C\"""")
			.param("nightId", night.nightId())
			.query((row, number) -> new Change(row.getString("shop"), row.getString("name"), row.getString("reason"),
					new Change.Of(row.getLong("units"), row.getLong("units_sold")),
					new Change.Of(row.getLong("units_before"), row.getLong("units_sold_before")),
					row.getBigDecimal("p_value"), row.getBoolean("is_signal")))
			.list();
	}

	/** What would lower returns, the most at stake first. */
	public List<Advice> advice(Night night) {
		return this.database.sql("""
				select shop, name, advice, reasons, units, lines_returned, lines_sold, line_rate_low, line_rate_high,
					shop_rate, currency, at_stake
				from statistics.advice
				where night_id = :nightId
				order by shop collate "C", at_stake desc, name collate "C", advice""")
			.param("nightId", night.nightId())
			.query((row, number) -> new Advice(row.getString("shop"), row.getString("name"), row.getString("advice"),
					row.getString("reasons"), row.getLong("units"),
					new Change.Of(row.getLong("lines_returned"), row.getLong("lines_sold")),
					new Advice.Likely(row.getBigDecimal("line_rate_low"), row.getBigDecimal("line_rate_high")),
					row.getBigDecimal("shop_rate"),
					new Advice.Stake(row.getString("currency"), row.getBigDecimal("at_stake"))))
			.list();
	}

	/** What does not fit, the most frequent first. */
	public List<Contradiction> contradictions(Night night) {
		return this.database.sql("""
				select shop, contradiction, name, lines, lines_asked
				from statistics.contradictions
				where night_id = :nightId
				order by shop collate "C", lines desc, contradiction, name collate "C\"""")
			.param("nightId", night.nightId())
			.query(Contradiction.class)
			.list();
	}

	/** Reasons the table does not list, the most frequent first. */
	public void unlisted(Night night, Consumer<UnlistedReason> each) {
		this.database.sql("""
				select shop, source_value, lines, units, path, line
				from statistics.unlisted_reasons
				where night_id = :nightId
				order by shop collate "C", lines desc, source_value collate "C\"""")
			.param("nightId", night.nightId())
			.withFetchSize(ROWS_FETCHED)
			.query((row) -> {
				each.accept(new UnlistedReason(row.getString("shop"), row.getString("source_value"),
						row.getLong("lines"), row.getLong("units"), row.getString("path"), row.getInt("line")));
			});
	}

	/** What is still expected to come back, by shop and product type. */
	public List<ExpectedReturns> expected(Night night) {
		return this.database.sql("""
				select shop, product_type, currency, value_sold, closed_lines, liability, liability_low, liability_high,
					asset, units_without_cost
				from statistics.expected_returns
				where night_id = :nightId
				order by shop collate "C", product_type collate "C", currency""")
			.param("nightId", night.nightId())
			.query((row, number) -> new ExpectedReturns(row.getString("shop"), row.getString("product_type"),
					row.getString("currency"), row.getBigDecimal("value_sold"), row.getLong("closed_lines"), band(row),
					row.getBigDecimal("asset"), row.getLong("units_without_cost")))
			.list();
	}

	private static ExpectedReturns.@Nullable Band band(ResultSet row) throws SQLException {
		return (row.getBigDecimal("liability") != null) ? new ExpectedReturns.Band(row.getBigDecimal("liability"),
				row.getBigDecimal("liability_low"), row.getBigDecimal("liability_high")) : null;
	}

	private void reasons(Night night, boolean ofShops, Consumer<ReasonCount> each) {
		this.database.sql(REASONS.text())
			.param("nightId", night.nightId())
			.param("ofShops", ofShops)
			.withFetchSize(ROWS_FETCHED)
			.query((row) -> {
				each.accept(reason(row));
			});
	}

	private static ReasonCount reason(ResultSet row) throws SQLException {
		return new ReasonCount(
				new ReasonCount.Group(row.getString("shop"), row.getString("basis"), row.getString("dimension"),
						row.getString("name"), row.getString("period")),
				row.getString("reason"), row.getString("class"), row.getBoolean("is_open"),
				new ReasonCount.Found(row.getLong("returns"), row.getLong("lines"), row.getLong("units"),
						row.getBigDecimal("share"), row.getLong("open_lines")),
				new ReasonCount.Rate(row.getObject("units_sold", Long.class), row.getObject("lines_sold", Long.class),
						row.getLong("lines_returned"), row.getBigDecimal("unit_rate"), row.getBigDecimal("line_rate"),
						row.getBigDecimal("line_rate_low"), row.getBigDecimal("line_rate_high")),
				money(row),
				new ReasonCount.Goods(row.getLong("restocked_units"), row.getBigDecimal("restocked_cost"),
						row.getLong("not_restocked_units"), row.getBigDecimal("not_restocked_cost"),
						row.getLong("units_without_cost")),
				new ReasonCount.Days(row.getObject("days_to_return_median", Integer.class),
						row.getObject("days_to_return_p90", Integer.class),
						row.getObject("days_to_refund_median", Integer.class),
						row.getObject("days_to_refund_p90", Integer.class)),
				row.getString("top_products"));
	}

	private static ReasonCount.Value money(ResultSet row) throws SQLException {
		return new ReasonCount.Value(row.getString("currency"), row.getBigDecimal("value_returned"),
				row.getBigDecimal("refunded"), row.getBigDecimal("kept"), row.getBigDecimal("fees_kept"),
				row.getBigDecimal("at_stake"), row.getLong("units_without_value"));
	}

}
