package counterfoil.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import counterfoil.tracking.Discrepancy.Identity;
import counterfoil.tracking.Discrepancy.Judgement;
import counterfoil.tracking.Discrepancy.Sides;
import counterfoil.tracking.Discrepancy.State;

/** One row of {@code discrepancies.sql}. */
final class DiscrepancyRow {

	private DiscrepancyRow() {
	}

	static Discrepancy read(ResultSet row) throws SQLException {
		State state = State.ofWord(row.getString("state"));
		Optional<LocalDate> dueOn = (state == State.IN_GRACE)
				? Optional.ofNullable(row.getObject("due_on", LocalDate.class)) : Optional.empty();
		return new Discrepancy(row.getString("discrepancy"), identity(row), sides(row), state,
				Judgement.ofWord(row.getString("judgement")), row.getObject("opened_on", LocalDate.class),
				row.getLong("nights_open"), row.getBoolean("material"), dueOn,
				Optional.ofNullable(row.getString("event")), row.getString("evidence"));
	}

	private static Identity identity(ResultSet row) throws SQLException {
		return new Identity(row.getString("shop"), row.getString("check_id"), row.getString("subject"),
				row.getString("subject_id"), row.getString("unit"));
	}

	private static Sides sides(ResultSet row) throws SQLException {
		return new Sides(row.getBigDecimal("expected"), row.getBigDecimal("actual"), row.getBigDecimal("difference"),
				row.getBigDecimal("exposure"));
	}

}
