package counterfoil.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in one currency, at that currency's own scale, so that equals means
 * equal money.
 *
 * @param currency its ISO 4217 code
 * @param amount with as many decimals as the currency has
 */
public record Money(String currency, BigDecimal amount) {

	/**
	 * Brings the amount to the currency's scale.
	 * @throws ArithmeticException if it has more decimals than the currency
	 */
	public Money {
		int digits = Currencies.fractionDigits(currency)
			.orElseThrow(() -> new IllegalArgumentException("no currency has the code " + currency));
		amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
	}

	/** The sum of two amounts of one currency. */
	public Money plus(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException("cannot add %s to %s: different currencies".formatted(other, this));
		}
		return new Money(this.currency, this.amount.add(other.amount));
	}

	/** Currency and amount, as {@code USD 1,234.50}. */
	@Override
	public String toString() {
		return "%s %s".formatted(this.currency,
				String.format(java.util.Locale.ROOT, "%,." + this.amount.scale() + "f", this.amount));
	}

}
