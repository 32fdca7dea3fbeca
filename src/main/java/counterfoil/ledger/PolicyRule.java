package counterfoil.ledger;

import java.math.BigDecimal;

/**
 * One value of a key of the policy.
 *
 * @param by what it is said of
 * @param name which of them; empty where it is said of all
 * @param value days, minutes, percent, minor units of whatever currency, or an amount in
 * that currency; of yes and no, 1 and 0
 * @param source who says so, in the words of the job; empty where it says nothing
 */
public record PolicyRule(PolicyKey.By by, String name, BigDecimal value, String source) {

	/** A value nobody is named for. */
	public PolicyRule(PolicyKey.By by, String name, BigDecimal value) {
		this(by, name, value, "");
	}

	/** A value for everything no other rule of the key speaks of. */
	public static PolicyRule ofAll(BigDecimal value) {
		return new PolicyRule(PolicyKey.By.ALL, "", value);
	}

}
