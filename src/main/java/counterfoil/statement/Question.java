package counterfoil.statement;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something asked before a night can be signed.
 *
 * @param question {@code file missing} or {@code not judged}
 * @param record the record that did not come; empty where subjects are counted
 * @param number subjects not judged
 * @param of subjects examined
 * @param percentMax below how much may be left not judged; null where the job says
 * nothing
 * @param lastOn when the record came last
 * @param standsInTheWay whether the answer forbids signing
 */
public record Question(String shop, String question, String record, long number, @Nullable Long of,
		@Nullable BigDecimal percentMax, @Nullable LocalDate lastOn, boolean standsInTheWay) {

}
