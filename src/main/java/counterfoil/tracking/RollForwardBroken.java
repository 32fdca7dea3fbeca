package counterfoil.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;

import counterfoil.ledger.Night;

/** A roll-forward that does not balance: an error of the program, never of the data. */
public class RollForwardBroken extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private RollForwardBroken(String message) {
		super(message);
	}

	static RollForwardBroken of(Night night, ResultSet row) throws SQLException {
		return new RollForwardBroken("%s balance of %s, %s in %s does not roll forward on %s: %s %s, %s %s".formatted(
				row.getString("balance"), row.getString("shop"), row.getString("check_id"), row.getString("unit"),
				night.businessDate(), row.getString("figure"), figures(row, "number", "amount_over", "amount_short"),
				row.getString("other_figure"), figures(row, "other_number", "other_over", "other_short")));
	}

	private static String figures(ResultSet row, String number, String over, String shortBy) throws SQLException {
		return "%d (%s over, %s short)".formatted(row.getLong(number), row.getBigDecimal(over).toPlainString(),
				row.getBigDecimal(shortBy).toPlainString());
	}

}
