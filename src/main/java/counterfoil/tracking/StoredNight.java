package counterfoil.tracking;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a night stored, answered as it was made, whatever nights came later. Every list
 * has a total order.
 */
@Component
public class StoredNight {

	/**
	 * Rows held at a time where there may be a million; needs a transaction to take
	 * effect.
	 */
	/** Rows at a time, of what may be more than memory holds. */
	static final int ROWS_FETCHED = 2_000;

	private final JdbcClient database;

	/** Reads the database of the client. */
	public StoredNight(JdbcClient database) {
		this.database = database;
	}

	/** The night that counts for a business date: its last complete revision. */
	public Optional<Night> counted(String job, LocalDate businessDate) {
		return this.database.sql("""
				select night_id, revision from tracking.counted_nights
				where job = :job and business_date = :businessDate""")
			.param("job", job)
			.param("businessDate", businessDate)
			.query((row, number) -> new Night(row.getLong("night_id"), job, businessDate, row.getInt("revision")))
			.optional();
	}

	/**
	 * What people said of its discrepancies, what these have in common, and what came
	 * late.
	 */
	public StoredLife life() {
		return new StoredLife(this.database);
	}

	/** The night that counts for the latest business date of a job. */
	public Optional<Night> last(String job) {
		return this.database.sql("""
				select night_id, business_date, revision from tracking.counted_nights
				where job = :job
				order by business_date desc
				limit 1""")
			.param("job", job)
			.query((row, number) -> new Night(row.getLong("night_id"), job,
					row.getObject("business_date", LocalDate.class), row.getInt("revision")))
			.optional();
	}

	/** What it was run with. */
	public NightFacts facts(Night night) {
		return statement("select program, check_set, zone, language from ledger.nights where night_id = :nightId",
				night)
			.query((row, number) -> new NightFacts(row.getString("program"), row.getString("check_set"),
					row.getString("zone"), row.getString("language")))
			.single();
	}

	/** The shops of its job, by name. */
	public List<NightShop> shops(Night night) {
		return statement(
				"""
						select shop, zone, currency from tracking.night_shops where night_id = :nightId order by shop collate "C"
						""",
				night)
			.query((row, number) -> new NightShop(row.getString("shop"), ZoneId.of(row.getString("zone")),
					Optional.ofNullable(row.getString("currency"))))
			.list();
	}

	/** From which amount on a discrepancy was material, by unit. */
	public Map<String, BigDecimal> materiality(Night night) {
		Map<String, BigDecimal> amounts = new LinkedHashMap<>();
		statement("""
				select unit, amount from ledger.materiality where night_id = :nightId order by unit collate "C"
				""", night).query((row) -> {
			amounts.put(row.getString("unit"), row.getBigDecimal("amount"));
		});
		return amounts;
	}

	/** Its checks, and those that are gone but left something open, by id. */
	public List<NightCheck> checks(Night night) {
		return list("checks.sql", night, StoredNight::check);
	}

	/** Outcomes as they stood, by shop, check and unit. */
	public List<CheckCount> counts(Night night) {
		return list("counts.sql", night, (row, number) -> new CheckCount(row.getString("shop"),
				row.getString("check_id"), row.getString("unit"), outcomes(row, ""), outcomes(row, "_amount")));
	}

	/**
	 * From opening to closing, by shop, check, unit and balance: every movement is
	 * signed.
	 */
	public List<RollForwardLine> rollForward(Night night) {
		return list("stored-roll-forward.sql", night,
				(row, number) -> new RollForwardLine(row.getString("shop"), row.getString("check_id"),
						row.getString("unit"), row.getString("balance"), row.getString("movement"),
						row.getString("cause"), row.getLong("number"), row.getBigDecimal("amount_over"),
						row.getBigDecimal("amount_short")));
	}

	/** What the files up to then covered, by shop, record and time. */
	public List<CoveredPeriod> coverage(Night night) {
		return list("stored-coverage.sql", night,
				(row, number) -> new CoveredPeriod(row.getString("shop"), row.getString("record"),
						row.getObject("covered_from", OffsetDateTime.class).toInstant(),
						row.getObject("covered_to", OffsetDateTime.class).toInstant(), row.getLong("files"),
						row.getObject("newest_as_of", OffsetDateTime.class).toInstant()));
	}

	/** The files that came for its business date, by shop and path. */
	public List<DeliveredFile> files(Night night) {
		DeliveredFileRows rows = new DeliveredFileRows();
		statement(sql("file-rows.sql"), night).query(rows::addRecord);
		statement(sql("file-totals.sql"), night).query(rows::addTotal);
		statement(sql("file-broken-sums.sql"), night).query(rows::addBrokenSums);
		return list("files.sql", night, rows::file);
	}

	/**
	 * Discrepancies that stood at its end, and those it cleared: material first, then
	 * oldest, unit, largest, id.
	 */
	public void discrepancies(Night night, Consumer<Discrepancy> each) {
		statement(sql("discrepancies.sql"), night).withFetchSize(ROWS_FETCHED).query((row) -> {
			each.accept(DiscrepancyRow.read(row));
		});
	}

	/** Records its files were read without, by shop, path and line. */
	public void rejects(Night night, Consumer<RejectedRecord> each) {
		statement(sql("rejects.sql"), night).withFetchSize(ROWS_FETCHED).query((row) -> {
			each.accept(new RejectedRecord(row.getString("shop"), row.getString("path"), row.getInt("line"),
					Optional.ofNullable(row.getString("column_name")), Optional.ofNullable(row.getString("value")),
					row.getString("code"), row.getString("what"), row.getString("action")));
		});
	}

	private static NightCheck check(ResultSet row, int number) throws SQLException {
		return new NightCheck(row.getString("check_id"),
				new NightCheck.Text(row.getString("title"), row.getString("asserts"), row.getString("subject"),
						row.getString("expected_means"), row.getString("actual_means"), row.getString("differs"),
						row.getString("tolerance"), row.getInt("grace"), row.getString("why"), row.getString("action")),
				row.getString("status"), Optional.ofNullable(row.getString("problem")));
	}

	private static CheckCount.Outcomes outcomes(ResultSet row, String suffix) throws SQLException {
		return new CheckCount.Outcomes(row.getBigDecimal("agrees" + suffix), row.getBigDecimal("differs" + suffix),
				row.getBigDecimal("in_grace" + suffix), row.getBigDecimal("not_judged" + suffix));
	}

	private <T> List<T> list(String file, Night night, RowMapper<T> row) {
		return statement(sql(file), night).query(row).list();
	}

	private JdbcClient.StatementSpec statement(String sql, Night night) {
		return this.database.sql(sql)
			.params(Map.of("nightId", night.nightId(), "businessDate", night.businessDate(), "revision",
					night.revision()));
	}

	private static String sql(String file) {
		return SqlFile.beside(StoredNight.class, file).text();
	}

}
