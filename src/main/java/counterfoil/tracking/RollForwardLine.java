package counterfoil.tracking;

import java.math.BigDecimal;

/** One line of the roll-forward, as {@code tracking.roll_forward} keeps it. */
public record RollForwardLine(String shop, String check, String unit, String balance, String movement, String cause,
		long number, BigDecimal amountOver, BigDecimal amountShort) {

}
