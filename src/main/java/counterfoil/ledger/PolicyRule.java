package counterfoil.ledger;

import java.math.BigDecimal;

/**
 * One value of a key of the policy.
 *
 * @param by what it is said of
 * @param name which of them; empty where it is said of all
 * @param value days, minutes, percent or an amount in that currency; of yes and no, 1 and
 * 0
 */
public record PolicyRule(PolicyKey.By by, String name, BigDecimal value) {

	/** A value for everything no other rule of the key speaks of. */
	public static PolicyRule ofAll(BigDecimal value) {
		return new PolicyRule(PolicyKey.By.ALL, "", value);
	}

}
