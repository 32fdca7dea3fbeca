package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** Sums in which what is unknown makes the result unknown. */
final class Amounts {

	static final BigDecimal ZERO = BigDecimal.ZERO;

	private Amounts() {
	}

	static BigDecimal plus(BigDecimal... amounts) {
		return fold(BigDecimal::add, amounts);
	}

	static BigDecimal minus(BigDecimal first, BigDecimal... others) {
		BigDecimal sum = plus(others);
		return (first != null && sum != null) ? first.subtract(sum) : null;
	}

	static BigDecimal times(BigDecimal amount, BigDecimal by) {
		return (amount != null && by != null) ? amount.multiply(by) : null;
	}

	/** How far two are from each other. */
	static BigDecimal apart(BigDecimal one, BigDecimal other) {
		return (one != null && other != null) ? one.subtract(other).abs() : null;
	}

	/** So much of a whole, to the cent; null where there is nothing to share by. */
	static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
		return (amount == null || part == null || whole.signum() == 0) ? null
				: amount.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
	}

	static BigDecimal min(BigDecimal... amounts) {
		return fold(BigDecimal::min, amounts);
	}

	static BigDecimal max(BigDecimal... amounts) {
		return fold(BigDecimal::max, amounts);
	}

	/** The largest of those that are known. */
	static BigDecimal maxKnown(BigDecimal... amounts) {
		return Arrays.stream(amounts).filter(Objects::nonNull).reduce(BigDecimal::max).orElse(null);
	}

	static BigDecimal orZero(BigDecimal amount) {
		return (amount != null) ? amount : ZERO;
	}

	static boolean isMore(BigDecimal one, BigDecimal other) {
		return one != null && other != null && one.compareTo(other) > 0;
	}

	static boolean isAtLeast(BigDecimal one, BigDecimal other) {
		return one != null && other != null && one.compareTo(other) >= 0;
	}

	static boolean isEqual(BigDecimal one, BigDecimal other) {
		return one != null && other != null && one.compareTo(other) == 0;
	}

	static boolean isPositive(BigDecimal amount) {
		return amount != null && amount.signum() > 0;
	}

	private static BigDecimal fold(BinaryOperator<BigDecimal> operator, BigDecimal[] amounts) {
		return Arrays.asList(amounts).contains(null) ? null : Arrays.stream(amounts).reduce(operator).orElse(ZERO);
	}

}
