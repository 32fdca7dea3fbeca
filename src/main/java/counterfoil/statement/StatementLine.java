package counterfoil.statement;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: a movement or a balance, or a record one of them consists of.
 *
 * @param section which part of the statement it stands in
 * @param of whose it is
 * @param line what it is called
 * @param record the refund, order or account it is about; empty for a sum
 * @param orderName the order of that record
 * @param days when that happened
 * @param number how many records it sums
 * @param amount signed, so that the movements of a balance add up to its closing; null
 * where evidence is missing
 * @param note what is missing, or what it rests on
 */
public record StatementLine(String section, Owner of, String line, String record, @Nullable String orderName, Days days,
		@Nullable Long number, @Nullable BigDecimal amount, String note) {

	/**
	 * Whose a line is.
	 *
	 * @param currency empty where a line is about no money
	 * @param gateway empty for all of them together
	 */
	public record Owner(String shop, String currency, String gateway) {

	}

	/**
	 * When what a line is about happened.
	 *
	 * @param day the day, or the earlier of two
	 * @param until the later of two
	 */
	public record Days(@Nullable LocalDate day, @Nullable LocalDate until) {

	}

}
