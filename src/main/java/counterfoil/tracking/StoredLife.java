package counterfoil.tracking;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people said of the discrepancies of a night, what they have in common, and what
 * came late: as of that night, whatever came after it. Every list has a total order.
 */
public final class StoredLife {

	private final JdbcClient database;

	StoredLife(JdbcClient database) {
		this.database = database;
	}

	/** Notes about what stands or was cleared tonight, what is due first. */
	public List<Noted> notes(Night night) {
		return list("stored-notes.sql", night,
				(row, number) -> new Noted(row.getString("discrepancy"), row.getString("owner"),
						row.getObject("due_on", LocalDate.class), row.getString("text"), row.getString("noted_by"),
						instant(row, "noted_at")));
	}

	/** The decisions by which things stand accepted, by discrepancy. */
	public List<Accepted> acceptances(Night night) {
		return list("stored-acceptances.sql", night,
				(row, number) -> new Accepted(row.getString("discrepancy"), row.getBigDecimal("up_to"),
						row.getObject("until_on", LocalDate.class), row.getString("reason"),
						row.getString("decided_by"), Optional.ofNullable(row.getString("reviewed_by"))));
	}

	/**
	 * Open discrepancies that share their cause with another.
	 * @param each takes every one of them, group by group
	 * @return the groups, the largest first
	 */
	public List<SameCause> causes(Night night, Consumer<Member> each) {
		SameCauseRows rows = new SameCauseRows(each);
		statement("same-causes.sql", night).withFetchSize(StoredNight.ROWS_FETCHED).query(rows::add);
		return rows.causes();
	}

	/** The months that were closed before the night, the latest first. */
	public List<ClosedMonth> closedMonths(Night night) {
		return list("stored-closed-months.sql", night,
				(row, number) -> new ClosedMonth(YearMonth.from(row.getObject("month", LocalDate.class)),
						row.getString("prepared_by"), row.getString("reviewed_by"), instant(row, "closed_at"),
						row.getString("report_sha256")));
	}

	/**
	 * Records of closed months that the files of the night brought, changed or took away.
	 */
	public void lateChanges(Night night, Consumer<LateChange> each) {
		statement("stored-late-changes.sql", night).withFetchSize(StoredNight.ROWS_FETCHED).query((row) -> {
			each.accept(new LateChange(row.getString("shop"), YearMonth.from(row.getObject("month", LocalDate.class)),
					row.getString("record"), row.getString("record_id"), row.getString("part"), row.getString("change"),
					row.getObject("happened_on", LocalDate.class), row.getString("path"), row.getInt("line")));
		});
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private <T> List<T> list(String file, Night night, RowMapper<T> row) {
		return statement(file, night).query(row).list();
	}

	private JdbcClient.StatementSpec statement(String file, Night night) {
		return this.database.sql(SqlFile.beside(StoredLife.class, file).text())
			.params(Map.of("nightId", night.nightId(), "job", night.job(), "businessDate", night.businessDate(),
					"revision", night.revision()));
	}

	/** What notes say of a discrepancy: the last word of each kind. */
	public record Noted(String discrepancy, @Nullable String owner, @Nullable LocalDate dueOn, @Nullable String text,
			String by, Instant at) {

	}

	/** By what a discrepancy stands accepted. */
	public record Accepted(String discrepancy, BigDecimal upTo, LocalDate untilOn, String reason, String by,
			Optional<String> reviewedBy) {

	}

	/**
	 * Discrepancies that one cause may explain.
	 *
	 * @param id of the signature, the same every night
	 * @param upTo the power of ten the differences are at most
	 * @param taxIncluded whether prices include tax: {@code yes} or {@code no}
	 * @param discrepancies the first of their ids
	 */
	public record SameCause(String id, String shop, String check, String unit, String sign, BigDecimal upTo,
			Optional<String> gateway, Optional<String> taxIncluded, Size size, List<String> discrepancies) {

	}

	/** How many differences, what they come to, and between which they lie. */
	public record Size(long number, BigDecimal amount, BigDecimal least, BigDecimal most) {

	}

	/** One discrepancy of a group. */
	public record Member(SameCause cause, String discrepancy, BigDecimal difference) {

	}

	/** A month that two people closed. */
	public record ClosedMonth(YearMonth month, String preparedBy, String reviewedBy, Instant at, String reportSha256) {

	}

	/** A record that came, changed or went after its month was closed. */
	public record LateChange(String shop, YearMonth month, String record, String recordId, String part, String change,
			LocalDate happenedOn, @Nullable String path, int line) {

	}

}
